import type { CivilDay } from '@youth-action/sdk/domain';
import { type Expression, expressionBuilder, type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { ReportedFiguresTable } from '../../storage/report-tables.ts';
import type { ActivitiesTable, Database, ProgrammesTable } from '../../storage/tables.ts';
import { tagPattern } from '../sessions/session-conditions.repository.ts';
import { countOf, endOfDay, startOfDay } from '../shared/wire.ts';
import type { FigureQuery, SessionChoice } from './figure-query.ts';

/** PostgreSQL answers counts and sums as text unless told. */
type Count = number | string;

export type FigureRow = Selectable<ReportedFiguresTable>;

/** Figures that were reported, in the order of the documents. */
export function listFigures(db: Kysely<Database>, communityId: string | undefined): Promise<FigureRow[]> {
  return db
    .selectFrom('reported_figures')
    .selectAll()
    .$if(communityId !== undefined, (rows) => rows.where('community_id', '=', communityId ?? ''))
    .orderBy('community_id')
    .orderBy('position')
    .execute();
}

/** Both days included. */
export interface DaySpan {
  readonly from: CivilDay;
  readonly until: CivilDay;
}

/** What of a figure the rows have to say. */
export interface FigureCheck {
  readonly query: FigureQuery;
  readonly communityId: string;
  readonly from: CivilDay | undefined;
  readonly until: CivilDay;
  /** Days that no tally of a whole month has. */
  readonly ragged: readonly DaySpan[];
}

/** What the rows say to a figure: the part that isn't tallied, and how many people are behind attendances. */
export interface FigureCount {
  readonly count: number;
  /** Counted up to `mostPeople`; undefined where the figure isn't of people. */
  readonly people: number | undefined;
}

type CountColumn = Count | null;

/** What the rows say to each of the figures, in their order; one query, however many figures there are. */
export async function countFigures(
  db: Kysely<Database>,
  checks: readonly FigureCheck[],
  mostPeople: number,
): Promise<FigureCount[]> {
  if (checks.length === 0) return [];
  const columns = checks.flatMap((check, index) => [
    countOfFigure(db, check).as(`f${index}`),
    ...(check.query.count === 'attendances' ? [peopleOfFigure(db, check, mostPeople).as(`p${index}`)] : []),
  ]);
  const row: Readonly<Record<string, CountColumn>> = await db.selectNoFrom(columns).executeTakeFirstOrThrow();
  return checks.map(({ query }, index) => {
    const count = countOf(row[`f${index}`] ?? 0);
    if (query.count === 'registrations') return { count, people: count };
    return { count, people: query.count === 'attendances' ? countOf(row[`p${index}`] ?? 0) : undefined };
  });
}

function countOfFigure(db: Kysely<Database>, check: FigureCheck) {
  const { communityId, query } = check;
  switch (query.count) {
    case 'sessions':
      return held(db, query, check, check.ragged).select(sql<CountColumn>`count(distinct s.id)`.as('n'));
    case 'attendances':
      return held(db, query, check, check.ragged).select(sql<CountColumn>`count(*)`.as('n'));
    case 'registrations':
      return registrations(db, check).select(sql<CountColumn>`count(distinct r.volunteer_id)`.as('n'));
    case 'study-pushes':
      return studyPushes(db, check).select(sql<CountColumn>`count(*)`.as('n'));
    case 'population':
      return db
        .selectFrom('communities')
        .select(sql<CountColumn>`youth_population`.as('n'))
        .where('id', '=', communityId);
    case 'communities':
      return db.selectFrom('communities').select(sql<CountColumn>`count(*)`.as('n'));
  }
}

/** Stops counting where there are enough. */
function peopleOfFigure(db: Kysely<Database>, check: FigureCheck, most: number) {
  const choice: SessionChoice = check.query.count === 'attendances' ? check.query : {};
  const people = held(db, choice, check, [{ from: check.from, until: check.until }])
    .select('k.person_id')
    .distinct()
    .limit(most);
  return db.selectFrom(people.as('e')).select(sql<CountColumn>`count(*)`.as('n'));
}

interface OpenSpan {
  readonly from: CivilDay | undefined;
  readonly until: CivilDay;
}

function held(
  db: Kysely<Database>,
  choice: SessionChoice,
  { communityId }: FigureCheck,
  spans: readonly OpenSpan[],
) {
  return db
    .selectFrom('sessions as s')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .leftJoin('programmes as p', 'p.id', 'a.programme_id')
    .innerJoin('check_ins as k', 'k.session_id', 's.id')
    .where('s.community_id', '=', communityId)
    .where('s.status', '<>', 'cancelled')
    .where((eb) =>
      eb.or(
        spans.map(({ from, until }) =>
          eb.and([
            eb('s.starts_at', '<', endOfDay(until)),
            ...(from === undefined ? [] : [eb('s.starts_at', '>=', startOfDay(from))]),
          ]),
        ),
      ),
    )
    .where((eb) => eb.and(choiceConditions(choice)));
}

function choiceConditions({ programmeCode, tag, activityIds }: SessionChoice): Expression<SqlBool>[] {
  const eb = expressionBuilder<{ a: ActivitiesTable; p: ProgrammesTable }, 'a' | 'p'>();
  return [
    ...(programmeCode === undefined ? [] : [eb('p.code', '=', programmeCode)]),
    ...(tag === undefined ? [] : [eb('a.tags', 'like', tagPattern(tag))]),
    ...(activityIds === undefined ? [] : [eb.or(activityIds.map((id) => eb('a.id', '=', id)))]),
  ];
}

function registrations(db: Kysely<Database>, { communityId, from, until }: FigureCheck) {
  return db
    .selectFrom('community_registrations as r')
    .innerJoin('volunteers as u', 'u.id', 'r.volunteer_id')
    .where('u.is_league_member', '=', 1)
    .where('r.community_id', '=', communityId)
    .where('r.registered_on', '<=', until)
    .$if(from !== undefined, (rows) => rows.where('r.registered_on', '>=', from ?? ''));
}

function studyPushes(db: Kysely<Database>, { communityId, from, until }: FigureCheck) {
  return db
    .selectFrom('study_pushes')
    .where('community_id', '=', communityId)
    .where('pushed_on', '<=', until)
    .$if(from !== undefined, (rows) => rows.where('pushed_on', '>=', from ?? ''));
}
