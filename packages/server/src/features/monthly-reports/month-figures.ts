import {
  type BrokenDownMetric,
  type CivilMonth,
  figureKey,
  type MonthlyReportFigure,
  partFigures,
  type ReportMetric,
  reportMetrics,
  serviceCategories,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';
import { countOf, stored } from '../shared/wire.ts';
import { monthScope } from './month-conditions.repository.ts';
import {
  attendanceBy,
  type AttendanceRow,
  listProgrammeNames,
  minutesOfMonth,
  type MinutesRow,
  otherCounts,
  readingAttendance,
  totalAttendance,
} from './month-counts.repository.ts';

/** Every figure of the month in these communities, in the order in which a report shows them. */
export async function countMonth(
  db: Kysely<Database>,
  {
    communityIds,
    month,
    nowMs,
  }: { readonly communityIds: readonly string[]; readonly month: CivilMonth; readonly nowMs: number },
): Promise<MonthlyReportFigure[]> {
  const scope = monthScope(month, communityIds, nowMs);
  const [total, reading, others, minutes] = [
    await totalAttendance(db, scope),
    await readingAttendance(db, scope),
    await otherCounts(db, scope),
    await minutesOfMonth(db, scope),
  ];
  const whole: Readonly<Record<ReportMetric, number>> = {
    ...fourCounts(total, minutes),
    'sessions-cancelled': countOf(others.cancelled),
    'reading-sessions': countOf(reading.sessions),
    'reading-attendances': countOf(reading.attendances),
    'study-pushes': countOf(others.pushes),
    'volunteers-active': countOf(others.active),
    'volunteers-new': countOf(others.registered),
    'minutes-check-in': sumOf(minutes, ({ origin }) => origin === 'check-in'),
    'minutes-supplement': sumOf(minutes, ({ origin }) => origin === 'supplement'),
    'minutes-import': sumOf(minutes, ({ origin }) => origin === 'import'),
    'entries-pending': countOf(others.pending),
    'entries-void': countOf(others.void),
    corrections: countOf(others.corrections),
    objections: countOf(others.objections),
  };
  return [
    ...reportMetrics.map((metric) => ({ key: metric, metric, computed: whole[metric] })),
    ...byProgramme(await listProgrammeNames(db), await attendanceBy(db, scope, 'a.programme_id'), minutes),
    ...byCategory(await attendanceBy(db, scope, 'a.service_category'), minutes),
  ];
}

type Parts = readonly (AttendanceRow & { readonly part: string | null })[];

function byProgramme(
  programmes: readonly { readonly id: string; readonly name: string }[],
  attendance: Parts,
  minutes: readonly MinutesRow[],
): MonthlyReportFigure[] {
  return [...programmes, { id: null, name: undefined }].flatMap(({ id, name }) => {
    const own = minutes.filter(({ programme_id }) => programme_id === id);
    const values = fourCounts(
      attendance.find(({ part }) => part === id),
      own,
    );
    const programmeId = id === null ? 'none' : stored<NonNullable<MonthlyReportFigure['programmeId']>>(id);
    const of = { programmeId, ...(name === undefined ? {} : { programmeName: name }) };
    return partFigures(values, (metric) => ({ ...of, key: figureKey({ metric, programmeId }) }));
  });
}

function byCategory(attendance: Parts, minutes: readonly MinutesRow[]): MonthlyReportFigure[] {
  return serviceCategories.flatMap((category) => {
    const own = minutes.filter(({ service_category }) => service_category === category);
    const values = fourCounts(
      attendance.find(({ part }) => part === category),
      own,
    );
    return partFigures(values, (metric) => ({ category, key: figureKey({ metric, category }) }));
  });
}

type FourCounts = Readonly<Record<BrokenDownMetric, number>>;

function fourCounts(attendance: AttendanceRow | undefined, minutes: readonly MinutesRow[]): FourCounts {
  return {
    sessions: countOf(attendance?.sessions ?? 0),
    attendances: countOf(attendance?.attendances ?? 0),
    persons: countOf(attendance?.persons ?? 0),
    'service-minutes': sumOf(minutes, () => true),
  };
}

function sumOf(rows: readonly MinutesRow[], isWanted: (row: MinutesRow) => boolean): number {
  return rows.filter(isWanted).reduce((sum, row) => sum + countOf(row.minutes), 0);
}
