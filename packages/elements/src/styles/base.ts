/**
 * What all elements look alike in.
 *
 * Public tokens, each with a fallback: `--youth-accent`, `--youth-on-accent`, `--youth-surface`, `--youth-text`,
 * `--youth-muted`, `--youth-border`, `--youth-radius`. Names with an underscore are the elements' own. Sizes are `em`
 * and `px`, never `rem`: on many portals the root's font size is set by a script. One accent, so that a page with the
 * elements stays within the three colours that government sites may use.
 */
import { css } from 'lit';

export const baseStyles = css`
  :host {
    --_accent: var(--youth-accent, #b3261e);
    --_on-accent: var(--youth-on-accent, #fff);
    --_surface: var(--youth-surface, #fff);
    --_text: var(--youth-text, #1f2328);
    --_muted: var(--youth-muted, #59626d);
    --_border: var(--youth-border, #d0d5db);
    --_tint: var(--youth-tint, #f5f6f7);
    --_radius: var(--youth-radius, 8px);
    --_target: 44px;
    --_size: 16px;
    display: block;
    contain: content;
  }
  :host([hidden]) {
    display: none;
  }
  :host([mode='elder']) {
    --_target: 60px;
    --_size: 20px;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .frame {
    color: var(--_text);
    background: var(--_surface);
    font-family: inherit;
    font-size: var(--_size);
    line-height: 1.5;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    letter-spacing: normal;
    white-space: normal;
    word-break: normal;
    overflow-wrap: anywhere;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  a {
    color: var(--_accent);
  }
  .muted {
    color: var(--_muted);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: var(--_target);
    min-width: var(--_target);
    margin: 0;
    padding: 8px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button:hover {
    border-color: var(--_accent);
  }
  .button[data-kind='primary'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button[disabled],
  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip: rect(0, 0, 0, 0);
    white-space: nowrap;
    border: 0;
  }
  .notice {
    margin: 0;
    padding: 16px;
    border: 1px solid var(--_border);
    border-inline-start: 4px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .notice p {
    margin: 0 0 8px;
  }
  .notice p:last-child {
    margin-bottom: 0;
  }
  @media (forced-colors: active) {
    .button,
    .notice {
      border-color: ButtonBorder;
    }
    .button[data-kind='primary'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
