/** What a resident has filled in so far, as it stands in the fields: texts that may be empty or wrong. Pure. */
import {
  freePlaces,
  type GuardianRelation,
  type ParticipationRole,
  type Relation,
  type SessionDetail,
} from '@youth-action/sdk/domain';

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
  readonly guardian: GuardianRelation | '';
  /** Decisions by purpose; one that isn't made yet is absent. */
  readonly consents: Readonly<Record<string, boolean>>;
}

export interface Draft {
  readonly name: string;
  readonly mobile: string;
  readonly party: readonly DraftParticipant[];
  /** How many participants were ever added: what the next key is made of. */
  readonly added: number;
}

export const emptyDraft: Draft = { name: '', mobile: '', party: [], added: 0 };

const roles: readonly ParticipationRole[] = ['participant', 'volunteer'];

/** The roles that somebody of this relation can take at a session: at a children's session adults only help. */
export function rolesFor(relation: Relation, session: SessionDetail): readonly ParticipationRole[] {
  return roles.filter(
    (role) =>
      session.places[role] !== undefined &&
      (role === 'volunteer' || relation === 'child' || session.audience !== 'children'),
  );
}

/** The relations that a session has any role for. */
export function relationsOffered(session: SessionDetail): readonly Relation[] {
  const all: readonly Relation[] = ['self', 'child', 'adult'];
  return all.filter((relation) => rolesFor(relation, session).length > 0);
}

/** The role that a new participant starts with: the wanted one if it's offered, else one with free places. */
export function firstRole(relation: Relation, session: SessionDetail, wanted: string): ParticipationRole {
  const offered = rolesFor(relation, session);
  const asked = offered.find((role) => role === wanted && (relation !== 'child' || offered.length === 1));
  const free = offered.find((role) => freePlaces(session.places[role]) > 0);
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
    guardian: relation === 'child' ? (earlier?.guardian ?? '') : '',
    consents: {},
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

/** Without any decision on consents: the texts have changed and are to be read again. */
export function withoutConsents(draft: Draft): Draft {
  return { ...draft, party: draft.party.map((participant) => ({ ...participant, consents: {} })) };
}

/** Whether anything is known of a participant; fields that were only offered don't count. */
function isBegun({ birthMonth, birthYear, isMinor, name }: DraftParticipant): boolean {
  return isMinor || [birthMonth, birthYear, name].some((text) => text !== '');
}

/**
 * The draft as it is offered for a session. What was typed for another session stays as far as this one has a role for
 * it; consents don't, because they were given for the other one. Where nothing was typed, the party is this session's.
 */
export function draftFor(draft: Draft, session: SessionDetail, wantedRole: string): Draft {
  const kept = draft.party.filter(
    (participant) =>
      (participant.relation === 'self' || isBegun(participant)) &&
      rolesFor(participant.relation, session).length > 0,
  );
  if (kept.some(isBegun)) {
    const party = kept.map((participant) => {
      const isOffered = rolesFor(participant.relation, session).includes(participant.role);
      const role = isOffered ? participant.role : firstRole(participant.relation, session, wantedRole);
      return { ...participant, role, consents: {} };
    });
    return { ...draft, party };
  }
  return startingParty(session, wantedRole).reduce<Draft>(
    (next, relation) => withParticipant(next, relation, firstRole(relation, session, wantedRole)),
    { ...draft, party: [] },
  );
}

/** Who is most likely to come, so that most people need not add anybody. */
function startingParty(session: SessionDetail, wantedRole: string): readonly Relation[] {
  const volunteers = wantedRole === 'volunteer' && session.places.volunteer !== undefined;
  if (volunteers || session.places.participant === undefined) return ['self'];
  if (session.audience === 'children') return ['child'];
  return session.audience === 'family' ? ['self', 'child'] : ['self'];
}
