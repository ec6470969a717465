/** More or fewer places. The line moves up into new ones; fewer than are taken there can't be. */
import { type CapacityChange, type FieldProblem, participationRoles } from '@youth-action/sdk/domain';
import { ProblemError } from '../../http/handler.ts';
import type { LockedSession } from './locked-session.ts';

/** Sets the capacities that are named. Throws `role-not-offered` and `capacity-below-taken`, with the fields. */
export function resize({ places }: LockedSession, change: CapacityChange): void {
  const asked = capacitiesOf(change);
  const pools = places.pools;
  // A role that is split is changed by its groups: its own number is their sum.
  refuse(asked, 'role-not-offered', ({ pool }) => pools.has(pool));
  refuse(asked, 'capacity-below-taken', ({ pool, capacity }) => places.resize(pool, capacity));
}

interface Asked {
  readonly pool: string;
  readonly capacity: number;
  readonly pointer: string;
}

function capacitiesOf({ groups = [], ...roles }: CapacityChange): Asked[] {
  const whole = participationRoles.flatMap((role) => {
    const capacity = roles[role];
    return capacity === undefined ? [] : [{ pool: role, capacity, pointer: `/${role}` }];
  });
  const parts = groups.map(({ id, capacity }, index) => ({
    pool: id,
    capacity,
    pointer: `/groups/${index}/id`,
  }));
  return [...whole, ...parts];
}

function refuse(
  asked: readonly Asked[],
  code: 'role-not-offered' | 'capacity-below-taken',
  fits: (one: Asked) => boolean,
): void {
  const fields: FieldProblem[] = asked.filter((one) => !fits(one)).map(({ pointer }) => ({ pointer, code }));
  if (fields.length > 0) throw new ProblemError(code, fields);
}
