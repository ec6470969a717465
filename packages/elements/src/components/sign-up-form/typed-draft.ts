/** What was typed before the element was there: in the server's own form, or by whatever the page hands over. Pure. */
import type { GuardianRelation, IfFull, ParticipationRole, Relation } from '@youth-action/sdk/domain';
import {
  type Draft,
  type DraftAnswer,
  type DraftAnswers,
  type DraftParticipant,
} from '../../household/draft.ts';
import { largestParty } from '../../household/largest-party.ts';

/** One person as a page may know her; whatever is left out is still to be filled in. */
export interface TypedParticipant {
  readonly relation: Relation;
  readonly name?: string;
  /** `YYYY-MM`. */
  readonly birth?: string;
  readonly role?: ParticipationRole;
  readonly groupId?: string;
  readonly guardian?: GuardianRelation;
  /** Decisions that the guardian herself has made, by purpose. */
  readonly consents?: Readonly<Record<string, boolean>>;
  readonly answers?: DraftAnswers;
}

/** What was filled in elsewhere and is to stand in the form. */
export interface TypedDraft {
  readonly name?: string;
  readonly mobile?: string;
  /** Left out or empty: the form begins with whom it would begin with anyway. */
  readonly party?: readonly TypedParticipant[];
  readonly ifFull?: IfFull;
  readonly answers?: DraftAnswers;
  /** Of a series. */
  readonly sessionIds?: readonly string[];
}

const relations: readonly string[] = ['self', 'child', 'adult'];
const roles: readonly string[] = ['participant', 'volunteer'];
const guardians: readonly string[] = ['mother', 'father', 'grandparent', 'other-guardian'];
const choices: readonly string[] = ['refuse', 'wait', 'split'];

/**
 * What stands in the server's form: `contactName`, `contactMobile`, `p0.name`, `p0.relation`, `p0.birth`, `p0.role`,
 * `p0.group`, `p0.guardian`, `p0.consent.<purpose>` (`yes` or `no`), `p0.q.<question>`, `p1.…`, `ifFull`, `sessionId`,
 * `q.<question>`. A row in which nobody is named was only offered; the contact's own row needs no name.
 */
export function draftFromForm(form: HTMLFormElement): TypedDraft {
  const fields = fieldsOf(form);
  const ifFull = oneOf<IfFull>(fields.get('ifFull'), choices);
  const rows = Array.from({ length: largestParty }, (_, index) => participantAt(`p${index}.`, fields));
  const party = rows.filter((one): one is TypedParticipant => one !== undefined);
  const [name, mobile] = [textOf(fields, 'contactName'), textOf(fields, 'contactMobile')];
  const isTouched = name !== '' || mobile !== '' || party.some((one) => one.name !== '');
  return {
    name,
    mobile,
    party: isTouched ? party : [],
    answers: answersOf(fields, 'q.'),
    sessionIds: (fields.get('sessionId') ?? []).filter((id) => id !== ''),
    ...(ifFull === undefined ? {} : { ifFull }),
  };
}

type Fields = ReadonlyMap<string, readonly string[]>;

/** By name; of fields that are ticked or chosen, and not disabled. */
function fieldsOf(form: HTMLFormElement): Fields {
  const fields = new Map<string, string[]>();
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') fields.set(name, [...(fields.get(name) ?? []), value]);
  });
  return fields;
}

function textOf(fields: Fields, name: string): string {
  return fields.get(name)?.[0]?.trim() ?? '';
}

function participantAt(prefix: string, fields: Fields): TypedParticipant | undefined {
  const relation = oneOf<Relation>(fields.get(`${prefix}relation`), relations) ?? 'child';
  const name = textOf(fields, `${prefix}name`);
  const isSelf = relation === 'self' && fields.has(`${prefix}relation`);
  if (name === '' && !isSelf) return undefined;
  const birth = textOf(fields, `${prefix}birth`);
  const role = oneOf<ParticipationRole>(fields.get(`${prefix}role`), roles);
  const groupId = textOf(fields, `${prefix}group`);
  const guardian = oneOf<GuardianRelation>(fields.get(`${prefix}guardian`), guardians);
  return {
    relation,
    name,
    consents: consentsOf(fields, `${prefix}consent.`),
    answers: answersOf(fields, `${prefix}q.`),
    ...(birth === '' ? {} : { birth }),
    ...(role === undefined ? {} : { role }),
    ...(groupId === '' ? {} : { groupId }),
    ...(guardian === undefined ? {} : { guardian }),
  };
}

function consentsOf(fields: Fields, prefix: string): Record<string, boolean> {
  const consents: Record<string, boolean> = {};
  fields.forEach(([decision], name) => {
    if (name.startsWith(prefix) && (decision === 'yes' || decision === 'no'))
      consents[name.slice(prefix.length)] = decision === 'yes';
  });
  return consents;
}

/** A name that occurs several times is a list: boxes that were ticked. */
function answersOf(fields: Fields, prefix: string): Record<string, DraftAnswer> {
  const answers: Record<string, DraftAnswer> = {};
  fields.forEach((values, name) => {
    const [first = ''] = values;
    if (name.startsWith(prefix) && first !== '')
      answers[name.slice(prefix.length)] = values.length === 1 ? first : values;
  });
  return answers;
}

function oneOf<T extends string>(
  values: readonly string[] | undefined,
  known: readonly string[],
): T | undefined {
  const [value] = values ?? [];
  return known.find((one): one is T => one === value);
}

/** Puts what was typed elsewhere into an offered draft: what stands in the form already goes first. */
export function withTyped(
  draft: Draft,
  typed: TypedDraft,
  defaultRole: (relation: Relation) => ParticipationRole,
): Draft {
  const { party = [] } = typed;
  const people = party.slice(0, largestParty);
  const self = people.filter(({ relation }) => relation === 'self').slice(0, 1);
  const ordered = [...self, ...people.filter(({ relation }) => relation !== 'self')];
  return {
    ...draft,
    name: draft.name || (typed.name ?? ''),
    mobile: draft.mobile || (typed.mobile ?? ''),
    ifFull: typed.ifFull ?? draft.ifFull,
    answers: { ...draft.answers, ...typed.answers },
    sessionIds: typed.sessionIds ?? draft.sessionIds,
    ...(ordered.length === 0
      ? {}
      : {
          party: ordered.map((one, index) =>
            participantFrom(one, `p${draft.added + index + 1}`, defaultRole),
          ),
          added: draft.added + ordered.length,
        }),
  };
}

function participantFrom(
  {
    answers = {},
    birth = '',
    consents = {},
    groupId = '',
    guardian,
    name = '',
    relation,
    role,
  }: TypedParticipant,
  key: string,
  defaultRole: (relation: Relation) => ParticipationRole,
): DraftParticipant {
  const [, birthYear = '', birthMonth = ''] = /^(\d{4})-(\d{2})/.exec(birth) ?? [];
  return {
    key,
    relation,
    name,
    isMinor: relation === 'self' && birthYear !== '',
    birthYear,
    birthMonth,
    role: role ?? defaultRole(relation),
    groupId,
    guardian: guardian ?? '',
    consents,
    answers,
  };
}
