import { css } from 'lit';

export const serviceRecordStyles = css`
  :host {
    --_error: var(--youth-error, #b3261e);
    --_success: var(--youth-success, #1a7f4b);
    --_field-border: var(--youth-field-border, #7d8793);
  }
  .frame {
    max-width: 760px;
    margin: 0 auto;
    padding: 16px;
    border-radius: var(--_radius);
  }
  .title {
    margin: 0 0 16px;
    font-size: 1.5em;
    line-height: 1.3;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  p {
    margin: 0 0 8px;
  }
  .small {
    font-size: 0.875em;
  }
  .strong {
    font-weight: 700;
  }
  .card {
    margin: 0 0 16px;
    padding: 16px;
    border: 1px solid var(--_border);
    border-top: 3px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .name {
    margin: 0 0 12px;
    font-size: 1.25em;
    line-height: 1.4;
  }
  .no {
    font-size: 0.7em;
    font-weight: 400;
    white-space: nowrap;
  }
  .what {
    margin: 0 0 8px;
    font-size: 1.125em;
    line-height: 1.4;
  }
  section {
    margin-top: 24px;
    padding-top: 16px;
    border-top: 1px solid var(--_border);
  }
  .totals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    grid-gap: 12px 16px;
    margin: 0 0 8px;
    font-variant-numeric: tabular-nums;
  }
  .totals dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .totals dd {
    margin: 0;
    font-weight: 600;
  }
  .total {
    grid-column: 1 / -1;
  }
  .total dd {
    font-size: 1.75em;
    line-height: 1.3;
  }
  .points {
    margin: 16px 0 0;
    padding: 12px 16px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .points strong {
    font-size: 1.25em;
  }
  .stars {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .star {
    flex: none;
    width: 1.5em;
    height: 1.5em;
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
  .badge-image {
    display: block;
    max-width: 100%;
    height: auto;
    margin: 0 0 16px;
  }
  .recorder + .recorder {
    margin-top: 24px;
  }
  .days {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    grid-gap: 0 16px;
  }
  .days .field,
  .field {
    margin: 8px 0;
  }
  .told {
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_tint);
    white-space: pre-line;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    margin: 4px -4px 4px;
  }
  .row > * {
    margin: 4px;
  }
  .error {
    color: var(--_error);
  }
  .spinner {
    flex: none;
    width: 1em;
    height: 1em;
    margin-inline-end: 8px;
    border: 2px solid currentColor;
    border-right-color: transparent;
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (max-width: 480px) {
    .frame {
      padding: 16px 8px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 4s;
    }
  }
  @media print {
    .row,
    .field,
    summary {
      display: none;
    }
  }
  @media (forced-colors: active) {
    summary {
      color: CanvasText;
    }
    .filled {
      fill: Highlight;
    }
    .open {
      stroke: CanvasText;
    }
    .points,
    .told {
      border: 1px solid CanvasText;
    }
  }
`;
