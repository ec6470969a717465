/**
 * The tallies of one server in memory, as old as the database's: asked for its version with each request, it gives only
 * what has changed since.
 */
import { type CivilMonth, defaultThreshold, type ExtraSum, TallyBook } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { type CountedActivity, listCountedActivities, talliesAfter } from './books.repository.ts';
import { type FigureRow, listFigures } from './figures.repository.ts';
import { figureSum } from './figures.rows.ts';

/** A book and what it was made for. Read it without waiting in between: the next request changes it. */
export interface OpenBook {
  readonly book: TallyBook;
  readonly activities: ReadonlyMap<string, CountedActivity>;
  /** All figures that were reported, of every community. */
  readonly figures: readonly FigureRow[];
}

interface Kept extends OpenBook {
  readonly epoch: string;
  readonly version: number;
  /** The figures and what they count, as text. */
  readonly figuresKey: string;
}

export class StatisticsBooks {
  #kept: Kept | undefined;
  #running: Promise<unknown> = Promise.resolve();
  #next: Promise<OpenBook> | undefined;

  /** The book as the database is now. Those who ask while another is answered are answered together. */
  current(db: Kysely<Database>): Promise<OpenBook> {
    this.#next ??= this.#after(this.#running, db);
    return this.#next;
  }

  #after(earlier: Promise<unknown>, db: Kysely<Database>): Promise<OpenBook> {
    const next = earlier.then(() => {
      this.#next = undefined;
      return this.#refresh(db);
    });
    this.#running = next.catch(() => {}); // whoever asked is told; the next one begins anew
    return next;
  }

  async #refresh(db: Kysely<Database>): Promise<OpenBook> {
    const figures = await listFigures(db, undefined);
    const figuresKey = JSON.stringify(figures);
    const known = this.#kept?.figuresKey === figuresKey ? this.#kept : undefined;
    const rows = await talliesAfter(db, known ?? { epoch: '', version: 0 });
    const state = stateOf(rows);
    if (known !== undefined && isContinuedBy(known, rows)) {
      fill(known.book, rows, known.activities);
      this.#kept = { ...known, version: state.version };
      return this.#kept;
    }
    // What is known belongs to another time, or lacks an activity: then all is read.
    const all = known === undefined ? rows : await talliesAfter(db, { epoch: '', version: 0 });
    const activities = new Map((await listCountedActivities(db)).map((one) => [one.id, one]));
    const { epoch, threshold, version } = stateOf(all);
    const book = new TallyBook(threshold, extraSums(figures, activities));
    fill(book, all, activities);
    this.#kept = { epoch, version, figuresKey, book, activities, figures };
    return this.#kept;
  }
}

type Rows = Awaited<ReturnType<typeof talliesAfter>>;

/** None where all tables were emptied. */
function stateOf(rows: Rows) {
  const state = rows.find(({ kind }) => kind === 'state');
  return { epoch: state?.a ?? '', version: state?.n1 ?? 0, threshold: state?.n2 ?? defaultThreshold };
}

function isContinuedBy({ activities, book, epoch }: Kept, rows: Rows): boolean {
  const state = stateOf(rows);
  const isSame = state.epoch === epoch && state.threshold === book.threshold;
  return isSame && rows.every(({ b, kind }) => kind !== 'activity' || activities.has(b));
}

function fill(book: TallyBook, rows: Rows, activities: ReadonlyMap<string, CountedActivity>): void {
  for (const row of rows) {
    if (row.kind === 'people') {
      const scope = { communityId: row.a === '' ? undefined : row.a, filter: row.b, period: row.c };
      book.setPeople({ ...scope, persons: row.n1, volunteers: row.n2 });
    }
    if (row.kind !== 'activity') continue;
    const activity = activities.get(row.b);
    book.setActivity({
      communityId: row.a,
      activityId: row.b,
      month: row.c as CivilMonth, // as the tallies were written
      programmeId: activity?.programme_id ?? undefined,
      category: activity?.service_category ?? '',
      sessions: row.n1,
      attendances: row.n2,
      minutes: row.n3,
      countedAt: row.counted_at ?? undefined,
      correctedAt: row.corrected_at ?? undefined,
    });
  }
}

function extraSums(
  figures: readonly FigureRow[],
  activities: ReadonlyMap<string, CountedActivity>,
): ExtraSum[] {
  return figures.flatMap((figure) => figureSum(figure, activities) ?? []);
}
