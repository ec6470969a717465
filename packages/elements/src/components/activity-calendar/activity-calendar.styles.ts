import { css } from 'lit';

export const calendarStyles = css`
  .frame {
    padding: 4px;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0 -4px 8px;
  }
  .toolbar h2 {
    flex: 1 0 auto;
    margin: 4px;
    font-size: 1.375em;
    line-height: 1.3;
  }
  .steps,
  .views {
    display: flex;
    margin: 4px;
  }
  .toolbar .button {
    padding: 8px 12px;
    border-radius: 0;
    font-weight: 400;
  }
  .toolbar .button + .button {
    margin-inline-start: -1px;
  }
  .toolbar .button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .toolbar .button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  .toolbar .button:hover,
  .toolbar .button:focus-visible {
    position: relative;
    z-index: 1;
  }
  .toolbar .button[aria-disabled='true'] {
    opacity: 1;
    color: var(--_muted);
    border-color: var(--_border);
  }
  .toolbar .button[aria-pressed='true'] {
    position: relative;
    border-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
    box-shadow: inset 0 -3px 0 var(--_accent);
  }
  .steps span {
    font-size: 1.5em;
    line-height: 1;
  }
  .count {
    margin: 0 0 8px;
    font-size: 0.875em;
  }
  .error {
    margin: 0 0 16px;
  }
  [data-size='wide'] .layout[data-open] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 24em);
    grid-column-gap: 16px;
    align-items: start;
  }
  .view[hidden] {
    display: none;
  }
  @media (forced-colors: active) {
    .toolbar .button[aria-pressed='true'] {
      outline: 3px solid Highlight;
      outline-offset: -4px;
    }
  }
  @media print {
    .steps,
    .views {
      display: none;
    }
  }
`;
