/** What a roster says of its participants beside who they are. */
import type { Instant } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { listActiveEntries } from '../service/service.repository.ts';
import type { SessionDetailRow } from '../sessions/sessions.repository.ts';
import { questionsOf } from '../sessions/sessions.rows.ts';
import { type AnswerRow, listAnswers, listConsents } from '../sign-ups/party.repository.ts';
import { latestDecisions } from '../sign-ups/sign-ups.rows.ts';
import { listLineNumbers, type ParticipantRow } from './attendance.repository.ts';
import type { RosterParts } from './attendance.rows.ts';

interface Asked {
  readonly session: SessionDetailRow;
  readonly participants: readonly ParticipantRow[];
  readonly now: Instant;
}

export async function rosterParts(db: Kysely<Database>, asked: Asked): Promise<RosterParts> {
  const { now, participants, session } = asked;
  const isSomebodyWaiting = participants.some(({ line_number }) => line_number !== null);
  return {
    entries: await listActiveEntries(db, session.id),
    answers: session.questions === null ? [] : await answersFor(db, asked),
    line: isSomebodyWaiting ? await listLineNumbers(db, session.id) : [],
    now,
  };
}

/** Answers about health are told only where its consent stands. */
async function answersFor(db: Kysely<Database>, { participants, session }: Asked): Promise<AnswerRow[]> {
  const answers = await listAnswers(db, [...new Set(participants.map(({ sign_up_id }) => sign_up_id))]);
  const health = new Set(
    (questionsOf(session) ?? []).flatMap(({ id, isHealth }) => (isHealth === true ? id : [])),
  );
  const tellers = [
    ...new Set(answers.flatMap((one) => (health.has(one.question_id) ? (one.participant_id ?? []) : []))),
  ];
  const consents = await listConsents(db, tellers);
  const agreed = new Set(
    tellers.filter((teller) =>
      latestDecisions(consents.filter(({ participant_id }) => participant_id === teller)).some(
        ({ is_granted, purpose }) => purpose === 'health-information' && is_granted === 1,
      ),
    ),
  );
  return answers.filter(
    ({ participant_id, question_id }) => !health.has(question_id) || agreed.has(participant_id ?? ''),
  );
}
