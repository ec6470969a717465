/** How a verdict looks: a sign and words, never a colour alone. */
import { css, html, svg, type TemplateResult } from 'lit';

export type VerdictKind = 'good' | 'bad' | 'unsure';

/** What couldn't be found out is neither good nor bad. */
export function verdictKind(code: string): VerdictKind {
  if (code === 'ok') return 'good';
  return ['unreachable', 'status-unknown', 'figures-differ', 'not-yet-valid'].includes(code)
    ? 'unsure'
    : 'bad';
}

const signs: Readonly<Record<VerdictKind, TemplateResult>> = {
  good: svg`<path class="stroke" d="M6.5 12.5l3.5 3.5 7.5-8"></path>`,
  bad: svg`<path class="stroke" d="M8 8l8 8M16 8l-8 8"></path>`,
  unsure: svg`<path class="stroke" d="M12 6.5v7M12 16.6v.4"></path>`,
};

/** The verdict in words, with its sign. */
export function verdictMark(code: string, words: string): TemplateResult {
  const kind = verdictKind(code);
  return html`<p class="verdict" part="verdict" data-kind=${kind} data-code=${code}>
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <circle class="disc" cx="12" cy="12" r="11"></circle>
      ${signs[kind]}
    </svg>
    <span>${words}</span>
  </p>`;
}

export const verdictStyles = css`
  .verdict {
    display: flex;
    align-items: flex-start;
    margin: 0;
    font-weight: 600;
    --_sign: #176f2c;
  }
  .verdict[data-kind='bad'] {
    --_sign: #b3261e;
  }
  .verdict[data-kind='unsure'] {
    --_sign: #7a5200;
  }
  .sign {
    flex: none;
    width: 24px;
    height: 24px;
    margin-inline-end: 8px;
  }
  .disc {
    fill: var(--_sign);
  }
  .stroke {
    fill: none;
    stroke: #fff;
    stroke-width: 2.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media (forced-colors: active) {
    .disc {
      fill: CanvasText;
    }
    .stroke {
      stroke: Canvas;
    }
  }
`;
