/** The figures as plain tables: what stands on the page without script, and what a search engine reads. */
import {
  categoryName,
  type Counts,
  definitionOf,
  type Figure,
  metricKeys,
  type MetricKey,
  type ReportedFigure,
  type Statistics,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { type Markup, markup, nothing } from '../plain-form/markup.ts';
import { statisticsTexts } from './statistics-texts.ts';

export function plainFigures(statistics: Statistics, language: Language): Markup {
  const texts = statisticsTexts[language];
  const { from, until, cutOffAt, correctedAt, threshold } = statistics;
  const { months, programmes, categories, communities = [] } = statistics;
  const latestFirst = months
    .map(({ month, figures }) => ({ name: month as string, figures }))
    .toReversed()
    .filter(({ figures }) => figures.sessions > 0 || figures.serviceMinutes !== 0);
  return markup`<p>${texts.freshness(from, until, instant(cutOffAt), correctedAt && instant(correctedAt))}</p>
<div class="scrolling"><table>${head(['', texts.definition, ''])}<tbody>${statistics.metrics.map((one) => metricRow(one, language))}</tbody></table></div>
<p>${texts.note(threshold)}</p>
${table(texts.month, latestFirst, language)}
${table(
  texts.programme,
  programmes.map(({ name, programmeId: _id, ...figures }) => ({ name: name ?? texts.noProgramme, figures })),
  language,
)}
${table(
  texts.category,
  categories.map(({ category, ...figures }) => ({ name: categoryName(category, language), figures })),
  language,
)}
${table(
  texts.community,
  communities.map(({ name, communityId: _id, ...figures }) => ({ name, figures })),
  language,
)}
${reported(statistics.reported, language)}`;
}

function head(names: readonly string[]): Markup {
  return markup`<thead><tr>${names.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>`;
}

function metricRow(figure: Figure, language: Language): Markup {
  const texts = statisticsTexts[language];
  const definition = definitionOf(figure.definition, language);
  const label = (texts.label as Readonly<Record<string, string>>)[figure.key] ?? figure.key;
  const said = definition === undefined ? '' : `${definition.text} ${definition.excludes}`;
  return markup`<tr><th scope="row">${label}<br><strong>${countText(figure.key, figure.value, language)}</strong></th><td>${said}</td><td><a href="${figure.query}">${texts.query}</a></td></tr>\n`;
}

interface Part {
  readonly name: string;
  readonly figures: Counts;
}

function table(by: string, parts: readonly Part[], language: Language): Markup {
  if (parts.length === 0) return nothing;
  const { label } = statisticsTexts[language];
  const rows = parts.map(
    ({ name, figures }) =>
      markup`<tr><th scope="row">${name}</th>${metricKeys.map((key) => markup`<td>${cell(figures, key, language)}</td>`)}</tr>\n`,
  );
  return markup`<h2>${by}</h2>
<div class="scrolling"><table>${head([by, ...metricKeys.map((key) => label[key])])}<tbody>${rows}</tbody></table></div>`;
}

function cell(figures: Counts, key: MetricKey, language: Language): string {
  const value = figures[key === 'service-minutes' ? 'serviceMinutes' : key];
  if (value === undefined && figures.suppressed !== true) return statisticsTexts[language].absent;
  return countText(key, value, language);
}

/** Hours with one decimal: minutes are the record's, hours what people read. */
function countText(key: string, value: number | undefined, language: Language): string {
  if (value === undefined) return statisticsTexts[language].withheld;
  const grouped = (count: number) => count.toLocaleString('en-US', { maximumFractionDigits: 1 });
  return key === 'service-minutes' ? grouped(value / 60) : grouped(value);
}

function reported(figures: readonly ReportedFigure[], language: Language): Markup {
  if (figures.length === 0) return nothing;
  const texts = statisticsTexts[language];
  const sign = (satisfied: boolean | undefined) =>
    satisfied === undefined ? texts.unchecked : satisfied ? texts.satisfied : texts.unsatisfied;
  const rows = figures.map(
    ({ label, written, computed, satisfied }) =>
      markup`<tr><th scope="row">${label[language]}</th><td>${written}</td><td>${computed ?? texts.absent}</td><td>${sign(satisfied)}</td></tr>\n`,
  );
  return markup`<h2>${texts.reported}</h2><p>${texts.reportedNote}</p>
<div class="scrolling"><table>${head([texts.figure, texts.written, texts.computed, texts.check])}<tbody>${rows}</tbody></table></div>`;
}

/** To the minute, on the programme's clock, as it's written on the wire. */
function instant(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}
