import { css } from 'lit';

export const staffStyles = css`
  :host {
    --_error: var(--youth-error, #b3261e);
    --_success: var(--youth-success, #1a7f4b);
    --_field-border: var(--youth-field-border, #7d8793);
  }
  .frame {
    min-height: 240px;
    padding: 16px;
    border-radius: var(--_radius);
  }
  h2,
  h3,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul {
    list-style: none;
  }
  .title {
    font-size: 1.375em;
    line-height: 1.3;
    font-weight: 700;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  .lead {
    margin: 4px 0 16px;
  }
  .strong {
    font-weight: 700;
  }
  .small {
    font-size: 0.875em;
    font-weight: 400;
  }
  .empty {
    padding: 24px 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin: 0 -4px 8px;
  }
  .bar > * {
    margin: 4px;
  }
  .notice {
    margin: 0 0 16px;
  }
  .sign-in {
    max-width: 480px;
    margin: 0 auto;
  }
  .sign-in .field {
    margin-bottom: 16px;
  }
  .wide {
    width: 100%;
  }
  .top {
    margin-bottom: 24px;
  }
  .whose > * {
    display: block;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    border-bottom: 1px solid var(--_border);
  }
  .view {
    flex: 0 1 auto;
    min-width: var(--_target);
    min-height: var(--_target);
    margin: 0;
    padding: 8px 12px;
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    background: none;
    color: var(--_muted);
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
  }
  .view[aria-current='page'] {
    border-bottom-color: var(--_accent);
    color: var(--_text);
  }
  .view:hover {
    color: var(--_text);
  }
  .view:focus-visible {
    outline-offset: -3px;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    margin: 0 -8px;
  }
  .tools > * {
    flex: 0 1 auto;
    margin: 0 8px 16px;
  }
  .tools > .field {
    flex: 1 1 220px;
    min-width: 0;
  }
  .segments {
    display: inline-flex;
    overflow: hidden;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
  }
  .segment {
    min-width: var(--_target);
    min-height: calc(var(--_target) - 2px);
    margin: 0;
    padding: 8px 12px;
    border: 0;
    border-radius: 0;
    background: var(--_surface);
    white-space: nowrap;
    cursor: pointer;
  }
  .segment + .segment {
    border-inline-start: 1px solid var(--_field-border);
  }
  .segment[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .segment:focus-visible {
    outline: 3px solid currentColor;
    outline-offset: -6px;
  }
  .stepper {
    display: flex;
    align-items: center;
    margin-bottom: 16px;
  }
  .stepper .month {
    min-width: 8em;
    padding: 0 12px;
    text-align: center;
  }
  .link {
    min-height: var(--_target);
    min-width: var(--_target);
    margin: 0;
    padding: 8px 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    cursor: pointer;
  }
  .link:hover {
    text-decoration: underline;
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
  .button[data-kind='done'],
  .button[data-kind='done'][aria-disabled='true'] {
    border-color: transparent;
    background: none;
    color: var(--_success);
    opacity: 1;
    cursor: default;
  }
  .ask {
    margin-top: 8px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .ask .field {
    margin-bottom: 16px;
  }
  .supplement {
    margin-bottom: 16px;
  }
  .group {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .group > legend {
    padding: 0;
  }
  .more {
    margin-bottom: 16px;
  }
  .more summary {
    min-height: var(--_target);
    padding: 8px 0;
    cursor: pointer;
  }
  progress {
    width: 100%;
    height: 8px;
    accent-color: var(--_accent);
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 4s;
    }
  }
  @media (forced-colors: active) {
    .view[aria-current='page'] {
      border-bottom-color: Highlight;
    }
    .segment[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
