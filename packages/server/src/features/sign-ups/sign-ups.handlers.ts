import {
  cancellationRefusal,
  holdsPlaces,
  isFinal,
  refuse,
  statusWhenPlaced,
} from '@youth-action/sdk/domain';
import { type Handlers, insist, ProblemError } from '../../http/handler.ts';
import { findActivity } from '../programme/activities.repository.ts';
import type { LockedSession } from '../sessions/locked-session.ts';
import { approvalOf } from '../sessions/sessions.rows.ts';
import { changeParty } from './change-party.ts';
import { insistOnContact } from './contact-proof.ts';
import { signUp } from './create-sign-up.ts';
import { decideConsent } from './decide-consent.ts';
import { erase } from './erase.ts';
import { personalDataOf } from './personal-data.ts';
import { answerOf, answersOf, createdOf, findHeld } from './sign-up-answer.ts';
import { findParty, isAnyoneCheckedIn, updateSignUp } from './sign-ups.repository.ts';
import {
  changedAnswer,
  end,
  type HolderContext,
  openHeld,
  settle,
  type StandingSignUp,
} from './standing-sign-up.ts';

export const signUpHandlers: Pick<
  Handlers,
  | 'signUps.create'
  | 'signUps.createSeries'
  | 'signUps.get'
  | 'signUps.cancel'
  | 'signUps.changeParty'
  | 'signUps.accept'
  | 'signUps.decideConsent'
  | 'signUps.data'
  | 'signUps.erase'
> = {
  'signUps.create': async (context) =>
    createdOf(context.db, await signUp(context, [context.params.sessionId]), context.now),

  'signUps.createSeries': async (context) => {
    const { body, db, now, params } = context;
    if ((await findActivity(db, params.activityId)) === undefined)
      throw new ProblemError('activity-not-found');
    const { sessionIds } = body;
    const booking = await signUp(context, sessionIds, (sessions) =>
      foreignRefusal(params.activityId, { sessionIds, sessions }),
    );
    return { signUps: await answersOf(db, booking, now), manageToken: booking.manageToken };
  },

  'signUps.get': async ({ db, params, bearer, now }) =>
    answerOf(db, await findHeld(db, params.signUpId, bearer), { now }),

  'signUps.cancel': async (context) => {
    const { db, now, nowMs, params, bearer } = context;
    const held = await findHeld(db, params.signUpId, bearer);
    if (isFinal(held.status)) return answerOf(db, held, { now });
    return changing(context, async (standing) => {
      if (isFinal(standing.signUp.status)) return;
      await refuseIfTooLate(context, standing);
      await end(db, standing, { status: 'cancelled', cancelled_at: nowMs });
    });
  },

  'signUps.changeParty': (context) => changing(context, (standing) => changeParty(context, standing)),

  'signUps.accept': (context) =>
    changing(context, async ({ session, signUp: { id, status } }) => {
      if (status === 'lapsed') insist(refuse('offer-expired'));
      if (!holdsPlaces(status)) insist(refuse('sign-up-not-waiting'));
      if (status !== 'offered') return;
      const accepted = statusWhenPlaced({ needsApproval: approvalOf(session.row) });
      await updateSignUp(context.db, id, { status: accepted, offer_expires_at: null });
    }),

  'signUps.decideConsent': (context) => changing(context, (standing) => decideConsent(context, standing)),

  'signUps.data': async ({ db, params, bearer, body, now }) => {
    const held = await findHeld(db, params.signUpId, bearer);
    insistOnContact(held, body.mobile);
    return personalDataOf(db, held, now);
  },

  'signUps.erase': async ({ db, params, bearer, body, now, nowMs }) => {
    const held = await findHeld(db, params.signUpId, bearer);
    insistOnContact(held, body.mobile);
    return erase(db, held, { now, nowMs });
  },
};

/** Does it in its session's turn, and answers what has become of the sign-up. */
async function changing(context: HolderContext, change: (standing: StandingSignUp) => Promise<void>) {
  const standing = await openHeld(context);
  await change(standing);
  await settle(context.db, standing, context.nowMs);
  return changedAnswer(context, standing);
}

async function refuseIfTooLate(
  { db, now }: HolderContext,
  { session, signUp: { id } }: StandingSignUp,
): Promise<void> {
  const party = await findParty(db, id);
  const isSomebodyIn = await isAnyoneCheckedIn(
    db,
    party.map((member) => member.id),
  );
  insist(cancellationRefusal({ startsAt: session.startsAt, isAnyoneCheckedIn: isSomebodyIn }, now));
}

/** The sessions of a series are of one activity. */
function foreignRefusal(
  activityId: string,
  asked: { readonly sessionIds: readonly string[]; readonly sessions: readonly LockedSession[] },
) {
  const foreign = new Set(
    asked.sessions.filter(({ row }) => row.activity_id !== activityId).map(({ id }) => id),
  );
  const pointers = asked.sessionIds.flatMap((id, index) => (foreign.has(id) ? [`/sessionIds/${index}`] : []));
  return foreign.size === 0 ? undefined : refuse('series-not-of-activity', ...pointers);
}
