/** What the plots are given to draw from. */
import type { MetricKey, Statistics } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { countText } from './figure-text.ts';
import type { Count } from './counts.ts';
import { plotMessages } from './plots.messages.ts';

export interface PlotView {
  readonly statistics: Partial<Statistics>;
  readonly count: MetricKey;
  readonly language: Language;
  /** Little room: fewer labels, and tables have the chosen count only. */
  readonly isNarrow: boolean;
}

/** A count with its unit, or in words that there's none to show. */
export function countWords(count: Count, key: MetricKey, language: Language): string {
  return typeof count === 'number' ? countText(count, key, language) : plotMessages[language][count];
}
