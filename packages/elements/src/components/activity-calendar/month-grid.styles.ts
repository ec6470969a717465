import { css } from 'lit';

export const monthGridStyles = css`
  .month {
    width: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    margin: 0;
  }
  .month th {
    padding: 8px 0;
    font-size: 0.875em;
    font-weight: 600;
    text-align: center;
    color: var(--_muted);
  }
  .month td {
    height: 1px; /* lets the day fill its square */
    padding: 0;
    border: 1px solid var(--_border);
    vertical-align: top;
  }
  .day {
    display: flex;
    flex-direction: column;
    justify-content: flex-start;
    align-items: stretch;
    position: relative; /* what is said of the day but not shown stays inside */
    width: 100%;
    height: 100%;
    min-height: 7em;
    margin: 0;
    padding: 6px;
    border: 0;
    border-radius: 0;
    background: none;
    text-align: start;
    line-height: 1.4;
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
  .date {
    align-self: flex-start;
    min-width: 1.8em;
    margin: 0 0 2px;
    font-weight: 600;
    line-height: 1.8;
    text-align: center;
    border-radius: 0.9em;
  }
  [aria-current] > .date {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .line {
    display: -webkit-box; /* the one way to two lines and an ellipsis that all browsers have */
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    flex: none;
    margin-top: 2px;
    padding: 1px 4px;
    border-inline-start: 3px solid var(--_accent);
    border-radius: 2px;
    background: var(--_tint);
    color: var(--_text);
    font-size: 0.8125em;
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
  .line .time {
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
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
  .tally {
    display: none;
  }
  [data-size='narrow'] .day {
    min-height: 3.5em;
    padding: 2px;
    text-align: center;
  }
  [data-size='narrow'] .date {
    align-self: center;
  }
  [data-size='narrow'] .line {
    display: none;
  }
  [data-size='narrow'] .tally {
    display: block;
    font-size: 0.75em;
    font-weight: 600;
    color: var(--_accent);
    white-space: nowrap;
  }
  .month[aria-busy='true'] .line {
    opacity: 0.6;
  }
  @media (forced-colors: active) {
    [aria-current] > .date {
      outline: 2px solid Highlight;
    }
    .day:hover {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
