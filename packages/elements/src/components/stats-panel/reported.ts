/** Figures that somebody wrote, beside what the rows say. A table with its roles spelled out: it is drawn as cards where narrow. */
import type { ReportedFigure } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { dateText } from '../../localize/figures.ts';
import { countText, expectedText } from './figure-text.ts';
import { reportedMessages as messages } from './reported.messages.ts';

export { reportedStyles as styles } from './reported.styles.ts';

export interface ReportedView {
  readonly figures: readonly ReportedFigure[];
  readonly language: Language;
  /** Whether the link may be followed. */
  readonly follow: (url: string) => boolean;
}

export function reported({ figures, language, follow }: ReportedView): TemplateResult {
  const text = messages[language];
  const columns = [text.figure, text.written, text.computed, text.check, text.reportedAsOf, text.source];
  return html`<section class="section" part="reported">
    <h3 id="reported">${text.reported}</h3>
    <p class="small" id="reported-note">${text.reportedNote}</p>
    <table class="reported" role="table" aria-labelledby="reported" aria-describedby="reported-note">
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${figures.map((figure) => row(figure, language, follow))}
      </tbody>
    </table>
  </section>`;
}

function row(figure: ReportedFigure, language: Language, follow: ReportedView['follow']): TemplateResult {
  const text = messages[language];
  const label = (figure.label as Partial<ReportedFigure['label']> | undefined)?.[language] ?? figure.key;
  return html`<tr role="row">
    <th role="rowheader" scope="row">${label}</th>
    <td role="cell" data-label=${text.written}><strong>${figure.written}</strong></td>
    <td role="cell" data-label=${text.computed}>${computed(figure, language)}</td>
    <td role="cell" data-label=${text.check}>${check(figure, language)}</td>
    <td role="cell" class="as-of" data-label=${text.reportedAsOf}>${figure.asOf === undefined ? '–' : dateText(figure.asOf, language)}</td>
    <td role="cell" data-label=${text.source}>${source(figure.sourceUrl, text.sourceOf(label), { text: text.source, follow })}</td>
  </tr>`;
}

function computed(figure: ReportedFigure, language: Language): TemplateResult | string {
  if (figure.computed === undefined) return '–';
  return html`<span class="number">${countText(figure.computed, figure.unit, language)}</span>
    <span class="muted small expected">${messages[language].expected(expectedText(figure))}</span>`;
}

export function check({ satisfied }: ReportedFigure, language: Language): TemplateResult {
  const text = messages[language];
  if (satisfied === undefined) return html`<span class="muted">— ${text.unchecked}</span>`;
  return satisfied
    ? html`<span class="satisfied"><span aria-hidden="true">✓ </span>${text.satisfied}</span>`
    : html`<span class="unsatisfied"><span aria-hidden="true">✗ </span>${text.unsatisfied}</span>`;
}

/** A link only for web addresses: the answer is somebody else's text. */
function source(
  url: string | undefined,
  name: string,
  { text, follow }: { readonly text: string; readonly follow: ReportedView['follow'] },
): TemplateResult | typeof nothing {
  if (url === undefined || !/^https?:\/\//i.test(url)) return nothing;
  const click = (event: Event) => {
    if (!follow(url)) event.preventDefault();
  };
  return html`<a class="source" part="source" href=${url} target="_blank" rel="noopener noreferrer" aria-label=${name} @click=${click}>
    ${text}<span aria-hidden="true"> ↗</span>
  </a>`;
}
