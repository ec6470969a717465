import { css } from 'lit';

export const sessionCardStyles = css`
  .cards {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    position: relative;
    display: grid;
    grid-template-columns: 7.5em 1fr auto;
    grid-column-gap: 16px;
    align-items: start;
    min-height: var(--_target);
    margin: 0 0 8px;
    padding: 12px 16px;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card:hover {
    border-color: var(--_accent);
  }
  .card p,
  .card h4 {
    margin: 0;
    font-size: 1em;
  }
  .card .when {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .card .muted {
    font-size: var(--_small);
  }
  .card [data-session] {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .card a:hover {
    text-decoration: underline;
  }
  .card [data-session]::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border-radius: var(--_radius);
  }
  .card [data-session]:focus-visible {
    outline: none;
  }
  .card [data-session]:focus-visible::after {
    outline: 3px solid var(--_accent);
    outline-offset: -1px;
  }
  .state {
    text-align: end;
    max-width: 14em;
  }
  .state strong,
  .state span {
    display: block;
    font-size: var(--_small);
  }
  .state strong {
    color: var(--_accent);
  }
  .card:not([data-state='open']) {
    border-inline-start-color: var(--_border);
  }
  .card:not([data-state='open']):not([data-state='waitlist']) strong {
    color: var(--_muted);
  }
  .card[data-state='ended'],
  .card[data-state='cancelled'] {
    background: var(--_tint);
  }
  .card[data-state='cancelled'] [data-session] {
    text-decoration: line-through;
  }
  [data-size='narrow'] .card,
  .panel .card {
    display: block;
  }
  [data-size='narrow'] .card .state,
  .panel .card .state {
    display: flex;
    flex-wrap: wrap;
    max-width: none;
    margin-top: 4px;
    text-align: start;
  }
  [data-size='narrow'] .card .state strong,
  .panel .card .state strong {
    margin-inline-end: 8px;
  }
  @media print {
    .card {
      page-break-inside: avoid;
    }
  }
`;
