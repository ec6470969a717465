/** What happens to a report's figures: stated, moved on, summed up. Pure; the server and the in-memory backend share it. */
import type {
  MonthlyReport,
  MonthlyReportEdit,
  MonthlyReportFigure,
  MonthlyReportStep,
  MonthlyReportTexts,
  RollUpFigure,
} from './monthly-report.ts';
import { type BrokenDownMetric, isAdditive } from './report-metrics.ts';
import { reportedValue } from './report-rules.ts';
import { reportTextKeys } from './report-words.ts';

/** What the clerk reports in place of a computed number, by the figure's key. */
export type StatedFigures = Readonly<Record<string, { readonly stated: number; readonly note: string }>>;

/** What is kept at freezing. */
export interface FrozenFigures {
  readonly figures: readonly MonthlyReportFigure[];
  readonly previous: MonthlyReport['previous'];
}

/** What a clerk writes into a report. */
export interface ReportWriting {
  readonly stated: StatedFigures;
  readonly texts: MonthlyReportTexts;
}

/** A part's four figures; none where there was nothing. */
export function partFigures(
  values: Readonly<Record<BrokenDownMetric, number>>,
  naming: (metric: BrokenDownMetric) => Omit<MonthlyReportFigure, 'metric' | 'computed'>,
): MonthlyReportFigure[] {
  const all = Object.entries(values) as [BrokenDownMetric, number][]; // the record's own keys
  if (all.every(([, value]) => value === 0)) return [];
  return all.map(([metric, computed]) => ({ ...naming(metric), metric, computed }));
}

/** The counted figures with what the clerk states. */
export function withStated(
  counted: readonly MonthlyReportFigure[],
  stated: StatedFigures,
): MonthlyReportFigure[] {
  return counted.map((figure) => ({ ...figure, ...stated[figure.key] }));
}

/** The frozen figures, with what the rows say now where that is something else. */
export function withMoves(
  frozen: readonly MonthlyReportFigure[],
  current: readonly MonthlyReportFigure[],
): MonthlyReportFigure[] {
  const now = new Map(current.map((figure) => [figure.key, figure.computed]));
  const known = new Set(frozen.map(({ key }) => key));
  const kept = frozen.map((figure) => {
    const value = now.get(figure.key) ?? 0;
    return value === figure.computed ? figure : { ...figure, now: value };
  });
  const added = current.filter(({ key }) => !known.has(key));
  return [...kept, ...added.map((figure) => ({ ...figure, computed: 0, now: figure.computed }))];
}

/** What is written after an edit: what it doesn't name stays, null takes away. */
export function writingAfter({ stated, texts }: ReportWriting, edit: MonthlyReportEdit): ReportWriting {
  const numbers = new Map(Object.entries(stated));
  for (const { key, note, stated: value } of edit.figures ?? []) {
    if (value === null) numbers.delete(key);
    else numbers.set(key, { stated: value, note: note ?? '' });
  }
  const written = reportTextKeys.flatMap((key) => {
    const text = edit.texts?.[key] === undefined ? texts[key] : edit.texts[key];
    return text === undefined || text === null ? [] : [[key, text] as const];
  });
  return { stated: Object.fromEntries(numbers), texts: Object.fromEntries(written) };
}

/** What a step notes: figures with the numbers stated before and after, texts by name. */
export function writingChanges(before: ReportWriting, after: ReportWriting): MonthlyReportStep['changed'] {
  const keys = [...new Set([...Object.keys(before.stated), ...Object.keys(after.stated)])];
  const figures = keys
    .map((key) => ({ key, from: before.stated[key], to: after.stated[key] }))
    .filter(({ from, to }) => from?.stated !== to?.stated || from?.note !== to?.note)
    .map(({ from, key, to }) => ({
      field: `figures/${key}`,
      ...(from === undefined ? {} : { from: from.stated }),
      ...(to === undefined ? {} : { to: to.stated }),
    }));
  const texts = reportTextKeys.filter((key) => before.texts[key] !== after.texts[key]);
  return [...figures, ...texts.map((key) => ({ field: `texts/${key}` }))];
}

/**
 * The sums over what several communities have submitted, in the order in which the rows give them; a figure that only a
 * report has comes last. `counted` are the figures of the rows of the same communities: what counts people is theirs.
 */
export function sumUp(
  reported: readonly MonthlyReportFigure[],
  counted: readonly MonthlyReportFigure[],
): RollUpFigure[] {
  const named = new Map([...counted, ...reported].map((figure) => [figure.key, figure]));
  return [...named.values()].map((figure) => {
    const { key, metric } = figure;
    if (!isAdditive(metric)) {
      const value = counted.find((one) => one.key === key)?.computed ?? 0;
      return { ...namingOf(figure), value, basis: 'rows' };
    }
    const own = reported.filter((one) => one.key === key);
    const value = own.reduce((sum, one) => sum + reportedValue(one), 0);
    const computed = own.reduce((sum, one) => sum + one.computed, 0);
    const difference = computed === value ? {} : { computed };
    return { ...namingOf(figure), value, basis: 'reports', ...difference };
  });
}

function namingOf({ category, key, metric, programmeId, programmeName }: MonthlyReportFigure) {
  return {
    key,
    metric,
    ...(programmeId === undefined ? {} : { programmeId }),
    ...(programmeName === undefined ? {} : { programmeName }),
    ...(category === undefined ? {} : { category }),
  };
}

/** The figures of the whole month, without those by programme and by category. */
export function wholeFigures<Figure extends { readonly key: string }>(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ key }) => key.indexOf('/') < 0);
}
