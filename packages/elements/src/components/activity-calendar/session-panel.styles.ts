import { css } from 'lit';
import { styles as listStyles } from './session-list.ts';

/** The list's styles too: a day's cards are shown here, also where the list never was. */
export const panelStyles = css`
  ${listStyles}
  .panel {
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  [data-size='wide'] .panel {
    position: sticky; /* beside what is seen of a long list */
    top: 8px;
    max-height: calc(100vh - 16px);
    overflow: auto;
  }
  .panel h3 {
    margin: 16px 0 8px;
    font-size: 1.25em;
    line-height: 1.5;
  }
  .panel h3:focus {
    outline: none;
  }
  .back {
    padding: 8px 12px;
    font-weight: 400;
  }
  .back span:first-child {
    margin-inline-end: 8px;
    font-size: 1.25em;
    line-height: 1;
  }
  .summary,
  .panel dd {
    white-space: pre-line;
  }
  .panel dl {
    margin: 16px 0;
  }
  .panel dl div {
    display: flex;
    padding: 8px 0;
    border-top: 1px solid var(--_border);
  }
  .panel dt {
    flex: none;
    padding-inline-end: 8px;
    width: 6.5em;
    color: var(--_muted);
  }
  .panel dd {
    flex: 1;
    min-width: 0;
    margin: 0;
  }
  .places {
    margin: 0 0 8px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .places span,
  .places strong {
    margin-inline-end: 8px;
  }
  .places[data-state='open'] strong {
    color: var(--_accent);
  }
  .places .muted {
    display: block;
    font-size: var(--_small);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    margin: 16px -4px 0;
  }
  .actions .button {
    flex: 1 0 auto;
    margin: 0 4px 8px;
  }
  .actions p {
    margin: 0 4px 8px;
  }
  .actions + p {
    margin: 0;
  }
  @media print {
    .back,
    .actions {
      display: none;
    }
  }
`;
