/** What the people of a party have decided and answered. */
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { AnswersTable, ConsentsTable } from '../../storage/party-tables.ts';
import type { Database } from '../../storage/tables.ts';

export type ConsentRow = Selectable<ConsentsTable>;
export type AnswerRow = Selectable<AnswersTable>;

export async function insertConsents(
  db: Kysely<Database>,
  consents: readonly Insertable<ConsentsTable>[],
): Promise<void> {
  if (consents.length > 0) await db.insertInto('consents').values(consents).execute();
}

/** Every decision of these participants, in the order in which they were made. */
export async function listConsents(
  db: Kysely<Database>,
  participantIds: readonly string[],
): Promise<ConsentRow[]> {
  if (participantIds.length === 0) return [];
  return db
    .selectFrom('consents')
    .selectAll()
    .where('participant_id', 'in', participantIds)
    .orderBy('decided_at')
    .orderBy('id')
    .execute();
}

export async function insertAnswers(
  db: Kysely<Database>,
  answers: readonly Insertable<AnswersTable>[],
): Promise<void> {
  if (answers.length > 0) await db.insertInto('answers').values(answers).execute();
}

/** The answers of these sign-ups, of their contacts and of their people. */
export async function listAnswers(db: Kysely<Database>, signUpIds: readonly string[]): Promise<AnswerRow[]> {
  if (signUpIds.length === 0) return [];
  return db.selectFrom('answers').selectAll().where('sign_up_id', 'in', signUpIds).orderBy('id').execute();
}

export async function deleteAnswersTo(
  db: Kysely<Database>,
  participantId: string,
  questionIds: readonly string[],
): Promise<void> {
  if (questionIds.length === 0) return;
  await db
    .deleteFrom('answers')
    .where('participant_id', '=', participantId)
    .where('question_id', 'in', questionIds)
    .execute();
}

/** Deletes up to `limit` answers whose time is over. Returns how many it was. */
export async function deleteAnswersBefore(
  db: Kysely<Database>,
  nowMs: number,
  limit: number,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('answers')
    .where('id', 'in', (eb) =>
      eb.selectFrom('answers').select('id').where('delete_at', '<=', nowMs).limit(limit),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
