/** Who is where when, so that nobody is at two sessions at once. */
export interface Diary {
  isFree(personId: string, fromMs: number, untilMs: number): boolean;
  enter(personId: string, fromMs: number, untilMs: number): void;
}

/** People come early and leave late by up to this. */
const marginMs = 30 * 60_000;

export function newDiary(): Diary {
  const busy = new Map<string, [from: number, until: number][]>();
  return {
    isFree(personId, fromMs, untilMs) {
      return !(busy.get(personId) ?? []).some(
        ([from, until]) => from < untilMs + marginMs && fromMs < until + marginMs,
      );
    },
    enter(personId, fromMs, untilMs) {
      const entries = busy.get(personId);
      if (entries === undefined) busy.set(personId, [[fromMs, untilMs]]);
      else entries.push([fromMs, untilMs]);
    },
  };
}
