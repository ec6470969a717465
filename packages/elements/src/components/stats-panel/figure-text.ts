/** Counts in words, each with its own unit. */
import type { ReportedFigure } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { minutesText } from '../../localize/dates.ts';
import { grouped } from '../../localize/figures.ts';
import { messages } from './stats-panel.messages.ts';

/** `1,204 人次`, `440 小时 30 分钟`; a unit that isn't known here is left out. */
export function countText(value: number, unit: string, language: Language): string {
  if (unit === 'minutes' || unit === 'service-minutes') return minutesText(value, language);
  const units: Readonly<Record<string, string>> = messages[language].unit;
  const name = units[unit];
  return name === undefined ? grouped(value) : `${grouped(value)} ${name}`;
}

/** What the rows may come to for the figure to be true: `22`, `301–399`, `> 100`, `≥ 10,000`. */
export function expectedText({
  value,
  qualifier,
  step,
}: Pick<ReportedFigure, 'value' | 'qualifier' | 'step'>): string {
  if (qualifier === 'exact') return grouped(value);
  if (qualifier === 'reached') return `≥ ${grouped(value)}`;
  return step === undefined ? `> ${grouped(value)}` : `${grouped(value + 1)}–${grouped(value + step - 1)}`;
}
