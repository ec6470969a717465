/** How fields look; on top of `styles/base.ts`. No flexbox `gap` and no `min()`: older browsers of phones lack them. */
import { css } from 'lit';

export const fieldStyles = css`
  .fields {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -8px;
  }
  .fields > .field {
    flex: 1 1 240px;
    min-width: 0;
    max-width: 100%;
    margin: 0 8px 16px;
  }
  .label {
    display: block;
    margin-bottom: 4px;
    font-weight: 600;
  }
  .hint {
    display: block;
    margin-bottom: 4px;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .control {
    display: block;
    width: 100%;
    min-width: 0;
    min-height: var(--_target);
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.5;
  }
  select.control {
    padding-inline-end: 4px;
  }
  .control:hover {
    border-color: var(--_text);
  }
  .control[aria-invalid='true'] {
    border-color: var(--_error);
    box-shadow: inset 0 0 0 1px var(--_error);
  }
  .pair {
    display: grid;
    grid-template-columns: 3fr 2fr;
    grid-gap: 8px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -4px;
  }
  .choices > .choice {
    margin: 0 4px 8px;
    padding: 8px 16px 8px 12px;
    border: 1px solid var(--_field-border);
    border-radius: var(--_radius);
  }
  .choices > .choice:hover {
    border-color: var(--_text);
  }
  .choice {
    display: inline-flex;
    align-items: center;
    min-height: var(--_target);
    min-width: var(--_target);
    cursor: pointer;
  }
  .choice input {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    margin: 0;
    margin-inline-end: 10px;
    accent-color: var(--_accent);
  }
  .error {
    display: block;
    margin-top: 4px;
    color: var(--_error);
    font-weight: 600;
  }
  .error::before {
    content: '! ';
    content: '! ' / '';
  }
  @media (forced-colors: active) {
    .control[aria-invalid='true'] {
      border-width: 3px;
      box-shadow: none;
    }
  }
`;
