/** Check-ins that nobody checked out. */
import type { OpenCheckIn } from '@youth-action/sdk/contract';
import {
  dayOf,
  epochMillis,
  type Instant,
  lastServiceDayOf,
  maskNameForStaff,
  mayBeMinor,
  recordingDeadline,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Caller, type Handlers, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { mayActIn, scopeOf, staffOf } from '../access/community-scope.ts';
import { insistNotOwn } from '../service/insist-other-person.ts';
import { addEntry } from '../service/service.repository.ts';
import { findSession, findSessions } from '../sessions/sessions.repository.ts';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { ifAny } from '../shared/wire.ts';
import { ensureVolunteer } from '../volunteers/volunteers.repository.ts';
import {
  findParticipant,
  holdConfirmed,
  type ParticipantRow,
  updateCheckIn,
} from './attendance.repository.ts';
import { checkInOf, rosterParticipant } from './attendance.rows.ts';
import { earnedEntry } from './earned-entry.ts';
import { findParticipantOf, listOpenParticipants } from './open-check-ins.repository.ts';
import { rosterParts } from './roster-parts.ts';

export const openCheckInHandlers: Pick<Handlers, 'checkIns.open' | 'checkIns.close'> = {
  'checkIns.open': async ({ db, query, caller, now, nowMs }) => {
    const communityId = scopeOf(caller, query.communityId);
    const rows = await listOpenParticipants(db, { ...query, communityId, endedBefore: nowMs });
    const ids = [...new Set(rows.map(({ session_id }) => session_id))];
    const held = ids.length === 0 ? [] : await findSessions(db, ids);
    const sessions = new Map(held.map((row): [string, Summary] => [row.id, sessionSummary(row)]));
    return pageFrom(rows, query, {
      item: (row) => openOf(row, sessions.get(row.session_id), now),
      key: (row) => [row.ended_at, row.check_in_id ?? ''],
    });
  },

  'checkIns.close': async ({ db, params, body, caller, now, nowMs }) => {
    const { person, session } = await findOpen(db, params.checkInId, caller);
    if (session.ends_at > nowMs) throw new ProblemError('session-not-over');
    await holdConfirmed(db, person.sign_up_id);
    const current = await findParticipant(db, person.id);
    if (current?.checked_in_at === null || current === undefined || current.checked_out_at !== null)
      throw new ProblemError('check-in-not-open');
    const leftAt = Math.min(epochMillis(body.leftAt), session.ends_at);
    if (leftAt < current.checked_in_at)
      throw new ProblemError('validation-failed', [{ pointer: '/leftAt', code: 'ends-before-start' }]);
    const actor = staffOf(caller).tokenId;
    const earns = person.role === 'volunteer' && session.counts_as_service === 1;
    if (earns) {
      const volunteerId = await ensureVolunteer(db, person.person_id, nowMs);
      await insistNotOwn(db, caller, volunteerId);
      const stay = { from: current.checked_in_at, until: leftAt, actor, nowMs, reason: body.reason };
      const entry = earnedEntry({ row: session, participantId: person.id, volunteerId, ...stay });
      if (!(await addEntry(db, entry))) throw new ProblemError('service-entry-overlaps');
    }
    await updateCheckIn(db, params.checkInId, {
      checked_out_at: leftAt,
      checked_out_by: actor,
      closed_reason: body.reason,
    });
    const participant = await findParticipant(db, person.id);
    if (participant === undefined) throw new ProblemError('check-in-not-found');
    return rosterParticipant(
      participant,
      await rosterParts(db, { session, participants: [participant], now }),
    );
  },
};

async function findOpen(db: Kysely<Database>, checkInId: string, caller: Caller) {
  const id = await findParticipantOf(db, checkInId);
  const person = id === undefined ? undefined : await findParticipant(db, id);
  const session = person && (await findSession(db, person.session_id));
  if (person === undefined || session === undefined || !mayActIn(caller, session.community_id))
    throw new ProblemError('check-in-not-found');
  return { person, session };
}

type Summary = OpenCheckIn['session'];

function openOf(row: ParticipantRow, session: Summary | undefined, now: Instant): OpenCheckIn {
  const checkIn = checkInOf(row);
  if (checkIn === undefined || session === undefined) throw new Error('An open check-in without its session');
  const birth = { birth: ifAny(row.birth), isDeclaredAdult: row.relation !== 'child' };
  return {
    checkIn,
    session,
    name: maskNameForStaff(row.name, { minor: mayBeMinor(birth, dayOf(now)) }),
    role: row.role,
    recordingDue: recordingDeadline(lastServiceDayOf(session)).day,
  };
}
