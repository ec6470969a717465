/** What stands behind a count: its definition, days, freshness, last correction, and the query that gives it. */
import { definitionOf, type Figure, type Statistics } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { css, html, nothing, type TemplateResult } from 'lit';
import { instantText } from '../../localize/figures.ts';
import { definitionMessages } from './definition.messages.ts';
import { periodText } from './period-text.ts';

export interface DefinitionView {
  readonly figure: Partial<Figure> | undefined;
  readonly statistics: Partial<Statistics>;
  readonly language: Language;
  readonly baseUrl: string;
}

export const styles = css`
  .facts {
    margin: 0;
    padding-bottom: 12px;
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .facts dd {
    margin: 0 0 8px;
    font-size: 0.9375em;
  }
  .query {
    display: inline-block;
    min-height: var(--_target);
    padding: 8px 0;
  }
`;

export function definition({ figure, statistics, language, baseUrl }: DefinitionView): TemplateResult {
  const text = definitionMessages[language];
  const words = figure?.definition === undefined ? undefined : definitionOf(figure.definition, language);
  const { cutOffAt, correctedAt, asOf } = statistics;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [text.counted, words?.text ?? text.unknown],
    [text.left, words?.excludes],
    [text.period, periodText(statistics, language)],
    [text.cutOff, instantText(cutOffAt, language)],
    [text.corrected, instantText(correctedAt, language) ?? text.neverCorrected],
    [text.computed, instantText(asOf, language)],
    [text.version, figure?.definition],
  ];
  return html`<dl class="facts" part="definition">
      ${facts.map(([name, value]) =>
        value === undefined
          ? nothing
          : html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${query(figure?.query, baseUrl, text)}`;
}

/** Only what is an address on the server itself: the answer is somebody else's text. */
function query(
  path: string | undefined,
  baseUrl: string,
  text: (typeof definitionMessages)[Language],
): TemplateResult | typeof nothing {
  if (path === undefined || !/^\/(?!\/)/.test(path)) return nothing;
  const href = baseUrl.replace(/\/+$/, '') + path;
  return html`<a class="query" part="query" href=${href} target="_blank" rel="noopener">
    ${text.query}<span class="visually-hidden"> (${text.queryNote})</span><span aria-hidden="true"> ↗</span>
  </a>`;
}
