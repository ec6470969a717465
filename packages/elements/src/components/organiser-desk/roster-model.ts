/** What a roster says, and what of it is shown. Pure. */
import type { Roster, RosterParticipant, RosterSignUp } from '@youth-action/sdk/contract';

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

/** The sign-ups that hold places. */
export function families({ signUps }: Roster): readonly RosterSignUp[] {
  return signUps.filter(({ status }) => status !== 'cancelled');
}

/** The sign-ups that were given back. */
export function cancelledSignUps({ signUps }: Roster): readonly RosterSignUp[] {
  return signUps.filter(({ status }) => status === 'cancelled');
}

export interface RosterFilter {
  /** Part of a name, or the last digits of the contact's phone. */
  readonly text: string;
  readonly onlyExpected: boolean;
  /** Shown although they aren't expected any more: who was just checked in mustn't vanish under the finger. */
  readonly kept: ReadonlySet<string>;
}

/** A family is found by any of its names, and then is shown whole. */
export function filtered(
  signUps: readonly RosterSignUp[],
  { text, onlyExpected, kept }: RosterFilter,
): readonly RosterSignUp[] {
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
