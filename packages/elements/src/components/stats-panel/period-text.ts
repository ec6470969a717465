/** The days of an answer in words. */
import type { Statistics } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { dateText } from '../../localize/figures.ts';
import { messages } from './stats-panel.messages.ts';

/** `2026年1月1日至2026年11月23日`; undefined where the answer doesn't say. */
export function periodText(
  { from, until }: Pick<Partial<Statistics>, 'from' | 'until'>,
  language: Language,
): string | undefined {
  if (until === undefined) return undefined;
  const text = messages[language];
  const end = dateText(until, language);
  return from === undefined ? text.allTime(end) : text.span(dateText(from, language), end);
}
