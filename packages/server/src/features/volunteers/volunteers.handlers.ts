import type { RosterImport } from '@youth-action/sdk/contract';
import { dayOf, type RosterRow } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Handlers, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { insistOnCommunity, scopeOf } from '../access/community-scope.ts';
import { findCommunity } from '../programme/programme.repository.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { findOrMakePersons } from '../sign-ups/persons.repository.ts';
import { checkRoster } from './roster-import.ts';
import {
  completeVolunteers,
  ensureTeams,
  ensureVolunteers,
  listVolunteers,
  registerVolunteers,
} from './volunteers.repository.ts';
import { volunteerRecordOf } from './volunteers.rows.ts';

export const volunteerHandlers: Pick<Handlers, 'volunteers.list' | 'volunteers.import'> = {
  'volunteers.list': async ({ db, query, caller, now }) => {
    const rows = await listVolunteers(db, { ...query, communityId: scopeOf(caller, query.communityId) });
    const today = dayOf(now);
    return pageFrom(rows, query, {
      item: (row) => volunteerRecordOf(row, today),
      key: (row) => [row.registered_on, row.id],
    });
  },

  'volunteers.import': async ({ db, body, caller, now, nowMs }) => {
    insistOnCommunity(caller, body.communityId);
    if ((await findCommunity(db, body.communityId)) === undefined)
      throw new ProblemError('community-not-found');
    const { good, rejected } = checkRoster(body.rows, dayOf(now));
    if (rejected.length > 0 && body.partial !== true)
      throw new ProblemError('import-rejected', undefined, { rejected });
    const taken =
      good.length === 0 ? 0 : await register(db, body.communityId, { rows: good, today: dayOf(now), nowMs });
    return { taken, known: good.length - taken, rejected: [...rejected] };
  },
};

interface Registration {
  readonly rows: readonly RosterRow[];
  readonly today: string;
  readonly nowMs: number;
}

/** Returns how many are new in the community; whoever was registered already stays as she is. */
async function register(
  db: Kysely<Database>,
  communityId: RosterImport['communityId'],
  { rows, today, nowMs }: Registration,
): Promise<number> {
  const teams = await ensureTeams(db, communityId, [...new Set(rows.flatMap((row) => teamOf(row) ?? []))]);
  const personIds = await findOrMakePersons(db, rows);
  const people = rows.map((row, index) => ({
    personId: personIds[index] ?? '',
    isLeagueMember: row.leagueMember,
    teamId: teams.get(teamOf(row) ?? '') ?? null,
    registeredOn: row.registeredOn ?? today,
  }));
  const ids = await ensureVolunteers(db, people, nowMs);
  const volunteers = people.map((person) => ({ ...person, id: ids.get(person.personId) ?? '' }));
  const taken = await registerVolunteers(
    db,
    volunteers.map(({ id, registeredOn }) => ({
      community_id: communityId,
      volunteer_id: id,
      registered_on: registeredOn,
    })),
  );
  const alike = Map.groupBy(
    volunteers.filter(({ id }) => taken.has(id)),
    ({ isLeagueMember, teamId }) => `${isLeagueMember} ${teamId}`,
  );
  for (const [one, ...others] of alike.values()) {
    if (one !== undefined)
      await completeVolunteers(
        db,
        [one, ...others].map(({ id }) => id),
        one,
      );
  }
  return taken.size;
}

/** A cell of spaces is no team. */
function teamOf({ team = '' }: RosterRow): string | undefined {
  return team.trim() === '' ? undefined : team.trim();
}
