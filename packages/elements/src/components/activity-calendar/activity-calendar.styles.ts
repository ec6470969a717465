import { css } from 'lit';

export const calendarStyles = css`
  .frame {
    --_small: 0.875em;
    --_line: 0.8125em;
    --_tiny: 0.75em;
    padding: 4px;
  }
  :host([mode='elder']) .frame {
    --_small: 0.9em;
    --_line: 0.9em;
    --_tiny: 0.9em;
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
    font-size: 1.5em;
    line-height: 1.5;
  }
  .steps,
  .views {
    display: flex;
    margin: 4px;
  }
  .toolbar .button {
    padding: 8px 14px;
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
  .around {
    min-height: calc(var(--_target) + 8px);
  }
  .count {
    margin: 0 0 8px;
    font-size: var(--_small);
  }
  .view {
    min-height: 20em;
  }
  [hidden] {
    display: none;
  }
  @media print {
    .around,
    .steps,
    .views {
      display: none;
    }
  }
`;
