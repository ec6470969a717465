import { newIdempotencyKey } from '../../client/idempotency-key.ts';
import { cancellationRefusal } from '../../domain/programmes/cancellation.ts';
import { isFinal, statusWhenPlaced } from '../../domain/programmes/sign-up-status.ts';
import type { MemoryData, SignUpRow } from './data.ts';
import { type Context, found, type HandlersOf, insist, Refused } from './handler.ts';
import { type Joining, join, joiningOf } from './joining.ts';
import { end } from './line.ts';
import { activityOf, related } from './rows.ts';
import { sessionOf } from './session-handlers.ts';
import { signUpView } from './sign-up-views.ts';

/** Signing up, looking at one's sign-up, taking up an offer, giving the places back. */
export const signUpHandlers: HandlersOf<
  'signUps.accept' | 'signUps.cancel' | 'signUps.create' | 'signUps.createSeries' | 'signUps.get'
> = {
  'signUps.create': (context) => {
    const { body, data, params } = context;
    const joining = joiningOf(context, sessionOf(data, params.sessionId), body);
    const { manageToken, signUps } = written(context, [joining]);
    const [signUp, rest] = signUps.map((one) => signUpView(data, one));
    if (signUp === undefined) throw new Refused('internal-error');
    return { signUp, manageToken, ...(rest === undefined ? {} : { rest }) };
  },

  'signUps.createSeries': (context) => {
    const { data } = context;
    const { sessionIds, ...body } = context.body;
    const joinings = seriesOf(data, context.params.activityId, sessionIds).map((session) =>
      joiningOf(context, session, body),
    );
    const { manageToken, signUps } = written(context, joinings);
    return { signUps: signUps.map((one) => signUpView(data, one)), manageToken };
  },

  'signUps.get': (context) => signUpView(context.data, heldSignUp(context, context.params.signUpId)),

  'signUps.cancel': (context) => {
    const { data, now } = context;
    const signUp = heldSignUp(context, context.params.signUpId);
    if (!isFinal(signUp.status)) {
      const { startsAt } = related(data.sessions, signUp.sessionId);
      const isAnyoneCheckedIn = signUp.party.some(({ checkIn }) => checkIn !== undefined);
      insist(cancellationRefusal({ startsAt, isAnyoneCheckedIn }, now));
      end(context, signUp, 'cancelled');
    }
    return signUpView(data, signUp);
  },

  'signUps.accept': (context) => {
    const { data } = context;
    const signUp = heldSignUp(context, context.params.signUpId);
    const { status } = signUp;
    if (status === 'lapsed') throw new Refused('offer-expired');
    if (status === 'waitlisted' || isFinal(status)) throw new Refused('sign-up-not-waiting');
    if (status === 'offered') {
      signUp.status = statusWhenPlaced(activityOf(data, related(data.sessions, signUp.sessionId)));
      signUp.offerExpiresAt = undefined;
    }
    return signUpView(data, signUp);
  },
};

/** Writes what was found to be possible, all under one token. */
function written(context: Pick<Context, 'data' | 'newId' | 'now' | 'siteKey'>, joinings: readonly Joining[]) {
  const booking = { manageToken: newIdempotencyKey(), siteKey: context.siteKey };
  const signUps = joinings.flatMap((joining) => join(context, joining, booking));
  return { manageToken: booking.manageToken, signUps };
}

/** The sessions of a request for several, each once. */
function seriesOf(data: MemoryData, activityId: string, sessionIds: readonly string[]) {
  found(
    data.activities.find(({ id }) => id === activityId),
    'activity-not-found',
  );
  const sessions = [...new Set(sessionIds)].map((id) => sessionOf(data, id));
  const foreign = sessionIds.flatMap((id, index) =>
    sessionOf(data, id).activityId === activityId
      ? []
      : [{ pointer: `/sessionIds/${index}`, code: 'series-not-of-activity' }],
  );
  if (foreign.length > 0) throw new Refused('series-not-of-activity', foreign);
  return sessions;
}

/** The sign-up whose manage token was sent; with any other it is as unknown as one that doesn't exist. */
export function heldSignUp({ bearer, data }: Pick<Context, 'bearer' | 'data'>, signUpId: string): SignUpRow {
  return found(
    data.signUps.find(({ id, manageToken }) => id === signUpId && manageToken === bearer),
    'sign-up-not-found',
  );
}
