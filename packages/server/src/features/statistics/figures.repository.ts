import type { Kysely, Selectable } from 'kysely';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { ReportedFiguresTable } from '../../storage/report-tables.ts';
import type { ActivitiesTable, Database, ProgrammesTable } from '../../storage/tables.ts';
import { tagPattern } from '../sessions/session-conditions.repository.ts';
import type { FigureQuery, SessionChoice } from './figure-query.ts';
import { type Count, heldConditions, type Range } from './statistics.repository.ts';

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

/** What a figure is checked against, in its own range. */
export interface FigureCheck {
  readonly query: FigureQuery;
  readonly range: Range;
}

/** What the rows say to each of the figures, in their order; one query, however many figures there are. */
export async function countFigures(db: Kysely<Database>, checks: readonly FigureCheck[]): Promise<number[]> {
  if (checks.length === 0) return [];
  const counts = checks.map((check, index) => countOfFigure(db, check).as(`f${index}`));
  const row: Readonly<Record<string, Count | null>> = await db.selectNoFrom(counts).executeTakeFirstOrThrow();
  return checks.map((_, index) => Number(row[`f${index}`] ?? 0));
}

function countOfFigure(db: Kysely<Database>, { query, range }: FigureCheck) {
  switch (query.count) {
    case 'sessions':
      return held(db, query, range).select(sql<Count | null>`count(distinct s.id)`.as('n'));
    case 'attendances':
      return held(db, query, range).select(sql<Count | null>`count(*)`.as('n'));
    case 'registrations':
      return registrations(db, range).select(sql<Count | null>`count(distinct r.volunteer_id)`.as('n'));
    case 'study-pushes':
      return studyPushes(db, range).select(sql<Count | null>`count(*)`.as('n'));
    case 'population':
      return db
        .selectFrom('communities')
        .select(sql<Count | null>`youth_population`.as('n'))
        .where('id', '=', range.communityId ?? '');
    case 'communities':
      return db.selectFrom('communities').select(sql<Count | null>`count(*)`.as('n'));
  }
}

function held(db: Kysely<Database>, choice: SessionChoice, range: Range) {
  return db
    .selectFrom('sessions as s')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .leftJoin('programmes as p', 'p.id', 'a.programme_id')
    .innerJoin('check_ins as k', 'k.session_id', 's.id')
    .where((eb) => eb.and([...heldConditions(range), ...choiceConditions(choice)]));
}

function choiceConditions({ programmeCode, tag, activityIds }: SessionChoice): Expression<SqlBool>[] {
  const eb = expressionBuilder<{ a: ActivitiesTable; p: ProgrammesTable }, 'a' | 'p'>();
  return [
    ...(programmeCode === undefined ? [] : [eb('p.code', '=', programmeCode)]),
    ...(tag === undefined ? [] : [eb('a.tags', 'like', tagPattern(tag))]),
    ...(activityIds === undefined ? [] : [eb.or(activityIds.map((id) => eb('a.id', '=', id)))]),
  ];
}

function registrations(db: Kysely<Database>, { communityId, fromDay, untilDay }: Range) {
  return db
    .selectFrom('community_registrations as r')
    .innerJoin('volunteers as u', 'u.id', 'r.volunteer_id')
    .where('u.is_league_member', '=', 1)
    .where('r.community_id', '=', communityId ?? '')
    .where('r.registered_on', '<=', untilDay)
    .$if(fromDay !== undefined, (rows) => rows.where('r.registered_on', '>=', fromDay ?? ''));
}

function studyPushes(db: Kysely<Database>, { communityId, fromDay, untilDay }: Range) {
  return db
    .selectFrom('study_pushes')
    .where('community_id', '=', communityId ?? '')
    .where('pushed_on', '<=', untilDay)
    .$if(fromDay !== undefined, (rows) => rows.where('pushed_on', '>=', fromDay ?? ''));
}
