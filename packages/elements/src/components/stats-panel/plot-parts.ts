/** The parts of an answer with their names in words. */
import { categoryName, type Counts, type Statistics } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { monthText } from '../../localize/dates.ts';
import type { NamedCounts } from './bar-rows.ts';
import { reversed } from './order.ts';
import { plotMessages } from './plots.messages.ts';

type Received = Partial<Statistics>;

/** The latest first: what people look for in a table. */
export function monthParts({ months = [], asOf }: Received, language: Language): NamedCounts[] {
  return reversed(months).map(({ month, figures }) => ({
    name:
      monthText(month, language) +
      (month === asOf?.slice(0, 7) ? ` (${plotMessages[language].untilNow})` : ''),
    figures: figures ?? {},
  }));
}

export function programmeParts({ programmes = [] }: Received, language: Language): NamedCounts[] {
  const { noProgramme } = plotMessages[language];
  return programmes.map(({ programmeId, name, ...figures }) => ({
    name: name ?? programmeId ?? noProgramme,
    figures,
  }));
}

export function categoryParts({ categories = [] }: Received, language: Language): NamedCounts[] {
  return categories.map(({ category, ...figures }) => ({ name: categoryName(category, language), figures }));
}

export function communityParts({ communities = [] }: Received): NamedCounts[] {
  return communities.map(({ communityId, name, ...figures }) => ({ name: name ?? communityId, figures }));
}

/** Whether anything that the plots show is withheld. */
export function hasWithheld({
  months = [],
  programmes = [],
  categories = [],
  communities = [],
}: Received): boolean {
  const parts: readonly Partial<Counts>[] = [
    ...months.map(({ figures }) => figures ?? {}),
    ...programmes,
    ...categories,
    ...communities,
  ];
  return parts.some(({ suppressed }) => suppressed === true);
}
