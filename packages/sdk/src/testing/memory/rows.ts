/** How rows refer to each other. */
import type { Activity } from '../../domain/programmes/activity.ts';
import type { MemoryData, SessionRow, SignUpRow } from './data.ts';

/** The row that another row refers to; the backend itself keeps references whole. */
export function related<Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`The data refers to ${id}, which isn't in it`);
  return row;
}

export function activityOf(data: MemoryData, session: SessionRow): Activity {
  return related(data.activities, session.activityId);
}

/** The sign-ups that one manage token opens, in the order of making. */
export function bookingOf(data: MemoryData, signUp: SignUpRow): SignUpRow[] {
  const booking = signUp.bookingId ?? signUp.id;
  return data.signUps.filter((one) => (one.bookingId ?? one.id) === booking);
}
