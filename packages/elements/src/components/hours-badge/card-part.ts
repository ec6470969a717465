/**
 * What the card shows beside the essential: the way to the next star, where the hours come from, how they are counted, and
 * the check of the signature. Loaded when a card is shown. Bars are SVG with plain attributes: a strict CSP forbids inline
 * styles.
 */
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type ReactiveElement, svg, type TemplateResult } from 'lit';
import { minutesText } from '../../localize/dates.ts';
import type { CardMore, Drawing } from './badge-templates.ts';
import { adoptMore } from '../../styles/adopt-more.ts';
import { messages } from './card.messages.ts';
import { cardStyles } from './card.styles.ts';
import { type Verifiable, VerifySlot } from './verify-slot.ts';

/** The rest of a card of this element, with its styles; `shown` gives what it shows at the moment. */
export function cardMore(
  host: ReactiveElement,
  shown: () => { readonly [Member in keyof Verifiable]: Verifiable[Member] | undefined },
): CardMore {
  adoptMore(host.renderRoot, cardStyles);
  const verify = new VerifySlot(host, () => {
    const { badge, now, reader } = shown();
    return badge === undefined || reader === undefined || now === undefined
      ? undefined
      : { badge, reader, now };
  });
  return {
    figures: (of) => html`${nextStar(of)} ${originMix(of)}`,
    ending: (language) => html`${definition(language)} ${verify.view(language)}`,
  };
}

function definition(language: Language): TemplateResult {
  const text = messages[language];
  return html`<details part="definition">
    <summary>${text.howCounted}</summary>
    <p class="small">${text.definition}</p>
  </details>`;
}

function nextStar({ view, language }: Drawing): TemplateResult | typeof nothing {
  const text = messages[language];
  const { next } = view;
  if (next === undefined) return nothing;
  const words = text.toNext(next.star, minutesText(next.minutes, language));
  return html`<div part="next-star">
    <div role="meter" aria-labelledby="next" aria-valuenow=${Math.floor(next.percent)}>
      <svg class="bar" width="100%" height="8" aria-hidden="true">
        <rect class="track" width="100%" height="8" rx="4"></rect>
        <rect class="done" width="${next.percent}%" height="8" rx="4"></rect>
      </svg>
    </div>
    <p class="small" id="next">${words}</p>
  </div>`;
}

function originMix({ view, language }: Drawing): TemplateResult | typeof nothing {
  const text = messages[language];
  if (view.origins.length === 0) return nothing;
  const names: Readonly<Record<string, string>> = text.origin;
  return html`<div part="origins">
    <p class="muted small">${text.origins}</p>
    <svg class="bar" width="100%" height="6" aria-hidden="true">
      ${view.origins.map(
        ({ origin, start, width }) =>
          svg`<rect class=${origin} x="${start}%" width="${width}%" height="6"></rect>`,
      )}
    </svg>
    <ul class="small">
      ${view.origins.map(
        ({ origin, minutes }) => html`<li>
          <svg width="10" height="10" aria-hidden="true"><rect class=${origin} width="10" height="10"></rect></svg>
          ${names[origin] ?? text.otherOrigin} ${minutesText(minutes, language)}
        </li>`,
      )}
    </ul>
  </div>`;
}
