import { css } from 'lit';

/** Plots and their tables, in the panel and on the wall. Everything is drawn by its length; colour is never alone. */
export const plotStyles = css`
  .plots .section {
    margin-top: 16px;
    padding: 16px 16px 4px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(17em, 1fr));
    grid-column-gap: 16px;
    align-items: start;
  }
  [data-narrow] .pair {
    display: block;
  }
  .pair .section {
    min-width: 0;
  }
  .plots > p {
    margin-top: 12px;
  }
  .readout {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    min-height: 1.5em;
    margin-bottom: 8px;
  }
  .chart {
    display: grid;
    grid-template-columns: 3.25em minmax(0, 1fr);
    grid-column-gap: 8px;
    padding-top: 0.6em;
  }
  svg {
    display: block;
    overflow: visible;
  }
  svg text {
    fill: var(--_muted);
    font-size: 0.8125em;
  }
  .values,
  .columns {
    width: 100%;
    height: 13em;
  }
  .values text {
    text-anchor: end;
  }
  .months-axis {
    width: 100%;
    height: 3em;
  }
  .years-only {
    height: 1.6em;
  }
  .month,
  .break {
    text-anchor: middle;
  }
  svg .year {
    fill: var(--_text);
  }
  svg .break {
    fill: var(--_text);
    font-size: 1.125em;
    font-weight: 600;
  }
  .grid {
    stroke: var(--_border);
  }
  .base {
    stroke: var(--_muted);
  }
  .bar {
    fill: var(--_accent);
  }
  .running {
    fill-opacity: 0.3;
    stroke: var(--_accent);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .hatched {
    overflow: hidden;
  }
  .hatched line {
    stroke: var(--_muted);
    stroke-opacity: 0.6;
  }
  .field {
    fill: transparent;
  }
  .point {
    outline: none;
  }
  .point:hover .field,
  .active .field {
    fill: var(--_text);
    fill-opacity: 0.07;
  }
  .point:focus-visible .field {
    stroke: var(--_accent);
    stroke-width: 3;
  }
  .trend figcaption {
    min-height: 1.5em;
  }
  .trend figcaption span {
    display: block;
  }
  .bars {
    list-style: none;
  }
  .bars li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-gap: 0 12px;
    align-items: end;
    padding-bottom: 2px;
  }
  .bars .figure {
    font-weight: 600;
    white-space: nowrap;
  }
  .bar-row {
    grid-column: 1 / -1;
    width: 100%;
    height: 1.25em;
  }
  .bar-axis {
    width: 100%;
    height: 1.6em;
  }
  .table summary {
    margin-top: 4px;
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
  .counts {
    overflow-wrap: normal;
  }
  .table p {
    padding: 8px 0 12px;
  }
  @media (forced-colors: active) {
    svg text,
    svg .year,
    svg .break {
      fill: CanvasText;
    }
    .grid {
      stroke: CanvasText;
      stroke-opacity: 0.35;
    }
    .base,
    .hatched line {
      stroke: CanvasText;
    }
    .bar {
      fill: Highlight;
    }
    .running {
      fill-opacity: 1;
      fill: Canvas;
      stroke: CanvasText;
    }
    .point:hover .field,
    .active .field,
    .point:focus-visible .field {
      fill: transparent;
      stroke: Highlight;
      stroke-width: 3;
    }
  }
  @media print {
    .choice,
    .table:not([open]) {
      display: none;
    }
    .section {
      break-inside: avoid;
    }
    .bar {
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
  }
`;
