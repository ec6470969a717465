/** Which sessions a visitor wants to see: decided here, on what is loaded, so that a choice shows at once. */
import {
  type Instant,
  type ParticipationRole,
  type SessionSummary,
  signUpState,
} from '@youth-action/sdk/domain';

/** Empty text stands for any. The names are those of the element's properties. */
export interface Filters {
  readonly communityId: string;
  readonly programmeId: string;
  readonly tag: string;
  readonly roleWanted: string;
  readonly hasPlaces: boolean;
}

export const noFilters: Filters = {
  communityId: '',
  programmeId: '',
  tag: '',
  roleWanted: '',
  hasPlaces: false,
};

const roles: readonly ParticipationRole[] = ['participant', 'volunteer'];

/** The roles that the session offers and the filters allow, participants first. */
export function rolesOf(session: SessionSummary, roleWanted: string): readonly ParticipationRole[] {
  return roles.filter(
    (role) => session.places[role] !== undefined && (roleWanted === '' || roleWanted === role),
  );
}

/** Whether a session is wanted; undefined when every session is. */
export function filterOf(filters: Filters, now: Instant): ((session: SessionSummary) => boolean) | undefined {
  if (activeFilters(filters) === 0) return undefined;
  const { communityId, programmeId, tag, roleWanted, hasPlaces } = filters;
  return (session) =>
    (communityId === '' || session.communityId === communityId) &&
    (programmeId === '' || session.programmeId === programmeId) &&
    (tag === '' || session.tags.includes(tag)) &&
    (roleWanted === '' || rolesOf(session, roleWanted).length > 0) &&
    (!hasPlaces || rolesOf(session, roleWanted).some((role) => canStillBeHad(session, role, now)));
}

/** How many filters are set. */
export function activeFilters(filters: Filters): number {
  return Object.values(filters).filter((value) => value !== '' && value !== false).length;
}

/** A place that is free, also one whose sign-up hasn't begun. */
function canStillBeHad(session: SessionSummary, role: ParticipationRole, now: Instant): boolean {
  const state = signUpState(session, role, now);
  if (state === 'not-open') return (session.places[role]?.capacity ?? 0) > (session.places[role]?.taken ?? 0);
  return state === 'open';
}
