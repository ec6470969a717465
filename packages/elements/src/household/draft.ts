/** What a resident has filled in so far, as it stands in the fields: texts that may be empty or wrong. Pure. */
import {
  freePlaces,
  type GuardianRelation,
  type IfFull,
  type ParticipationRole,
  type Relation,
  type SessionDetail,
} from '@youth-action/sdk/domain';
import { largestParty } from './largest-party.ts';

/** An answer as it stands in its field: text, or the options that are ticked. */
export type DraftAnswer = string | readonly string[];
/** Answers by the question's id; one that wasn't touched is absent. */
export type DraftAnswers = Readonly<Record<string, DraftAnswer>>;

export interface DraftParticipant {
  /** Stays the same while others come and go; the fields' ids are made of it. */
  readonly key: string;
  readonly relation: Relation;
  /** Not used for `self`, who has the contact's name. */
  readonly name: string;
  /** For `self`: the contact says that she is under 18, and so gives her month of birth. */
  readonly isMinor: boolean;
  readonly birthYear: string;
  readonly birthMonth: string;
  readonly role: ParticipationRole;
  /** Of the role's places, which; empty while none is chosen or none is to be chosen. */
  readonly groupId: string;
  readonly guardian: GuardianRelation | '';
  /** Decisions by purpose; one that isn't made yet is absent. */
  readonly consents: Readonly<Record<string, boolean>>;
  readonly answers: DraftAnswers;
}

export interface Draft {
  readonly name: string;
  readonly mobile: string;
  readonly party: readonly DraftParticipant[];
  /** How many participants were ever added: what the next key is made of. */
  readonly added: number;
  /** To the questions that are asked once. */
  readonly answers: DraftAnswers;
  /** What the contact wants where not everybody gets a place; empty while she hasn't said. */
  readonly ifFull: IfFull | '';
  /** The safety notice was read. */
  readonly isRiskRead: boolean;
  /** Of a series, the sessions that were chosen. */
  readonly sessionIds: readonly string[];
}

export const emptyDraft: Draft = {
  name: '',
  mobile: '',
  party: [],
  added: 0,
  answers: {},
  ifFull: '',
  isRiskRead: false,
  sessionIds: [],
};

const roles: readonly ParticipationRole[] = ['participant', 'volunteer'];

/**
 * The roles that somebody of this relation can take at a session: at a children's session adults only help, and a task
 * with elevated risk isn't for children.
 */
export function rolesFor(relation: Relation, session: SessionDetail): readonly ParticipationRole[] {
  return roles.filter(
    (role) =>
      session.places[role] !== undefined &&
      (role === 'volunteer'
        ? relation !== 'child' || session.riskLevel !== 'elevated'
        : relation === 'child' || session.audience !== 'children'),
  );
}

/** The relations that a session has any role for. */
export function relationsOffered(session: SessionDetail): readonly Relation[] {
  const all: readonly Relation[] = ['self', 'child', 'adult'];
  return all.filter((relation) => rolesFor(relation, session).length > 0);
}

/** The role that a new participant starts with: the wanted one if it's offered, else one with free places or a waitlist. */
export function firstRole(relation: Relation, session: SessionDetail, wanted: string): ParticipationRole {
  const offered = rolesFor(relation, session);
  const asked = offered.find((role) => role === wanted && (relation !== 'child' || offered.length === 1));
  const free = offered.find((role) => freePlaces(session.places[role]) > 0 || session.waitlist !== undefined);
  return asked ?? free ?? offered[0] ?? 'participant';
}

/** Adds one participant at the end; `self` comes first. */
export function withParticipant(draft: Draft, relation: Relation, role: ParticipationRole): Draft {
  const added = draft.added + 1;
  const earlier = draft.party.find(({ guardian }) => guardian !== '');
  const participant: DraftParticipant = {
    key: `p${added}`,
    relation,
    name: '',
    isMinor: false,
    birthYear: '',
    birthMonth: '',
    role,
    groupId: '',
    guardian: relation === 'child' ? (earlier?.guardian ?? '') : '',
    consents: {},
    answers: {},
  };
  const party = relation === 'self' ? [participant, ...draft.party] : [...draft.party, participant];
  return { ...draft, party, added };
}

