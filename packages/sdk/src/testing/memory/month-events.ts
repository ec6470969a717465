/** What happened in a month in some communities, and the figures and rows that it makes. */
import type { MonthlyReportFigure, MonthlyReportRow } from '../../domain/governance/monthly-report.ts';
import { partFigures } from '../../domain/governance/report-figures.ts';
import {
  type BrokenDownMetric,
  figureKey,
  type FigureScope,
  type ReportMetric,
  reportMetrics,
} from '../../domain/governance/report-metrics.ts';
import { serviceCategories } from '../../domain/programmes/activity.ts';
import { monthOf } from '../../domain/values/calendar-arithmetic.ts';
import type { CivilDay } from '../../domain/values/civil-date.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { compareInstants, dayOf } from '../../domain/values/wall-clock.ts';
import type { MemoryData } from './data.ts';
import { staffName } from './names.ts';
import { byKey } from './page.ts';
import { activityOf, related } from './rows.ts';

/** A row that some figure counts, with the parts that it belongs to. */
interface Counted {
  readonly metrics: readonly ReportMetric[];
  readonly programmeId: string;
  readonly category: string;
  /** Rows of one person or volunteer are one row of what counts people. */
  readonly person?: string;
  readonly row: MonthlyReportRow;
}

export interface MonthAsked {
  readonly data: MemoryData;
  readonly communityIds: readonly string[];
  readonly month: string;
  readonly now: Instant;
}

const originMetrics = {
  'check-in': 'minutes-check-in',
  supplement: 'minutes-supplement',
  import: 'minutes-import',
} as const;

export function monthFigures(asked: MonthAsked): MonthlyReportFigure[] {
  const rows = countedRows(asked);
  const of = (scope: FigureScope) => valueOf(rows, scope);
  const four = (scope: Omit<FigureScope, 'metric'>) =>
    ({
      sessions: of({ ...scope, metric: 'sessions' }),
      attendances: of({ ...scope, metric: 'attendances' }),
      persons: of({ ...scope, metric: 'persons' }),
      'service-minutes': of({ ...scope, metric: 'service-minutes' }),
    }) satisfies Record<BrokenDownMetric, number>;
  const programmes = asked.data.programmes.toSorted(byKey(({ code }) => code));
  return [
    ...reportMetrics.map((metric) => ({ key: metric, metric, computed: of({ metric }) })),
    ...[...programmes, undefined].flatMap((programme) => {
      const programmeId = programme?.id ?? ('none' as const);
      const naming = { programmeId, ...(programme === undefined ? {} : { programmeName: programme.name }) };
      return partFigures(four({ programmeId }), (metric) => ({
        ...naming,
        key: figureKey({ metric, programmeId }),
      }));
    }),
    ...serviceCategories.flatMap((category) =>
      partFigures(four({ category }), (metric) => ({ category, key: figureKey({ metric, category }) })),
    ),
  ];
}

/** The rows behind one figure, by day. */
export function figureRows(asked: MonthAsked, scope: FigureScope): MonthlyReportRow[] {
  return distinct(chosen(countedRows(asked), scope), scope.metric).toSorted(
    byKey(({ day, id }) => `${day} ${id}`),
  );
}

function valueOf(rows: readonly Counted[], scope: FigureScope): number {
  const own = chosen(rows, scope);
  const isTime = scope.metric === 'service-minutes' || scope.metric.startsWith('minutes-');
  if (!isTime) return distinct(own, scope.metric).length;
  return own.reduce((sum, { row }) => sum + (row.minutes ?? 0), 0);
}

function chosen(rows: readonly Counted[], { category, metric, programmeId }: FigureScope): Counted[] {
  return rows.filter(
    (one) =>
      one.metrics.includes(metric) &&
      (programmeId === undefined || one.programmeId === programmeId) &&
      (category === undefined || one.category === category),
  );
}

const ofPeople: ReadonlySet<string> = new Set(['persons', 'volunteers-active', 'volunteers-new']);

