/** The axis of a plot: from zero to a round number, with few ticks, so that lengths may be compared. */

export interface Scale {
  /** The value at the far end. */
  readonly top: number;
  /** Zero, the top, and what stands evenly between them. */
  readonly ticks: readonly number[];
}

const most = 4;

/** A scale up to the greatest value. Ticks are whole numbers of `unit` (60 where minutes are shown as hours). */
export function scaleTo(greatest: number, unit: number): Scale {
  const units = Math.max(1, Math.ceil(greatest / unit));
  const step = roundStep(units / most);
  const count = Math.ceil(units / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => index * step * unit);
  return { top: count * step * unit, ticks };
}

/** The least of 1, 2, 5, 10, 20, 50, … that isn't under the value. */
function roundStep(value: number): number {
  let power = 1;
  while (power * 10 <= value) power *= 10;
  return [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= value) ?? power * 10;
}