export function withoutParticipant(draft: Draft, key: string): Draft {
  return { ...draft, party: draft.party.filter((participant) => participant.key !== key) };
}

export function withChange(draft: Draft, key: string, change: Partial<DraftParticipant>): Draft {
  return {
    ...draft,
    party: draft.party.map((participant) =>
      participant.key === key ? { ...participant, ...change } : participant,
    ),
  };
}

/** With one more decision of a participant's guardian. */
export function withConsent(draft: Draft, key: string, purpose: string, isGranted: boolean): Draft {
  const consents = draft.party.find((participant) => participant.key === key)?.consents;
  return withChange(draft, key, { consents: { ...consents, [purpose]: isGranted } });
}

/** With a participant's answer or, without a key, the contact's. */
export function withAnswer(
  draft: Draft,
  key: string | undefined,
  questionId: string,
  answer: DraftAnswer,
): Draft {
  if (key === undefined) return { ...draft, answers: { ...draft.answers, [questionId]: answer } };
  const answers = draft.party.find((participant) => participant.key === key)?.answers;
  return withChange(draft, key, { answers: { ...answers, [questionId]: answer } });
}

/** Without any decision on consents: the texts have changed and are to be read again. */
export function withoutConsents(draft: Draft): Draft {
  return { ...draft, party: draft.party.map((participant) => ({ ...participant, consents: {} })) };
}

/** Whether anything is known of a participant; fields that were only offered don't count. */
function isBegun({ birthMonth, birthYear, isMinor, name }: DraftParticipant): boolean {
  return isMinor || [birthMonth, birthYear, name].some((text) => text !== '');
}

/** What the page would like the form to start with. */
export interface Wishes {
  /** The role that is wanted where it's offered. */
  readonly role: string;
  /** Relations in the order of the party; empty where the page has no wish. */
  readonly party: readonly Relation[];
}

/**
 * The draft as it is offered for a session. What was typed for another session stays as far as this one has a role for
 * it; consents don't, because they were given for the other one, and neither do answers to its questions. Where nothing
 * was typed, the party is this session's.
 */
export function draftFor(draft: Draft, session: SessionDetail, wishes: Wishes): Draft {
  const kept = draft.party.filter(
    (participant) =>
      (participant.relation === 'self' || isBegun(participant)) &&
      rolesFor(participant.relation, session).length > 0,
  );
  const rest = { ...draft, answers: {}, ifFull: '', isRiskRead: false, sessionIds: [] } as const;
  if (kept.some(isBegun)) {
    const party = kept.map((participant) => {
      const isOffered = rolesFor(participant.relation, session).includes(participant.role);
      const role = isOffered ? participant.role : firstRole(participant.relation, session, wishes.role);
      return { ...participant, role, groupId: '', consents: {}, answers: {} };
    });
    return { ...rest, party };
  }
  return startingParty(session, wishes).reduce<Draft>(
    (next, relation) => withParticipant(next, relation, firstRole(relation, session, wishes.role)),
    { ...rest, party: [] },
  );
}

/** Who is most likely to come, so that most people need not add anybody. */
function startingParty(session: SessionDetail, wishes: Wishes): readonly Relation[] {
  const offered = relationsOffered(session);
  const wished = wishes.party.filter(
    (relation, index) =>
      offered.includes(relation) && (relation !== 'self' || wishes.party.indexOf('self') === index),
  );
  if (wished.length > 0) return wished.slice(0, largestParty);
  const volunteers = wishes.role === 'volunteer' && session.places.volunteer !== undefined;
  if (volunteers || session.places.participant === undefined) return ['self'];
  if (session.audience === 'children') return ['child'];
  return session.audience === 'family' ? ['self', 'child'] : ['self'];
}

const allRelations: readonly string[] = ['self', 'child', 'adult'];

/** `self child child` as relations; anything else in it is passed over. */
export function relationsIn(text: string): readonly Relation[] {
  return text.split(/[\s,]+/).filter((word): word is Relation => allRelations.includes(word));
}
