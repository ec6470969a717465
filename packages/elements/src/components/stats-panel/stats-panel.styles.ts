import { css } from 'lit';

export const statsPanelStyles = css`
  .frame {
    padding: 4px 0;
    font-variant-numeric: tabular-nums;
  }
  h2,
  h3,
  p,
  ul,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.3;
  }
  h2 .muted {
    font-weight: 400;
  }
  h3 {
    margin-bottom: 4px;
    font-size: 1.125em;
  }
  .small {
    font-size: 0.875em;
  }
  .header {
    margin-bottom: 16px;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(14em, 1fr));
    grid-gap: 12px;
    list-style: none;
  }
  .tile {
    min-width: 0;
    padding: 16px 16px 4px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .label {
    font-weight: 600;
  }
  .value {
    margin: 2px 0 4px;
  }
  .value strong {
    font-size: 2em;
    line-height: 1.25;
  }
  .rest {
    white-space: nowrap;
  }
  [part='period'] span {
    display: block;
  }
  .population {
    margin-top: 12px;
    padding: 12px 16px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }
  .population strong {
    margin-inline-start: 4px;
    font-size: 1.25em;
  }
  .population .small {
    display: block;
  }
  .section {
    margin-top: 32px;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    margin: 8px 0;
    min-width: 0;
  }
  .choice label {
    position: relative;
    margin: 0 8px 8px 0;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .choice span {
    display: block;
    padding: 0 16px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    line-height: calc(var(--_target) - 2px);
  }
  .choice input:hover + span {
    border-color: var(--_accent);
  }
  .choice input:checked + span {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .choice input:focus-visible + span {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .plot {
    display: block;
    width: 100%;
    height: 160px;
    border-top: 1px dashed var(--_border);
    border-bottom: 1px solid var(--_muted);
  }
  .bar {
    fill: var(--_accent);
  }
  .running {
    fill: var(--_accent);
    fill-opacity: 0.35;
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
    vector-effect: non-scaling-stroke;
  }
  .column {
    fill: transparent;
  }
  g:hover .column {
    fill: var(--_tint);
  }
  .ends {
    display: flex;
    justify-content: space-between;
  }
  figcaption {
    margin-top: 4px;
  }
  summary {
    color: var(--_accent);
    line-height: var(--_target);
    cursor: pointer;
  }
  .tile details {
    margin-top: 4px;
  }
  .tile details p {
    padding-bottom: 12px;
  }
  .scroller {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    text-align: start;
  }
  th,
  td {
    padding: 10px 12px 10px 0;
    border-bottom: 1px solid var(--_border);
    vertical-align: top;
    text-align: start;
    font-weight: 400;
  }
  tbody th {
    font-weight: 600;
  }
  thead th {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .number {
    text-align: end;
  }
  .months {
    overflow-wrap: normal;
  }
  @media (forced-colors: active) {
    .bar {
      fill: Highlight;
    }
    .running {
      stroke: CanvasText;
    }
    .choice input:checked + span {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .choice {
      display: none;
    }
  }
`;
