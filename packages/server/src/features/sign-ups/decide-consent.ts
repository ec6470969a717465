/** A further decision on one consent. The earlier ones stay on record, and the latest one counts. */
import {
  agePolicy2026,
  type ConsentChange,
  consentsNeeded,
  consentVersion,
  isFinal,
} from '@youth-action/sdk/domain';
import { ProblemError } from '../../http/handler.ts';
import { questionsOf } from '../sessions/sessions.rows.ts';
import { newId } from '../shared/ids.ts';
import { stored } from '../shared/wire.ts';
import { leave, memberIn } from './change-party.ts';
import { deleteAnswersTo, insertConsents, listConsents } from './party.repository.ts';
import { findParty, isAnyoneCheckedIn, type PartyRow } from './sign-ups.repository.ts';
import { end, type HolderContext, insistChangeable, type StandingSignUp } from './standing-sign-up.ts';

type Context = HolderContext & { readonly body: ConsentChange };

/** Notes the decision; the caller settles it. Without a consent that she needs, the person leaves the party. */
export async function decideConsent(context: Context, standing: StandingSignUp): Promise<void> {
  const { body, db, nowMs } = context;
  const party = await findParty(db, standing.signUp.id);
  const member = memberIn(party, body.participantId);
  // A yes is a yes to the text in force; a no is a no to whatever was agreed to.
  if (body.granted && consentVersion(body.purpose) !== body.textVersion)
    throw new ProblemError('consent-text-outdated');
  if (isFinal(standing.signUp.status)) throw new ProblemError('sign-up-not-changeable');
  const leaves = !body.granted && isNeeded(body.purpose, member, standing);
  if (leaves) insistChangeable(standing, nowMs);
  await note(context, member, standing);
  if (body.purpose === 'health-information' && !body.granted) await forgetHealth(context, member, standing);
  if (!leaves) return;
  if (party.length > 1) await leave(context, standing, [member]);
  else await cancelLast(context, standing, member);
}

function isNeeded(
  purpose: ConsentChange['purpose'],
  { birth, relation, role }: PartyRow,
  standing: StandingSignUp,
) {
  const person = {
    relation: stored(relation),
    role: stored(role),
    ...(birth === null ? {} : { birth: stored(birth) }),
  };
  return consentsNeeded(
    person as Parameters<typeof consentsNeeded>[0],
    standing.session.day,
    agePolicy2026,
  ).includes(purpose);
}

async function note(
  { body, db, nowMs }: Context,
  member: PartyRow,
  { signUp }: StandingSignUp,
): Promise<void> {
  const earlier = (await listConsents(db, [member.id])).filter(({ purpose }) => purpose === body.purpose);
  // Later than the one before it, also where both come within a millisecond: their order decides what counts.
  const decidedAt = Math.max(nowMs, ...earlier.map(({ decided_at }) => decided_at + 1));
  await insertConsents(db, [
    {
      id: newId('cns'),
      participant_id: member.id,
      person_id: member.person_id,
      purpose: body.purpose,
      text_version: body.textVersion,
      is_granted: Number(body.granted),
      decided_by_name: signUp.contact_name,
      decided_by_mobile: signUp.contact_mobile,
      guardian_relation: member.guardian_relation,
      method: 'web-form',
      decided_at: decidedAt,
    },
  ]);
}

async function forgetHealth({ db }: Context, { id }: PartyRow, { session }: StandingSignUp): Promise<void> {
  const health = (questionsOf(session.row) ?? []).filter(({ isHealth }) => isHealth === true);
  await deleteAnswersTo(
    db,
    id,
    health.map((question) => question.id),
  );
}

/** The last one of a party doesn't leave it: the sign-up as a whole is cancelled. */
async function cancelLast({ db, nowMs }: Context, standing: StandingSignUp, { id }: PartyRow): Promise<void> {
  if (await isAnyoneCheckedIn(db, [id])) throw new ProblemError('sign-up-not-changeable');
  await end(db, standing, { status: 'cancelled', cancelled_at: nowMs });
}
