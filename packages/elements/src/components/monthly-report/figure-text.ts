/** A figure's name and value in words. Pure. */
import { categoryName, isMinutes, isReportMetric, reportWords, unitOf } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { minutesText } from '../../localize/dates.ts';
import { grouped } from '../../localize/figures.ts';

interface Named {
  readonly metric: string;
  readonly programmeId?: string | undefined;
  readonly programmeName?: string | undefined;
  readonly category?: string | undefined;
}

/** `8 人次`, `12 小时 30 分钟`. */
export function valueText(metric: string, value: number, language: Language): string {
  if (isMinutes(metric)) return minutesText(value, language);
  return isReportMetric(metric) ? `${grouped(value)} ${unitOf(metric, language, value)}` : grouped(value);
}

/** The name of the count; a metric that is newer than this keeps its identifier. */
export function metricText(metric: string, language: Language): string {
  return isReportMetric(metric) ? reportWords[language].metrics[metric] : metric;
}

/** The name of the part that a figure is of; undefined for one of the whole month. */
export function partText(
  { category, programmeId, programmeName }: Named,
  language: Language,
): string | undefined {
  if (category !== undefined) return categoryName(category, language);
  return programmeId === undefined ? undefined : (programmeName ?? reportWords[language].noProgramme);
}

/** Both: `参加人次 · 七彩假期`. */
export function figureText(figure: Named, language: Language): string {
  const [metric, part] = [metricText(figure.metric, language), partText(figure, language)];
  return part === undefined ? metric : `${metric} · ${part}`;
}

/** `+6`, `−2`, `±0`, `+1 小时 30 分钟`: with signs that are as wide as each other. */
export function differenceText(metric: string, difference: number, language: Language): string {
  if (difference === 0) return '±0';
  const size = Math.abs(difference);
  return `${difference > 0 ? '+' : '−'}${isMinutes(metric) ? minutesText(size, language) : grouped(size)}`;
}
