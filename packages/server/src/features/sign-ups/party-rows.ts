/** The rows that the people of a party leave: what they take part as, what they agreed to, what they answered. */
import {
  type Answer,
  consentRecords,
  instantOf,
  type NewParticipant,
  type NewSignUp,
  type Question,
} from '@youth-action/sdk/domain';
import type { Insertable } from 'kysely';
import type { AnswersTable, ConsentsTable } from '../../storage/party-tables.ts';
import type { ParticipantsTable } from '../../storage/tables.ts';
import type { LockedSession } from '../sessions/locked-session.ts';
import { questionsOf } from '../sessions/sessions.rows.ts';
import { newId } from '../shared/ids.ts';
import type { PartyRow } from './sign-ups.repository.ts';

/** Somebody who joins: as she was asked for, as who she is known, and with a place in which pool. */
export interface Joiner {
  readonly asked: NewParticipant;
  readonly personId: string;
  /** The group of her place, or null where her role's places aren't split. */
  readonly groupId: string | null;
}

/** A member of the party with all the rows that are made for her. */
export interface Member {
  readonly participant: PartyRow;
  readonly row: Insertable<ParticipantsTable>;
  readonly consents: readonly Insertable<ConsentsTable>[];
  readonly answers: readonly Insertable<AnswersTable>[];
}

export interface Joining {
  readonly session: LockedSession;
  readonly signUpId: string;
  readonly contact: NewSignUp['contact'];
  readonly nowMs: number;
}

/** The rows of one who joins; `position` is hers in the party. */
export function memberOf(joiner: Joiner, position: number, joining: Joining): Member {
  const { asked, groupId, personId } = joiner;
  const { session, signUpId } = joining;
  const participant: PartyRow = {
    id: newId('ptc'),
    sign_up_id: signUpId,
    person_id: personId,
    position,
    relation: asked.relation,
    role: asked.role,
    group_id: groupId,
    guardian_relation: asked.guardian ?? null,
    left_at: null,
    name: asked.name,
    birth: asked.birth ?? null,
    checked_in_at: null,
    checked_out_at: null,
  };
  const { name: _name, checked_in_at: _in, checked_out_at: _out, ...columns } = participant;
  return {
    participant,
    row: { ...columns, session_id: session.id, active_person_id: personId },
    consents: consentsOf(participant, asked, joining),
    answers: answerRows(asked.answers, { signUpId, participantId: participant.id, session }),
  };
}

function consentsOf(
  { id, person_id }: PartyRow,
  asked: NewParticipant,
  { contact, nowMs }: Joining,
): Insertable<ConsentsTable>[] {
  const decision = { decidedBy: contact, method: 'web-form', decidedAt: instantOf(nowMs) } as const;
  return consentRecords(asked, decision).map(
    ({ purpose, textVersion, granted, decidedBy, guardian, method }) => ({
      id: newId('cns'),
      participant_id: id,
      person_id,
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

const dayMs = 86_400_000;

/** The rows of answers, each with the day on which it goes; an empty answer leaves none. */
export function answerRows(
  answers: readonly Answer[] = [],
  of: { readonly signUpId: string; readonly participantId: string | null; readonly session: LockedSession },
): Insertable<AnswersTable>[] {
  const { signUpId, participantId, session } = of;
  const questions = questionsOf(session.row) ?? [];
  return answers
    .filter(({ value }) => value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(({ questionId, value }) => ({
      id: newId('ans'),
      sign_up_id: signUpId,
      participant_id: participantId,
      session_id: session.id,
      question_id: questionId,
      value: JSON.stringify(value),
      delete_at: session.row.ends_at + retentionDays(questions, questionId) * dayMs,
    }));
}

function retentionDays(questions: readonly Question[], id: string): number {
  return questions.find((question) => question.id === id)?.retentionDays ?? 0;
}
