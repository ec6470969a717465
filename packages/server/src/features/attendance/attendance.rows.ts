import type { Roster, RosterParticipant, RosterSignUp } from '@youth-action/sdk/contract';
import {
  type CheckIn,
  type CivilDay,
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
import { ifAny, instantIfAny, stored } from '../shared/wire.ts';
import type { ParticipantRow } from './attendance.repository.ts';

/** What a roster's lines are made of; `today` is the day on which it's told who is a minor. */
export interface RosterParts {
  readonly entries: readonly EntryRow[];
  readonly today: CivilDay;
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
function rosterSignUp(party: readonly ParticipantRow[], parts: RosterParts): RosterSignUp {
  const [first] = party;
  if (first === undefined) throw new Error('A sign-up without a party');
  const self = party.find(({ relation }) => relation === 'self');
  return {
    id: stored(first.sign_up_id),
    status: first.sign_up_status,
    contact: {
      name: maskNameForStaff(first.contact_name, { minor: self !== undefined && isMinor(self, parts.today) }),
      mobile: maskMobile(first.contact_mobile),
    },
    party: party.map((row) => rosterParticipant(row, parts)),
    createdAt: instantOf(first.signed_up_at),
  };
}

export function rosterParticipant(row: ParticipantRow, { entries, today }: RosterParts): RosterParticipant {
  const minor = isMinor(row, today);
  return {
    id: stored(row.id),
    name: maskNameForStaff(row.name, { minor }),
    relation: row.relation,
    role: row.role,
    isMinor: minor,
    checkIn: checkInOf(row),
    volunteer:
      row.volunteer_id === null || row.badge_code === null
        ? undefined
        : { id: stored(row.volunteer_id), badgeCode: stored(row.badge_code) },
    serviceEntry: entryOf(row, { entries, today }),
  };
}

function isMinor({ birth, relation }: ParticipantRow, today: CivilDay): boolean {
  return mayBeMinor({ birth: ifAny(birth), isDeclaredAdult: relation !== 'child' }, today);
}

function checkInOf(row: ParticipantRow): CheckIn | undefined {
  if (row.check_in_id === null || row.checked_in_at === null) return undefined;
  return {
    id: stored(row.check_in_id),
    participantId: stored(row.id),
    sessionId: stored(row.session_id),
    checkedInAt: instantOf(row.checked_in_at),
    checkedOutAt: instantIfAny(row.checked_out_at),
  };
}

function entryOf(
  { volunteer_id }: ParticipantRow,
  { entries, today }: RosterParts,
): ServiceEntry | undefined {
  const entry = entries.find(
    ({ active_volunteer_id }) => volunteer_id !== null && active_volunteer_id === volunteer_id,
  );
  return entry === undefined ? undefined : serviceEntryOf(entry, today);
}
