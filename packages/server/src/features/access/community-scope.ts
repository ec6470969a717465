/**
 * Who may act where. An organiser acts in her own community only; another community's things are answered as if there
 * were none, and asking for another community by name is forbidden. An administrator acts everywhere.
 */
import { type Caller, ProblemError } from '../../http/handler.ts';

export type Staff = Exclude<Caller, { readonly role: 'anonymous' }>;

/** The caller as staff. The application has turned everybody else away already; this says so to the compiler. */
export function staffOf(caller: Caller): Staff {
  if (caller.role === 'anonymous') throw new ProblemError('unauthenticated');
  return caller;
}

/** Whether the caller works in this community. */
export function mayActIn(caller: Caller, communityId: string): boolean {
  const staff = staffOf(caller);
  return staff.role === 'administrator' || staff.communityId === communityId;
}

/** Refuses a caller who names a community that isn't hers. */
export function insistOnCommunity(caller: Caller, communityId: string): void {
  if (!mayActIn(caller, communityId)) throw new ProblemError('forbidden');
}

/** The community that a list is limited to; undefined is all of them. Asking for another one's is forbidden. */
export function scopeOf(caller: Caller, asked: string | undefined): string | undefined {
  if (asked !== undefined) insistOnCommunity(caller, asked);
  const staff = staffOf(caller);
  return asked ?? (staff.role === 'organiser' ? staff.communityId : undefined);
}

/** The row, if there is one and the caller works in its community; otherwise the problem that it's unknown. */
export function insistOwn<Row extends { readonly community_id: string }>(
  caller: Caller,
  row: Row | undefined,
  code: ConstructorParameters<typeof ProblemError>[0],
): Row {
  if (row === undefined || !mayActIn(caller, row.community_id)) throw new ProblemError(code);
  return row;
}
