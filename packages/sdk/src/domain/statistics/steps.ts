/** Orders of size: the choice of what is hidden rests on them. */

/** By how much a small cell has to stay open: a few attendances by the threshold, or an hour. */
const openAttendances = (threshold: number) => Math.max(1, Math.floor(threshold / 3));
const openMinutes = 60;

interface Counts {
  readonly sessions: number;
  readonly attendances: number;
  readonly minutes: number;
}

/** The same numbers in steps of size: what is hidden depends on these alone, so that it doesn't change with each check-in. */
export interface Steps {
  readonly people: (count: number) => number;
  /** 0 where an atom has nothing, else 1 and how often its open part can be halved and still is the margin. */
  readonly attendances: (tally: Counts) => number;
  readonly minutes: (tally: Counts) => number;
}

export function stepsFor(threshold: number): Steps {
  const open = (value: number, least: number, margin: number) =>
    value <= 0 ? 0 : 1 + stepOf((value - least) / margin);
  return {
    people: (count) => (count <= 0 ? 0 : 1 + stepOf(count / threshold)),
    attendances: ({ attendances, sessions }) => open(attendances, sessions, openAttendances(threshold)),
    minutes: ({ minutes }) => open(minutes, 0, openMinutes),
  };
}

/** 0 below 1, 1 from 1, 2 from 2, 3 from 4, 4 from 8 and so on. */
function stepOf(ratio: number): number {
  return ratio < 1 ? 0 : 1 + Math.floor(Math.log2(ratio));
}
