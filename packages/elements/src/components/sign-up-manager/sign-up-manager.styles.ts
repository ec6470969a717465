import { css } from 'lit';

export const signUpManagerStyles = css`
  .door {
    margin: 0 0 16px;
    padding: 12px 16px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .door-input {
    max-width: 14em;
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 1.25em;
    letter-spacing: 0.1em;
    text-transform: uppercase;
  }
  .door-lines {
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }
  :host {
    --_error: var(--youth-error, #b3261e);
    --_success: var(--youth-success, #1a7f4b);
    --_field-border: var(--youth-field-border, #7d8793);
  }
  .frame {
    max-width: 760px;
    margin: 0 auto;
    padding: 16px;
    border-radius: var(--_radius);
  }
  .title {
    margin: 0 0 16px;
    font-size: 1.5em;
    line-height: 1.3;
    font-weight: 700;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  p {
    margin: 0 0 8px;
  }
  .card {
    margin: 0 0 16px;
    padding: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .card[data-status='offered'] {
    border: 2px solid var(--_accent);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin: 0 -4px 4px;
  }
  .bar > * {
    margin: 4px;
  }
  .what {
    margin: 0 0 8px;
    font-size: 1.125em;
    line-height: 1.4;
  }
  .state {
    padding: 2px 12px;
    border: 1px solid var(--_border);
    border-radius: 1em;
    font-size: 0.875em;
    font-weight: 600;
  }
  .state[data-state='confirmed'] {
    border-color: var(--_success);
    color: var(--_success);
  }
  .state[data-state='pending'],
  .state[data-state='waitlisted'] {
    border-color: var(--_text);
  }
  .state[data-state='cancelled'],
  .state[data-state='declined'],
  .state[data-state='lapsed'] {
    color: var(--_muted);
  }
  .state[data-state='offered'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .bar > .what {
    margin: 4px;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content 1fr;
    grid-gap: 4px 16px;
    margin: 12px 0;
  }
  .facts dt {
    color: var(--_muted);
  }
  .facts dd {
    min-width: 0;
    margin: 0;
  }
  .whole {
    display: inline-block;
  }
  .people {
    margin: 8px 0 16px;
    padding: 0;
    list-style: none;
  }
  .person {
    padding: 8px 0;
    border-top: 1px solid var(--_border);
  }
  .consents summary {
    min-height: var(--_target);
    padding: 8px 0;
    color: var(--_muted);
    cursor: pointer;
  }
  .consents ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .consents .notice,
  .person > .notice {
    margin: 8px 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    margin: 8px -4px -4px;
  }
  .row > * {
    margin: 4px;
  }
  .link {
    min-width: var(--_target);
    min-height: var(--_target);
    padding: 8px 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    cursor: pointer;
  }
  .strong {
    font-weight: 700;
  }
  .lines {
    white-space: pre-line;
  }
  .field {
    max-width: 360px;
    margin: 16px 0;
  }
  .spinner {
    flex: none;
    width: 1em;
    height: 1em;
    margin-inline-end: 8px;
    border: 2px solid currentColor;
    border-right-color: transparent;
    border-radius: 50%;
    animation: turn 1s linear infinite;
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  textarea.control {
    width: 100%;
    font-family: ui-monospace, Consolas, monospace;
    font-size: 0.875em;
  }
  h4.label {
    margin: 16px 0 8px;
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 4s;
    }
  }
  @media (forced-colors: active) {
    summary {
      color: CanvasText;
    }
  }
`;
