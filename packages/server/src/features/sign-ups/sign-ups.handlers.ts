import {
  cancellationRefusal,
  dayOf,
  type Instant,
  instantOf,
  participationRoles,
  placesNeeded,
  type SignUp,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Handlers, insist, ProblemError } from '../../http/handler.ts';
import { isTokenOf } from '../../http/manage-token.ts';
import type { Database } from '../../storage/tables.ts';
import { selectSessions } from '../sessions/sessions.repository.ts';
import { stored } from '../shared/wire.ts';
import { createSignUp } from './create-sign-up.ts';
import {
  cancelSignUp,
  findParty,
  findSignUp,
  giveBackPlaces,
  isAnyoneCheckedIn,
  type SignUpRow,
} from './sign-ups.repository.ts';
import { signUpOf } from './sign-ups.rows.ts';

export const signUpHandlers: Pick<Handlers, 'signUps.create' | 'signUps.get' | 'signUps.cancel'> = {
  'signUps.create': async (context) => {
    const { signUpId, manageToken } = await createSignUp(context);
    return { signUp: await answer(context.db, signUpId, context.now), manageToken };
  },

  'signUps.get': async ({ db, params, bearer, now }) => {
    const { id } = await findHeld(db, params.signUpId, bearer);
    return answer(db, id, now);
  },

  'signUps.cancel': async ({ db, params, bearer, now, nowMs }) => {
    const signUp = await findHeld(db, params.signUpId, bearer);
    // First the update, then the questions: it locks the sign-up, so that nobody is checked in meanwhile.
    if (await cancelSignUp(db, signUp.id, nowMs)) {
      await refuseIfTooLate(db, signUp, now);
      await giveBack(db, signUp);
    }
    return answer(db, signUp.id, now);
  },
};

/** The sign-up whose token was sent. Any other token, another sign-up's too, is answered as if there were no sign-up. */
async function findHeld(db: Kysely<Database>, id: string, bearer: string | undefined): Promise<SignUpRow> {
  const signUp = await findSignUp(db, id);
  const isHeld = isTokenOf(bearer ?? '', signUp?.manage_token_hash ?? '');
  if (signUp === undefined || !isHeld) throw new ProblemError('sign-up-not-found');
  return signUp;
}

async function refuseIfTooLate(db: Kysely<Database>, signUp: SignUpRow, now: Instant): Promise<void> {
  const { starts_at } = await sessionOf(db, signUp);
  const isSomebodyIn = await isAnyoneCheckedIn(db, signUp.id);
  insist(cancellationRefusal({ startsAt: instantOf(starts_at), isAnyoneCheckedIn: isSomebodyIn }, now));
}

async function giveBack(db: Kysely<Database>, { id, session_id }: SignUpRow): Promise<void> {
  const party = await findParty(db, id);
  const taken = placesNeeded(party.map(({ role }) => ({ role: stored(role) })));
  for (const role of participationRoles) {
    if (taken[role] > 0) await giveBackPlaces(db, { sessionId: session_id, role }, taken[role]);
  }
}

async function answer(db: Kysely<Database>, id: string, now: Instant): Promise<SignUp> {
  const signUp = await findSignUp(db, id);
  if (signUp === undefined) throw new ProblemError('sign-up-not-found');
  const [session, party] = [await sessionOf(db, signUp), await findParty(db, id)];
  return signUpOf({ signUp, party, session, today: dayOf(now) });
}

function sessionOf(db: Kysely<Database>, { session_id }: SignUpRow) {
  return selectSessions(db).where('s.id', '=', session_id).executeTakeFirstOrThrow();
}
