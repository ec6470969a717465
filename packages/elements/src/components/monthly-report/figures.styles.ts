/** Figures, their rows, and the tables by part. */
import { css } from 'lit';

export const figureStyles = css`
  .figures {
    border-top: 1px solid var(--_border);
  }
  .figure,
  .communities > .line {
    padding: 10px 0;
    border-bottom: 1px solid var(--_border);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }
  .line > .what {
    flex: 2 1 15em;
    min-width: 0;
  }
  .line > .compare {
    flex: 1 1 13em;
    min-width: 0;
    padding: 4px 0;
  }
  .line > .acts {
    flex: 0 0 14em;
    text-align: end;
    margin-inline-start: auto;
  }
  .name {
    margin-inline-end: 12px;
  }
  .value {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  [data-section='counts'] .value {
    display: block;
    font-size: 1.5em;
    line-height: 1.25;
  }
  .note {
    display: block;
    margin-top: 2px;
  }
  .button.small {
    margin-inline-start: 4px;
    padding: 6px 12px;
    font-weight: 600;
  }
  .mark {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--_border);
    border-radius: 1em;
  }
  .mark[data-kind='moved'] {
    border-color: var(--_accent);
  }
  .bars {
    display: block;
    width: 100%;
    max-width: 220px;
    height: 18px;
  }
  .bars .now {
    fill: var(--_accent);
  }
  .bars .before {
    fill: var(--_field-border);
  }
  .rows {
    margin: 8px 0;
    padding: 8px 12px;
    border-inline-start: 4px solid var(--_border);
    background: var(--_tint);
  }
  .scroll {
    position: relative;
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  th,
  td {
    padding: 6px 8px;
    border-bottom: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
    overflow-wrap: normal;
  }
  thead th {
    color: var(--_muted);
    font-weight: 600;
  }
  .parts {
    min-width: 560px;
  }
  .parts th[scope='row'] {
    min-width: 9em;
    vertical-align: middle;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .number .link {
    text-align: end;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .nowrap {
    white-space: nowrap;
  }
`;
