/** Writes one party's sign-up down: its people, consents and, where they came, check-ins and service. */
import {
  agePolicy2026,
  consentsNeeded,
  consentText,
  birthFrom,
  type ConsentPurpose,
  dayFrom,
  type GuardianRelation,
  type ParticipationRole,
  type Relation,
} from '@youth-action/sdk/domain';
import type { ParticipantsTable, PersonsTable, SignUpsTable } from '../storage/tables.ts';
import { minuteMs } from './clock.ts';
import type { OpenSession } from './open-session.ts';
import type { Volunteer } from './people.ts';
import { type Presence, recordPresence } from './record-service.ts';
import type { SeedRows } from './seed-rows.ts';

export interface Member {
  readonly person: PersonsTable;
  readonly relation: Relation;
  readonly role: ParticipationRole;
  readonly guardian?: GuardianRelation | undefined;
  /** Present where the role is `volunteer`. */
  readonly volunteer?: Volunteer | undefined;
}

export interface Party {
  readonly contact: { readonly name: string; readonly mobile: string };
  readonly members: readonly Member[];
  /** `present`: checked in, and nobody has left yet; `forgotten`: left, and nobody checked out. */
  readonly outcome: 'attended' | 'present' | 'forgotten' | 'missed' | 'booked' | 'waiting' | 'cancelled';
}

/** @throws RangeError if the session has no places left for the party. */
export function recordParty(rows: SeedRows, session: OpenSession, party: Party): void {
  session.parties += 1;
  const key = `${session.slug}-${String(session.parties).padStart(2, '0')}`;
  const signUp = signUpRow(key, session, party);
  rows.sign_ups.push(signUp);
  party.members.forEach((member, position) => {
    if (party.outcome === 'waiting') joinLine(session, member.role);
    else if (party.outcome !== 'cancelled') takePlace(session, member.role);
    const participant = participantRow(`${key}-${position + 1}`, { signUp, member, position });
    rows.participants.push(participant);
    recordConsents(rows, { session, signUp, participant, member });
    if (party.outcome === 'attended') recordPresence(rows, session, attendance(session, participant, member));
    if (party.outcome === 'forgotten')
      recordPresence(rows, session, {
        ...attendance(session, participant, member),
        checkedOutAtMs: undefined,
      });
    if (party.outcome === 'present') recordPresence(rows, session, arrival(session, participant, member));
  });
}

function takePlace(session: OpenSession, role: ParticipationRole): void {
  const places = session.places.find((offered) => offered.role === role);
  if (places === undefined || places.taken >= places.capacity) {
    throw new RangeError(`No place for a ${role} at ${session.row.id}`);
  }
  places.taken += 1;
}

function joinLine(session: OpenSession, role: ParticipationRole): void {
  const places = session.places.find((offered) => offered.role === role);
  if (places !== undefined) places.waiting += 1;
}

/** Somewhere in the sign-up window, and before now. */
function signUpRow(key: string, { row, random, nowMs, parties }: OpenSession, party: Party): SignUpsTable {
  const lastMinute = Math.floor(
    (Math.min(row.sign_up_closes_at, row.starts_at, nowMs) - row.sign_up_opens_at) / minuteMs,
  );
  const minute = random.int(0, Math.max(0, lastMinute - 1));
  const isCancelled = party.outcome === 'cancelled';
  const isWaiting = party.outcome === 'waiting';
  const id = `sgn_${key}`;
  return {
    id,
    session_id: row.id,
    contact_name: party.contact.name,
    contact_mobile: party.contact.mobile,
    status: isCancelled ? 'cancelled' : isWaiting ? 'waitlisted' : 'confirmed',
    site_key: null,
    manage_token_hash: random.hash(),
    created_at: row.sign_up_opens_at + minute * minuteMs,
    cancelled_at: isCancelled ? row.sign_up_opens_at + random.int(minute + 1, lastMinute) * minuteMs : null,
    booking_id: id,
    // Before everybody who joins later: the server's own numbers begin at 1.
    line_number: isWaiting ? parties - 10_000 : null,
    may_split: 0,
    offer_expires_at: null,
    decided_at: null,
    decision_reason: null,
  };
}

function participantRow(
  key: string,
  { signUp, member, position }: { signUp: SignUpsTable; member: Member; position: number },
): ParticipantsTable {
  const { person, relation, role, guardian } = member;
  return {
    id: `ptc_${key}`,
    sign_up_id: signUp.id,
    session_id: signUp.session_id,
    person_id: person.id,
    active_person_id: signUp.status === 'cancelled' ? null : person.id,
    position,
    relation,
    role,
    group_id: null,
    left_at: null,
    guardian_relation: guardian ?? null,
    birth: person.birth,
  };
}

interface ConsentSubject {
  readonly session: OpenSession;
  readonly signUp: SignUpsTable;
  readonly participant: ParticipantsTable;
  readonly member: Member;
}

/** What a guardian has to decide, all granted, and the photos, which one in three refuses. On paper, at the sign-up. */
function recordConsents(rows: SeedRows, { session, signUp, participant, member }: ConsentSubject): void {
  const { relation, role, person } = member;
  const subject =
    person.birth === null ? { relation, role } : { relation, role, birth: birthFrom(person.birth) };
  const needed = consentsNeeded(subject, dayFrom(session.day), agePolicy2026);
  if (needed.length === 0) return;
  for (const purpose of [...needed, 'photo-publicity'] as const) {
    rows.consents.push({
      id: `${participant.id.replace('ptc_', 'cns_')}-${purpose}`,
      participant_id: participant.id,
      person_id: person.id,
      purpose,
      text_version: textVersion(purpose),
      is_granted: purpose !== 'photo-publicity' || session.random.next() < 2 / 3 ? 1 : 0,
      decided_by_name: signUp.contact_name,
      decided_by_mobile: signUp.contact_mobile,
      guardian_relation: participant.guardian_relation,
      method: 'paper',
      decided_at: signUp.created_at,
    });
  }
}

/** The version in force; no paper form of the time has come down. @throws RangeError for a purpose without a text. */
function textVersion(purpose: ConsentPurpose): string {
  const text = consentText(purpose);
  if (text === undefined) throw new RangeError(`No consent text: ${purpose}`);
  return text.version;
}

/** Came a little early or late; volunteers check out around the end, participants don't. */
function attendance(
  { row, random }: OpenSession,
  participant: ParticipantsTable,
  { volunteer }: Member,
): Presence {
  if (volunteer === undefined) {
    return { participant, checkedInAtMs: row.starts_at + random.int(-15, 5) * minuteMs };
  }
  return {
    participant,
    volunteer,
    checkedInAtMs: row.starts_at + random.int(-25, 2) * minuteMs,
    checkedOutAtMs: row.ends_at + random.int(-3, 20) * minuteMs,
  };
}

/** Came about 90 minutes ago, though not before the door opened, and is still there. */
function arrival(
  { row, nowMs }: OpenSession,
  participant: ParticipantsTable,
  { volunteer }: Member,
): Presence {
  return { participant, volunteer, checkedInAtMs: Math.max(row.starts_at, nowMs - 90 * minuteMs) };
}
