import type { MetricKey } from '@youth-action/sdk/domain';
import { type Expression, expressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { SessionsTable } from '../../storage/session-tables.ts';
import type { ActivitiesTable, Database } from '../../storage/tables.ts';
import { keyAfter, type Paging, rowsToFetch } from '../shared/paging.repository.ts';
import { countedStates } from './tally.repository.ts';

/** Which rows a figure counts. Times are epoch milliseconds, the end excluded. */
export interface RowScope extends Paging {
  readonly communityId: string | undefined;
  readonly programmeId: string | undefined;
  readonly category: string | undefined;
  /** Undefined for all. */
  readonly months:
    | { readonly first: string; readonly last: string; readonly fromMs: number; readonly untilMs: number }
    | undefined;
}

/** The sessions that a figure counts with what each adds to it, by start; one more than the page has. */
export function listCountedSessions(db: Kysely<Database>, metric: MetricKey, scope: RowScope) {
  const added =
    metric === 'service-minutes' ? grantedBySession(db, scope) : attendedBySession(db, metric, scope);
  const after = keyAfter(scope, ['number', 'string']);
  return db
    .selectFrom('sessions as s')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .innerJoin(added.as('x'), 'x.session_id', 's.id')
    .select(['s.id', 's.community_id', 's.starts_at', 'a.title', 'x.count'])
    .$if(after !== undefined, (rows) =>
      rows.where((eb) =>
        eb(eb.refTuple('s.starts_at', 's.id'), '>', eb.tuple(after?.[0] ?? 0, after?.[1] ?? '')),
      ),
    )
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .limit(rowsToFetch(scope))
    .execute();
}

function attendedBySession(db: Kysely<Database>, metric: MetricKey, scope: RowScope) {
  // Of a person's check-ins the first one counts her.
  const place = sql<number>`row_number() over (partition by k.person_id order by s.starts_at, s.id, k.id)`;
  const attended = db
    .selectFrom('sessions as s')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .innerJoin('check_ins as k', 'k.session_id', 's.id')
    .where('s.status', '<>', 'cancelled')
    .where((eb) => eb.and(activityConditions(scope)))
    .where((eb) => eb.and(startConditions(scope)))
    .select(['k.session_id', place.as('place')]);
  const counts = {
    sessions: sql<number>`1`,
    attendances: sql<number>`count(*)`,
    persons: sql<number>`count(*)`,
    'service-minutes': sql<number>`count(*)`,
  } satisfies Record<MetricKey, unknown>;
  return db
    .selectFrom(attended.as('n'))
    .select(['n.session_id', counts[metric].as('count')])
    .$if(metric === 'persons', (rows) => rows.where('n.place', '=', 1))
    .groupBy('n.session_id');
}

function grantedBySession(db: Kysely<Database>, scope: RowScope) {
  const { communityId, months } = scope;
  return db
    .selectFrom('service_entries as y')
    .innerJoin('sessions as s', 's.id', 'y.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .where('y.state', 'in', countedStates)
    .where('y.granted_minutes', '>', 0)
    .where((eb) => eb.and(activityConditions(scope)))
    .$if(communityId !== undefined, (rows) => rows.where('y.community_id', '=', communityId ?? ''))
    .$if(months !== undefined, (rows) =>
      rows
        .where('y.service_day', '>=', `${months?.first}-01`)
        .where('y.service_day', '<=', `${months?.last}-31`),
    )
    .select(['y.session_id', sql<number>`sum(y.granted_minutes)`.as('count')])
    .groupBy('y.session_id');
}

function activityConditions({ programmeId, category }: RowScope): Expression<SqlBool>[] {
  const eb = expressionBuilder<{ a: ActivitiesTable }, 'a'>();
  return [
    ...(programmeId === undefined ? [] : [eb('a.programme_id', '=', programmeId)]),
    ...(category === undefined ? [] : [eb('a.service_category', '=', category)]),
  ];
}

function startConditions({ communityId, months }: RowScope): Expression<SqlBool>[] {
  const eb = expressionBuilder<{ s: SessionsTable }, 's'>();
  return [
    ...(communityId === undefined ? [] : [eb('s.community_id', '=', communityId)]),
    ...(months === undefined
      ? []
      : [eb('s.starts_at', '>=', months.fromMs), eb('s.starts_at', '<', months.untilMs)]),
  ];
}

/** Programmes, in the order in which they are listed. */
export function listProgrammeNames(db: Kysely<Database>) {
  return db.selectFrom('programmes').select(['id', 'name']).orderBy('code').orderBy('id').execute();
}

/** Communities with their configured numbers of young people, null where none is configured. */
export function listPopulations(db: Kysely<Database>) {
  return db
    .selectFrom('communities')
    .select(['id', 'name', 'youth_population'])
    .orderBy('division_code')
    .execute();
}
