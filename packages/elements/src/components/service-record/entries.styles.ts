import { css } from 'lit';

export const entriesStyles = css`
  .entries,
  .steps {
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }
  .entry {
    padding: 12px 0 4px;
    border-top: 1px solid var(--_border);
  }
  .entry:first-child {
    padding-top: 0;
    border-top: 0;
  }
  .bar {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
  }
  .entry-title {
    margin: 0 12px 4px 0;
    font-weight: 600;
  }
  .line {
    margin: 0;
  }
  .time {
    display: inline-block;
    margin-inline-end: 12px;
    font-variant-numeric: tabular-nums;
  }
  .entry[data-state='void'] .entry-title,
  .entry[data-state='void'] .time {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .state {
    flex: none;
    padding: 2px 12px;
    border: 1px solid var(--_text);
    border-radius: 1em;
    font-size: 0.875em;
    font-weight: 600;
    white-space: nowrap;
  }
  .state[data-state='published'] {
    border-color: var(--_success);
    color: var(--_success);
  }
  .state[data-state='void'] {
    border-color: var(--_border);
    color: var(--_muted);
  }
  summary {
    min-height: var(--_target);
    padding: 10px 0;
    color: var(--_accent);
    cursor: pointer;
  }
  .steps li {
    margin: 0 0 8px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_border);
  }
`;
