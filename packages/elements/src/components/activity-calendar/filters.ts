/** Which sessions a visitor wants to see: decided here, on what is loaded, so that a choice shows at once. */
import {
  freePlaces,
  type Instant,
  type ParticipationRole,
  type SessionSummary,
  signUpState,
} from '@youth-action/sdk/domain';
import type { Filters } from './calendar-model.ts';
import { SessionIndex } from './session-index.ts';

const roles: readonly ParticipationRole[] = ['participant', 'volunteer'];

/** The roles that the session offers and the filters allow, participants first. */
export function rolesOf(session: SessionSummary, roleWanted: string): readonly ParticipationRole[] {
  return roles.filter(
    (role) => session.places[role] !== undefined && (roleWanted === '' || roleWanted === role),
  );
}

/** Whether a session is wanted. */
export function filterOf(filters: Filters, now: Instant): (session: SessionSummary) => boolean {
  const { roleWanted, hasPlaces } = filters;
  const age = ageIn(filters.age);
  return (session) =>
    isSuch(session, filters) &&
    (age === undefined || isForAge(session, age)) &&
    (roleWanted === '' || rolesOf(session, roleWanted).length > 0) &&
    (!hasPlaces || rolesOf(session, roleWanted).some((role) => canStillBeHad(session, role, now)));
}

/** What can be told by comparing. */
function isSuch(session: SessionSummary, filters: Filters): boolean {
  const { communityId, programmeId, tag, audience, sessionMode } = filters;
  return (
    (communityId === '' || session.communityId === communityId) &&
    (programmeId === '' || session.programmeId === programmeId) &&
    (tag === '' || session.tags.includes(tag)) &&
    (audience === '' || session.audience === audience) &&
    (sessionMode === '' || session.mode === sessionMode)
  );
}

/** Kept until the index, the choice or, where places count, the clock changes: a memo, not a state. */
const filtered = new WeakMap<SessionIndex, { readonly choice: string; readonly index: SessionIndex }>();

/** What of an index the filters leave. */
export function filteredIndex(all: SessionIndex, filters: Filters, now: Instant): SessionIndex {
  const choice = JSON.stringify([all.version, filters, filters.hasPlaces && now.slice(0, 16)]);
  const known = filtered.get(all);
  if (known?.choice === choice) return known.index;
  const index = new SessionIndex(all.sessions.filter(filterOf(filters, now)));
  filtered.set(all, { choice, index });
  return index;
}

/** Whole years from 0 to 120; undefined for any other text. */
export function ageIn(text: string): number | undefined {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) <= 120 ? Number(text) : undefined;
}

function isForAge({ ageRange }: SessionSummary, age: number): boolean {
  return age >= (ageRange?.from ?? 0) && age <= (ageRange?.to ?? age);
}

/** A place that is free, also one whose sign-up hasn't begun. */
function canStillBeHad(session: SessionSummary, role: ParticipationRole, now: Instant): boolean {
  const state = signUpState(session, role, now);
  return state === 'not-open' ? freePlaces(session.places[role]) > 0 : state === 'open';
}
