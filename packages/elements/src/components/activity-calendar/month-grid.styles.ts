import { css } from 'lit';

export const monthGridStyles = css`
  .grid,
  .grid caption,
  .grid thead,
  .grid tbody {
    display: block;
  }
  .grid tr {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }
  .grid {
    width: 100%;
    margin: 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .grid th {
    padding: 8px 0;
    font-size: var(--_small);
    font-weight: 600;
    text-align: center;
    color: var(--_muted);
  }
  .grid td {
    display: grid;
    contain: layout;
    padding: 0;
    border: solid var(--_border);
    border-width: 1px 0 0 1px;
  }
  .grid td:first-child {
    border-inline-start-width: 0;
  }
  .day {
    display: flex;
    flex-direction: column;
    justify-content: flex-start;
    align-items: stretch;
    position: relative; /* what is said of the day but not shown stays inside */
    width: 100%;
    min-height: 7.25em;
    margin: 0;
    padding: 6px;
    border: 0;
    border-radius: 0;
    background: none;
    text-align: start;
    line-height: 1.5;
    cursor: pointer;
    overflow: hidden;
  }
  [data-in='false'] .day {
    background: var(--_tint);
    color: var(--_muted);
  }
  .day:hover {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .day:focus-visible {
    outline-offset: -3px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin-bottom: 2px;
  }
  .date {
    min-width: 1.9em;
    margin-inline-end: 4px;
    font-weight: 600;
    line-height: 1.9;
    text-align: center;
    border-radius: 0.95em;
  }
  [aria-current] .date {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .line {
    display: -webkit-box; /* the one way to two lines and an ellipsis that all browsers have */
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    flex: none;
    margin-top: 2px;
    padding: 2px 6px;
    border-inline-start: 3px solid var(--_accent);
    border-radius: 4px;
    background: var(--_tint);
    color: var(--_text);
    font-size: var(--_line);
    font-variant-numeric: tabular-nums;
    overflow: hidden;
  }
  [data-in='false'] .line {
    background: none;
    border-color: var(--_border);
    color: var(--_muted);
  }
  .line[data-session]:hover {
    text-decoration: underline;
  }
  .line[data-state='cancelled'] {
    border-color: var(--_border);
    color: var(--_muted);
    text-decoration: line-through;
  }
  .line.more {
    border-color: transparent;
    background: none;
    color: var(--_muted);
  }
  .grid[aria-busy='true'] .line {
    opacity: 0.6;
  }
  .grid[aria-busy='true'] td[data-in='true']:nth-child(3n + 1) .head::after {
    content: '';
    flex: 0 0 100%;
    height: 1.4em;
    margin-top: 4px;
    border-radius: 4px;
    background: var(--_tint);
  }
  [data-size='narrow'] .month .day {
    min-height: 3.75em;
    padding: 2px 0;
    text-align: center;
  }
  [data-size='narrow'] .month .head {
    flex-direction: column;
    margin: 0;
  }
  [data-size='narrow'] .month .date {
    margin: 0;
  }
  [data-size='narrow'] .month .line {
    display: none;
  }
  .tally {
    margin-top: auto;
    font-size: var(--_tiny);
    font-weight: 600;
    color: var(--_accent);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .line.more {
      border-width: 0;
    }
    [aria-current] .date {
      outline: 2px solid Highlight;
    }
    .day:hover {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media print {
    .day {
      min-height: 0;
      overflow: visible;
    }
    .line,
    [data-size='narrow'] .month .line {
      display: block;
    }
    .grid tr {
      page-break-inside: avoid;
    }
    .tally {
      display: none;
    }
  }
`;
