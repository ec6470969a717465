import { css } from 'lit';

export const signUpFormStyles = css`
  :host {
    --_error: var(--youth-error, #b3261e);
    --_success: var(--youth-success, #1a7f4b);
    --_field-border: var(--youth-field-border, #7d8793);
  }
  .frame {
    max-width: 760px;
    margin: 0 auto;
    padding: 16px;
  }
  h2,
  h3,
  h4,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  .title {
    font-size: 1.5em;
    line-height: 1.3;
    font-weight: 700;
  }
  .title:focus:not(:focus-visible),
  [tabindex='-1']:focus {
    outline: none;
  }
  .lead {
    margin-top: 8px;
    color: var(--_muted);
  }
  .strong {
    font-weight: 700;
  }
  .lines {
    white-space: pre-line;
  }
  .facts {
    margin: 16px 0;
    border-top: 1px solid var(--_border);
  }
  .fact {
    display: flex;
    flex-wrap: wrap;
    padding: 10px 0;
    border-bottom: 1px solid var(--_border);
  }
  .fact dt {
    flex: 0 0 7em;
    color: var(--_muted);
  }
  .fact dd {
    flex: 1 1 12em;
    min-width: 0;
  }
  .more,
  .places {
    display: block;
  }
  .whole {
    display: inline-block;
  }
  .more {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .head {
    margin-bottom: 24px;
  }
  .notice {
    margin-bottom: 16px;
  }
  .notice .button {
    margin-top: 8px;
  }
  .summary {
    margin-bottom: 24px;
  }
  .summary ul {
    list-style: none;
  }
  .section {
    min-width: 0;
    margin: 0 0 24px;
    padding: 0;
    border: 0;
  }
  .section > legend {
    padding: 0;
    margin-bottom: 4px;
    font-size: 1.25em;
    font-weight: 700;
  }
  .section > .muted {
    margin-bottom: 16px;
  }
  .person {
    margin-bottom: 16px;
    padding: 16px 16px 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .bar {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin: -8px 0 8px;
  }
  .who {
    font-size: 1em;
    font-weight: 700;
  }
  .consents {
    margin: 0 -16px;
    padding: 16px 16px 0;
    border-top: 1px solid var(--_border);
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_tint);
  }
  .consents .field {
    margin: 12px 0 0;
    padding-bottom: 8px;
  }
  .consents .choice {
    background: var(--_surface);
  }
  .body {
    margin-bottom: 8px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -4px;
  }
  .row > .button {
    flex: 1 1 140px;
    margin: 0 4px 8px;
  }
  .link {
    min-height: var(--_target);
    min-width: var(--_target);
    margin: 0;
    padding: 8px 4px;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  .submit {
    padding-top: 16px;
    border-top: 1px solid var(--_border);
  }
  .submit .button {
    width: 100%;
    min-height: calc(var(--_target) + 4px);
    margin-top: 8px;
    font-size: 1.0625em;
  }
  .total {
    font-weight: 600;
  }
  .deadline {
    margin-top: 8px;
    text-align: center;
  }
  .spinner {
    width: 1em;
    height: 1em;
    margin-inline-end: 10px;
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
  .banner {
    display: flex;
    align-items: center;
    margin-bottom: 16px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .mark {
    flex: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    width: 48px;
    height: 48px;
    margin-inline-end: 16px;
    border-radius: 50%;
    background: var(--_success);
    color: #fff;
    font-size: 24px;
    font-weight: 700;
  }
  .banner[data-kind='cancelled'] .mark {
    background: var(--_muted);
  }
  .who-list {
    list-style: none;
  }
  .manage {
    margin: 24px 0;
  }
  .copy {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -4px;
  }
  .copy > .control {
    flex: 1 1 200px;
    width: auto;
    margin: 0 4px 8px;
  }
  .copy > .button {
    flex: 0 1 auto;
    margin: 0 4px 8px;
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .mark {
      border: 1px solid CanvasText;
    }
    .person,
    .control,
    .choices > .choice {
      border-color: CanvasText;
    }
  }
`;
