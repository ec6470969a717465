/** What a roster says, and what of it is shown. Pure. */
import type { Roster, RosterParticipant, RosterSignUp } from '@youth-action/sdk/contract';
import { isFinal } from '@youth-action/sdk/domain';

export type Stage = 'expected' | 'present' | 'left';

export function stageOf({ checkIn }: RosterParticipant): Stage {
  if (checkIn === undefined) return 'expected';
  return checkIn.checkedOutAt === undefined ? 'present' : 'left';
}

/** People, by where they are. `total` is everybody with a place. */
export interface RosterCounts extends Readonly<Record<Stage, number>> {
  readonly total: number;
}

export function countsOf(roster: Roster): RosterCounts {
  const counts = { total: 0, expected: 0, present: 0, left: 0 };
  for (const participant of families(roster).flatMap(({ party }) => party)) {
    counts.total += 1;
    counts[stageOf(participant)] += 1;
  }
  return counts;
}

/** The sign-ups that are expected at the door. */
export function families({ signUps }: Roster): readonly RosterSignUp[] {
  return signUps.filter(({ status }) => status === 'confirmed');
}

/** Those of which nothing is certain yet: first what an organiser has to decide, then the line in its order. */
export function unsettled({ signUps }: Roster): readonly RosterSignUp[] {
  const open = signUps.filter(({ status }) => status !== 'confirmed' && !isFinal(status));
  const rank = ({ linePosition = 0, status }: RosterSignUp) => (status === 'waitlisted' ? linePosition : 0);
  open.sort((one, other) => rank(one) - rank(other));
  return open;
}

/** The sign-ups of which nothing became. */
export function settledOtherwise({ signUps }: Roster): readonly RosterSignUp[] {
  return signUps.filter(({ status }) => isFinal(status));
}

export interface RosterFilter {
  /** Part of a name, or the last digits of the contact's phone. */
  readonly text: string;
  readonly onlyExpected: boolean;
  /** The one sign-up that is wanted; empty for all. */
  readonly sought: string;
  /** Shown although they aren't expected any more: who was just checked in mustn't vanish under the finger. */
  readonly kept: ReadonlySet<string>;
}

/** A family is found by any of its names, and then is shown whole. */
export function filtered(
  signUps: readonly RosterSignUp[],
  { text, onlyExpected, kept, sought }: RosterFilter,
): readonly RosterSignUp[] {
  if (sought !== '') return signUps.filter(({ id }) => id === sought);
  const found = signUps.filter((signUp) => isFound(signUp, text.trim().toLowerCase()));
  if (!onlyExpected) return found;
  const isWanted = (one: RosterParticipant) => stageOf(one) === 'expected' || kept.has(one.id);
  return found
    .map((signUp) => ({ ...signUp, party: signUp.party.filter(isWanted) }))
    .filter(({ party }) => party.length > 0);
}

function isFound({ contact, party }: RosterSignUp, text: string): boolean {
  if (text === '') return true;
  // a whole number is found too: only its end is known here
  if (/^\d+$/.test(text)) return contact.mobile.slice(-4).includes(text.slice(-4));
  return [contact.name, ...party.map(({ name }) => name)].some((name) => name.toLowerCase().includes(text));
}

/** The roster with these participants as the server has answered them since. */
export function withAnswers(roster: Roster, answers: ReadonlyMap<string, RosterParticipant>): Roster {
  if (answers.size === 0) return roster;
  const signUps = roster.signUps.map((signUp) => ({
    ...signUp,
    party: signUp.party.map((participant) => answers.get(participant.id) ?? participant),
  }));
  return { ...roster, signUps };
}