/** Of what counts people, one row for each. */
function distinct(rows: readonly Counted[], metric: ReportMetric): MonthlyReportRow[] {
  if (!ofPeople.has(metric)) return rows.map(({ row }) => row);
  const people = Map.groupBy(rows, ({ person }) => person ?? '');
  return [...people].flatMap(([id, own]) => {
    const [first] = own.map(({ row }) => row).toSorted(byKey(({ day }) => day));
    return first === undefined ? [] : [{ ...first, id, count: own.length }];
  });
}

function countedRows({ communityIds, data, month, now }: MonthAsked): Counted[] {
  const isOfMonth = (day: CivilDay) => monthOf(day) === month;
  const sessions = data.sessions.filter((session) => {
    const { communityId } = activityOf(data, session);
    return communityIds.includes(communityId) && isOfMonth(dayOf(session.startsAt));
  });
  const today = dayOf(now);
  const registrations = data.volunteers.flatMap((volunteer) =>
    volunteer.registrations
      .filter((one) => communityIds.includes(one.communityId) && isOfMonth(one.registeredOn))
      .map(({ registeredOn }): Counted => {
        const person = staffName(related(data.persons, volunteer.personId), today);
        const row = { id: volunteer.id, day: registeredOn, title: '', person };
        return { metrics: ['volunteers-new'], programmeId: 'none', category: '', person: volunteer.id, row };
      }),
  );
  const entries = data.serviceEntries.filter(
    (entry) => communityIds.includes(entry.communityId) && isOfMonth(entry.serviceDay),
  );
  return [
    ...sessions.flatMap((session) => sessionRows(data, session, now)),
    ...entries.map((entry) => entryRow(data, entry, today)),
    ...registrations,
  ];
}

function sessionRows(data: MemoryData, session: MemoryData['sessions'][number], now: Instant): Counted[] {
  const { programmeId = 'none', serviceCategory, tags, title } = activityOf(data, session);
  const day = dayOf(session.startsAt);
  const part = { programmeId, category: serviceCategory };
  if (session.status === 'cancelled') {
    const detail = session.cancellationReason === undefined ? {} : { detail: session.cancellationReason };
    return [{ ...part, metrics: ['sessions-cancelled'], row: { id: session.id, day, title, ...detail } }];
  }
  const present = data.signUps
    .filter(({ sessionId }) => sessionId === session.id)
    .flatMap(({ party }) => party.filter(({ checkIn }) => checkIn !== undefined));
  if (present.length === 0 || compareInstants(session.startsAt, now) > 0) return [];
  const isReading = tags.includes('reading');
  const row = { id: session.id, day, title, count: present.length };
  return [
    { ...part, metrics: isReading ? ['sessions', 'reading-sessions'] : ['sessions'], row },
    ...present.map(({ id, personId }): Counted => {
      const person = staffName(related(data.persons, personId), dayOf(now));
      const metrics: ReportMetric[] = [
        'attendances',
        'persons',
        ...(isReading ? ['reading-attendances' as const] : []),
      ];
      return { ...part, metrics, person: personId, row: { id, day, title, person } };
    }),
  ];
}

function entryRow(data: MemoryData, entry: MemoryData['serviceEntries'][number], today: CivilDay): Counted {
  const session = related(data.sessions, entry.sessionId);
  const { programmeId = 'none', serviceCategory, title } = activityOf(data, session);
  const { personId } = related(data.volunteers, entry.volunteerId);
  const counts = entry.state === 'approved' || entry.state === 'published';
  return {
    programmeId,
    category: serviceCategory,
    person: entry.volunteerId,
    metrics: counts
      ? ['service-minutes', 'volunteers-active', originMetrics[entry.origin]]
      : [entry.state === 'void' ? 'entries-void' : 'entries-pending'],
    row: {
      id: entry.id,
      day: entry.serviceDay,
      title,
      person: staffName(related(data.persons, personId), today),
      minutes: counts ? entry.grantedMinutes : entry.observedMinutes,
      detail: entry.state,
    },
  };
}
