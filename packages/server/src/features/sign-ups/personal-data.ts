/** Everything that is kept of the people of one manage link, as a copy for them. */
import { type Instant, instantOf, type PersonalData } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { findSessions, type SessionDetailRow } from '../sessions/sessions.repository.ts';
import { questionsOf } from '../sessions/sessions.rows.ts';
import { ifAny, instantIfAny, stored } from '../shared/wire.ts';
import { type AnswerRow, type ConsentRow, listAnswers, listConsents } from './party.repository.ts';
import { type CheckInTimes, listCheckIns } from './personal-data.repository.ts';
import { listBooking, listEverybody, type PartyRow, type SignUpRow } from './sign-ups.repository.ts';

interface Kept {
  readonly sessions: readonly SessionDetailRow[];
  readonly everybody: readonly PartyRow[];
  readonly consents: readonly ConsentRow[];
  readonly answers: readonly AnswerRow[];
  readonly checkIns: readonly CheckInTimes[];
}

/** Unmasked, with those who have left their parties, and every decision. */
export async function personalDataOf(
  db: Kysely<Database>,
  held: SignUpRow,
  now: Instant,
): Promise<PersonalData> {
  const signUps = await listBooking(db, held.booking_id);
  const ids = signUps.map(({ id }) => id);
  const everybody = await listEverybody(db, ids);
  const participantIds = everybody.map(({ id }) => id);
  const kept: Kept = {
    everybody,
    sessions: await findSessions(
      db,
      signUps.map(({ session_id }) => session_id),
    ),
    consents: await listConsents(db, participantIds),
    answers: await listAnswers(db, ids),
    checkIns: await listCheckIns(db, participantIds),
  };
  return {
    exportedAt: now,
    contact: { name: held.contact_name, mobile: held.contact_mobile },
    signUps: signUps.map((signUp) => copyOf(signUp, kept)),
  };
}

function copyOf(signUp: SignUpRow, kept: Kept): PersonalData['signUps'][number] {
  const session = kept.sessions.find(({ id }) => id === signUp.session_id);
  if (session === undefined) throw new Error('The session of a sign-up is missing');
  const answers = kept.answers.filter(({ sign_up_id }) => sign_up_id === signUp.id);
  return {
    id: stored(signUp.id),
    session: session.title,
    community: session.community_name,
    startsAt: instantOf(session.starts_at),
    status: signUp.status,
    createdAt: instantOf(signUp.created_at),
    party: kept.everybody
      .filter(({ sign_up_id }) => sign_up_id === signUp.id)
      .map((member) => personOf(member, { ...kept, answers }, session)),
    answers: answersOf(
      session,
      answers.filter(({ participant_id }) => participant_id === null),
    ),
  };
}

function personOf(
  member: PartyRow,
  { answers, checkIns, consents }: Kept,
  session: SessionDetailRow,
): PersonalData['signUps'][number]['party'][number] {
  const isHers = ({ participant_id }: { readonly participant_id: string | null }) =>
    participant_id === member.id;
  const checkIn = checkIns.find(isHers);
  return {
    name: member.name,
    birth: ifAny(member.birth),
    relation: member.relation,
    role: member.role,
    guardian: ifAny(member.guardian_relation),
    consents: consents.filter(isHers).map(({ decided_at, is_granted, method, purpose, text_version }) => ({
      purpose,
      textVersion: text_version,
      granted: is_granted === 1,
      method,
      decidedAt: instantOf(decided_at),
    })),
    answers: answersOf(session, answers.filter(isHers)),
    checkedInAt: instantIfAny(checkIn?.checked_in_at ?? null),
    checkedOutAt: instantIfAny(checkIn?.checked_out_at ?? null),
  };
}

/** Answers with the words of their questions. */
function answersOf(session: SessionDetailRow, answers: readonly AnswerRow[]) {
  const questions = questionsOf(session) ?? [];
  return answers.map(({ question_id, value }) => ({
    question: questions.find(({ id }) => id === question_id)?.label['zh-CN'] ?? question_id,
    value: JSON.parse(value) as string | number | string[], // as `answerRows` wrote it
  }));
}
