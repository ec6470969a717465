import { css } from 'lit';

export const hoursBadgeStyles = css`
  :host([display='inline']:not([hidden])) {
    display: inline;
    contain: none;
  }
  .card,
  .compact {
    padding: 20px;
    border: 1px solid var(--_border);
    border-top: 3px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .compact {
    padding: 12px 16px;
  }
  .inline {
    display: inline;
    background: none;
    color: inherit;
    font-size: inherit;
    line-height: inherit;
  }
  :host([mode='elder']) .inline {
    font-size: var(--_size);
  }
  .inline .star {
    width: 1em;
    height: 1em;
    vertical-align: -0.1em;
  }
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  .small {
    font-size: 0.875em;
  }
  [part='title'] {
    margin-bottom: 8px;
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }
  .person > * {
    margin-inline-end: 8px;
  }
  [part='name'] {
    font-size: 1.125em;
    font-weight: 600;
  }
  [part='member'] {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--_accent);
    border-radius: 999px;
    color: var(--_accent);
    font-size: 0.8125em;
  }
  [part='total'] {
    margin: 4px 0;
    font-variant-numeric: tabular-nums;
  }
  [part='total'] strong {
    font-size: 2.25em;
    line-height: 1.2;
  }
  .compact [part='total'] strong {
    font-size: 1.5em;
  }
  p[part='stars'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    font-weight: 600;
  }
  .reached {
    font-weight: 400;
  }
  .star {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin-inline-end: 4px;
  }
  .filled {
    fill: var(--_accent);
  }
  .open {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5;
  }
  [part='as-of'] {
    margin-top: 12px;
  }
  [part='as-of'] span {
    display: inline-block;
    margin-inline-end: 12px;
  }
  @media (forced-colors: active) {
    .filled {
      fill: Highlight;
    }
    .open {
      stroke: CanvasText;
    }
  }
`;
