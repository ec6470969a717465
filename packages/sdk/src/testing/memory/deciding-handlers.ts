import type { FieldProblem } from '../../domain/problem.ts';
import { type CapacityChange, participationRoles } from '../../domain/programmes/session.ts';
import type { MemoryData, SessionRow, SignUpRow } from './data.ts';
import { type Context, found, type HandlersOf, mayActIn, Refused } from './handler.ts';
import { end, moveOneUp, moveUp } from './line.ts';
import { activityOf, related } from './rows.ts';
import { ownSession } from './session-handlers.ts';
import { rosterSignUp } from './sign-up-views.ts';
import { detailOf } from './views.ts';

/** What organisers decide about places and about those who ask for them. */
export const decidingHandlers: HandlersOf<'sessions.resize' | 'signUps.decide' | 'signUps.offer'> = {
  'sessions.resize': (context) => {
    const session = ownSession(context, context.params.sessionId);
    resize(session, context.body);
    moveUp(context, session);
    return detailOf(context.data, session);
  },

  'signUps.decide': (context) => {
    const { body, data } = context;
    const { signUp } = ownSignUp(context, context.params.signUpId);
    const isSaid = signUp.status === (body.decision === 'approve' ? 'confirmed' : 'declined');
    if (signUp.status !== 'pending' && !isSaid) throw new Refused('sign-up-not-pending');
    if (!isSaid && body.decision === 'approve') signUp.status = 'confirmed';
    if (!isSaid && body.decision === 'decline') {
      signUp.reason = body.reason;
      end(context, signUp, 'declined');
    }
    return rosterSignUp(data, signUp);
  },

  'signUps.offer': (context) => {
    const { session, signUp } = ownSignUp(context, context.params.signUpId);
    if (signUp.status !== 'waitlisted') throw new Refused('sign-up-not-waiting');
    moveOneUp(context, session, signUp);
    return rosterSignUp(context.data, signUp);
  },
};

/** The sign-up, if the caller works in its community. */
function ownSignUp(
  { caller, data }: { readonly caller: Context['caller']; readonly data: MemoryData },
  signUpId: string,
): { signUp: SignUpRow; session: SessionRow } {
  const signUp = found(
    data.signUps.find(({ id }) => id === signUpId),
    'sign-up-not-found',
  );
  const session = related(data.sessions, signUp.sessionId);
  if (!mayActIn(caller, activityOf(data, session).communityId)) throw new Refused('sign-up-not-found');
  return { signUp, session };
}

/** Sets the capacities that are named: all of them or, by throwing, none. */
function resize(session: SessionRow, change: CapacityChange): void {
  const { groups = [], places } = session;
  const wanted = [
    ...participationRoles.flatMap((role) => {
      const isWhole = groups.every((group) => group.role !== role);
      const capacity = change[role];
      return capacity === undefined
        ? []
        : [{ pointer: `/${role}`, pool: isWhole ? places[role] : undefined, capacity }];
    }),
    ...(change.groups ?? []).map(({ capacity, id }, index) => ({
      pointer: `/groups/${index}/id`,
      pool: groups.find((group) => group.id === id),
      capacity,
    })),
  ];
  refuseAt(
    'role-not-offered',
    wanted.filter(({ pool }) => pool === undefined),
  );
  refuseAt(
    'capacity-below-taken',
    wanted.filter(({ capacity, pool }) => capacity < (pool?.taken ?? 0)),
  );
  for (const { capacity, pool } of wanted) if (pool !== undefined) pool.capacity = capacity;
  for (const role of participationRoles) {
    const split = groups.filter((group) => group.role === role);
    const total = places[role];
    if (split.length > 0 && total !== undefined)
      total.capacity = split.reduce((sum, { capacity }) => sum + capacity, 0);
  }
}

function refuseAt(
  code: 'capacity-below-taken' | 'role-not-offered',
  wrong: readonly Pick<FieldProblem, 'pointer'>[],
): void {
  if (wrong.length > 0)
    throw new Refused(
      code,
      wrong.map(({ pointer }) => ({ pointer, code })),
    );
}
