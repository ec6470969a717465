import type { Roster, RosterParticipant, RosterSignUp } from '@youth-action/sdk/contract';
import {
  type Answer,
  type CheckIn,
  dayOf,
  type Instant,
  instantOf,
  maskMobile,
  maskNameForStaff,
  mayBeMinor,
  type ServiceEntry,
} from '@youth-action/sdk/domain';
import { serviceEntryOf } from '../service/service.rows.ts';
import type { EntryRow } from '../service/service.repository.ts';
import type { SessionRow } from '../sessions/sessions.repository.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { ifAny, instantIfAny, stored, storedIfAny } from '../shared/wire.ts';
import type { AnswerRow } from '../sign-ups/party.repository.ts';
import { standingOf } from '../sign-ups/sign-ups.rows.ts';
import type { ParticipantRow } from './attendance.repository.ts';

/** What a roster's lines are made of beside their participants. */
export interface RosterParts {
  readonly entries: readonly EntryRow[];
  /** Without those about health that nobody agrees to any more. */
  readonly answers: readonly AnswerRow[];
  /** Line numbers of those who wait for the session, first in line first. */
  readonly line: readonly number[];
  /** It's told as of now who is a minor, and whether an offer is over. */
  readonly now: Instant;
}

export function rosterOf(
  session: SessionRow,
  participants: readonly ParticipantRow[],
  parts: RosterParts,
): Roster {
  const parties = Map.groupBy(participants, ({ sign_up_id }) => sign_up_id);
  return {
    session: sessionSummary(session),
    signUps: [...parties.values()].map((party) => rosterSignUp(party, parts)),
  };
}

/** `party` has all rows of one sign-up, at least one. */
export function rosterSignUp(party: readonly ParticipantRow[], parts: RosterParts): RosterSignUp {
  const [first] = party;
  if (first === undefined) throw new Error('A sign-up without a party');
  const self = party.find(({ relation }) => relation === 'self');
  const { decision_reason, offer_expires_at } = first;
  const status = standingOf({ status: first.sign_up_status, offer_expires_at }, parts.now);
  return {
    id: stored(first.sign_up_id),
    status,
    contact: {
      name: maskNameForStaff(first.contact_name, { minor: self !== undefined && isMinor(self, parts.now) }),
      mobile: maskMobile(first.contact_mobile),
    },
    party: party.map((row) => rosterParticipant(row, parts)),
    createdAt: instantOf(first.signed_up_at),
    offerExpiresAt: status === 'offered' ? instantIfAny(offer_expires_at) : undefined,
    linePosition: status === 'waitlisted' ? parts.line.indexOf(first.line_number ?? 0) + 1 : undefined,
    reason: status === 'declined' ? ifAny(decision_reason) : undefined,
    answers: answersOf(
      parts,
      (answer) => answer.sign_up_id === first.sign_up_id && answer.participant_id === null,
    ),
  };
}

function answersOf({ answers }: RosterParts, isAsked: (answer: AnswerRow) => boolean): Answer[] | undefined {
  const given = answers.filter(isAsked).map(({ question_id, value }) => ({
    questionId: question_id,
    value: JSON.parse(value) as Answer['value'], // as it was checked when it was given
  }));
  return given.length === 0 ? undefined : given;
}

export function rosterParticipant(row: ParticipantRow, parts: RosterParts): RosterParticipant {
  const minor = isMinor(row, parts.now);
  return {
    id: stored(row.id),
    name: maskNameForStaff(row.name, { minor }),
    relation: row.relation,
    role: row.role,
    isMinor: minor,
    groupId: storedIfAny(row.group_id),
    answers: answersOf(parts, ({ participant_id }) => participant_id === row.id),
    checkIn: checkInOf(row),
    volunteer:
      row.volunteer_id === null
        ? undefined
        : { id: stored(row.volunteer_id), badgeCode: storedIfAny(row.badge_code) },
    serviceEntry: entryOf(row, parts),
  };
}

function isMinor({ birth, relation }: ParticipantRow, now: Instant): boolean {
  return mayBeMinor({ birth: ifAny(birth), isDeclaredAdult: relation !== 'child' }, dayOf(now));
}

export function checkInOf(row: ParticipantRow): CheckIn | undefined {
  if (row.check_in_id === null || row.checked_in_at === null) return undefined;
  return {
    id: stored(row.check_in_id),
    participantId: stored(row.id),
    sessionId: stored(row.session_id),
    checkedInAt: instantOf(row.checked_in_at),
    checkedOutAt: instantIfAny(row.checked_out_at),
    methodIn: storedIfAny(row.method_in),
    methodOut: storedIfAny(row.method_out),
    isQueued: row.queued === 1 ? true : undefined,
    closedReason: ifAny(row.closed_reason),
  };
}

function entryOf({ volunteer_id }: ParticipantRow, { entries, now }: RosterParts): ServiceEntry | undefined {
  const entry = entries.find(
    ({ active_volunteer_id }) => volunteer_id !== null && active_volunteer_id === volunteer_id,
  );
  return entry === undefined ? undefined : serviceEntryOf(entry, dayOf(now));
}
