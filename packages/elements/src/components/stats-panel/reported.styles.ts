import { css } from 'lit';

/** The table of reported figures; cards, one under the other, where there is little room. */
export const reportedStyles = css`
  .reported {
    margin-top: 8px;
  }
  .reported .number,
  .as-of {
    white-space: nowrap;
  }
  .expected {
    display: block;
  }
  .satisfied,
  .unsatisfied {
    font-weight: 600;
    white-space: nowrap;
  }
  .unsatisfied {
    color: var(--_accent);
  }
  .source {
    display: inline-block;
    min-width: var(--_target);
    margin: -10px 0;
    line-height: var(--_target);
    white-space: nowrap;
  }
  [data-narrow] .reported,
  [data-narrow] .reported tbody,
  [data-narrow] .reported tr,
  [data-narrow] .reported td,
  [data-narrow] .reported tbody th {
    display: block;
  }
  [data-narrow] .reported thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip: rect(0, 0, 0, 0);
  }
  [data-narrow] .reported tr {
    margin-bottom: 12px;
    padding: 12px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  [data-narrow] .reported td,
  [data-narrow] .reported th {
    padding: 2px 0;
    border: 0;
  }
  [data-narrow] .reported td {
    padding-inline-start: 6.5em;
  }
  [data-narrow] .reported td::before {
    content: attr(data-label);
    float: left;
    width: 6em;
    margin-inline-start: -6.5em;
    color: var(--_muted);
    font-size: 1em;
  }
`;
