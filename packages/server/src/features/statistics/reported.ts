/** Figures that a document reports, beside what is counted for them: whole months from the tallies, the rest from rows. */
import type { ReportedFigure } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import type { OpenBook } from './books.ts';
import { countFigures, type FigureCount, type FigureRow } from './figures.repository.ts';
import { figureKey, figureQueryOf, figureSpan, raggedDays, reportedFigureOf } from './figures.rows.ts';

/** A figure and what the rows say to it; undefined where there is nothing to count. */
export interface CountedFigure {
  readonly row: FigureRow;
  readonly counted: FigureCount | undefined;
}

/** More people than any threshold asks for needn't be counted. */
const mostPeople = 100;

export async function countReported(
  db: Kysely<Database>,
  figures: readonly FigureRow[],
  communityId: string | undefined,
): Promise<CountedFigure[]> {
  const rows = figures.filter((row) => communityId === undefined || row.community_id === communityId);
  const checked = rows.flatMap((row) => {
    const query = figureQueryOf(row);
    if (query === undefined) return [];
    const span = figureSpan(row);
    const check = { query, communityId: row.community_id, ...span, ragged: raggedDays(span) };
    return [{ row, check }];
  });
  const counts = await countFigures(
    db,
    checked.map(({ check }) => check),
    mostPeople,
  );
  const countOfRow = new Map(checked.map(({ row }, index) => [row, counts[index]]));
  return rows.map((row) => ({ row, counted: countOfRow.get(row) }));
}

/** What is computed isn't told where it would tell of a few people, by itself or by what else is told. */
export function reportedFigures({ book }: OpenBook, figures: readonly CountedFigure[]): ReportedFigure[] {
  return figures.map(({ row, counted }) => {
    if (counted === undefined) return reportedFigureOf(row, undefined);
    const { count, people = Infinity } = counted;
    const key = figureKey(row);
    const isHidden = (people > 0 && people < book.threshold) || !book.tells(key);
    return reportedFigureOf(row, isHidden ? undefined : book.sum(key) + count);
  });
}
