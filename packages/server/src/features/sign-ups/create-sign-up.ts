/**
 * Signing a party up: all of its places or none. Every refusal is thrown, and the request's savepoint takes back what was
 * written before it. What only the database can decide (who has a place already, how many are left) it decides itself, by
 * a unique key and a guarded counter, so that no interleaving of requests can break it.
 */
import type { Endpoints } from '@youth-action/sdk/contract';
import {
  agePolicy2026,
  consentRecords,
  dayOf,
  householdOf,
  type NewSignUp,
  participationRoles,
  partyRefusal,
  type ParticipationRole,
  placesNeeded,
  type RefusalCode,
  signUpProblems,
  type SignUpState,
  signUpState,
} from '@youth-action/sdk/domain';
import { type HandlerContext, insist, ProblemError } from '../../http/handler.ts';
import { hashToken, manageTokenFor } from '../../http/manage-token.ts';
import { findSession, type SessionDetailRow } from '../sessions/sessions.repository.ts';
import { ageRangeOf, sessionSummary } from '../sessions/sessions.rows.ts';
import { newId } from '../shared/ids.ts';
import { findOrMakePersons, learnBirth } from './persons.repository.ts';
import { insertConsents, insertParty, insertSignUp, takePlaces } from './sign-ups.repository.ts';

type Context = HandlerContext<Endpoints['signUps.create']>;

/** A sign-up that was just made, with the token that manages it. */
export interface MadeSignUp {
  readonly signUpId: string;
  readonly manageToken: string;
}

export async function createSignUp(context: Context): Promise<MadeSignUp> {
  const { db, params, body } = context;
  const session = await findSession(db, params.sessionId);
  if (session === undefined) throw new ProblemError('session-not-found');
  refuseUnlessOpen(session, context);
  refuseParty(session, context);
  const made = await write(session, context);
  const needed = placesNeeded(body.party);
  for (const role of participationRoles) {
    if (needed[role] === 0) continue;
    const areTaken = await takePlaces(db, { sessionId: session.id, role }, needed[role]);
    if (!areTaken) throw new ProblemError('session-full');
  }
  return made;
}

/** A full session is refused last: whoever has one of its places is told so, and the counter alone knows. */
const refusals: Readonly<Record<Exclude<SignUpState, 'open' | 'full' | 'not-offered'>, RefusalCode>> = {
  cancelled: 'session-cancelled',
  'not-open': 'sign-up-not-open',
  closed: 'sign-up-closed',
};

function refuseUnlessOpen(row: SessionDetailRow, { body: { party }, now }: Context): void {
  const session = sessionSummary(row);
  const states = party.map(({ role }) => signUpState(session, role, now));
  for (const state of states) {
    if (state !== 'open' && state !== 'full' && state !== 'not-offered')
      throw new ProblemError(refusals[state]);
  }
  const fields = states.flatMap((state, index) =>
    state === 'not-offered' ? [{ pointer: `/party/${index}/role`, code: 'role-not-offered' }] : [],
  );
  if (fields.length > 0) throw new ProblemError('role-not-offered', fields);
}

function refuseParty(session: SessionDetailRow, { body, now }: Context): void {
  const fields = signUpProblems(body, dayOf(now));
  if (fields.length > 0) throw new ProblemError('validation-failed', fields);
  const day = dayOf(sessionSummary(session).startsAt);
  const rules = {
    day,
    audience: session.audience,
    ageRange: ageRangeOf(session),
    riskLevel: session.risk_level,
  };
  insist(partyRefusal(body, rules, agePolicy2026));
}

async function write(session: SessionDetailRow, context: Context): Promise<MadeSignUp> {
  const { db, body, idempotencyKey, siteKey, nowMs } = context;
  const signUpId = newId('sgn');
  const manageToken = manageTokenFor(idempotencyKey, signUpId);
  await insertSignUp(db, {
    id: signUpId,
    session_id: session.id,
    contact_name: body.contact.name,
    contact_mobile: body.contact.mobile,
    status: 'confirmed',
    site_key: siteKey ?? null,
    manage_token_hash: hashToken(manageToken),
    created_at: nowMs,
    cancelled_at: null,
  });
  const participants = await makeParticipants({ signUpId, sessionId: session.id }, context);
  if (
    !(await insertParty(
      db,
      participants.map(({ row }) => row),
    ))
  )
    throw new ProblemError('already-signed-up');
  await insertConsents(
    db,
    participants.flatMap(({ row, asked }) => consentsOf(row, asked, context)),
  );
  return { signUpId, manageToken };
}

type Asked = NewSignUp['party'][number];

interface ParticipantRow {
  id: string;
  sign_up_id: string;
  session_id: string;
  person_id: string;
  active_person_id: string;
  position: number;
  relation: string;
  role: ParticipationRole;
  guardian_relation: string | null;
}

/** Everyone of the party is known under the contact's number. */
async function makeParticipants(
  of: { readonly signUpId: string; readonly sessionId: string },
  { db, body }: Context,
): Promise<{ row: ParticipantRow; asked: Asked }[]> {
  const ids = await findOrMakePersons(db, householdOf(body).members);
  const made = [];
  for (const [position, asked] of body.party.entries()) {
    const personId = ids[position] ?? '';
    if (asked.birth !== undefined) await learnBirth(db, personId, asked.birth);
    const row: ParticipantRow = {
      id: newId('ptc'),
      sign_up_id: of.signUpId,
      session_id: of.sessionId,
      person_id: personId,
      active_person_id: personId,
      position,
      relation: asked.relation,
      role: asked.role,
      guardian_relation: asked.guardian ?? null,
    };
    made.push({ row, asked });
  }
  return made;
}

function consentsOf(participant: ParticipantRow, asked: Asked, { body, now, nowMs }: Context) {
  const decision = { decidedBy: body.contact, method: 'web-form', decidedAt: now } as const;
  return consentRecords(asked, decision).map(
    ({ purpose, textVersion, granted, decidedBy, guardian, method }) => ({
      id: newId('cns'),
      participant_id: participant.id,
      person_id: participant.person_id,
      purpose,
      text_version: textVersion,
      is_granted: Number(granted),
      decided_by_name: decidedBy.name,
      decided_by_mobile: decidedBy.mobile,
      guardian_relation: guardian ?? null,
      method,
      decided_at: nowMs,
    }),
  );
}
