import { css } from 'lit';

export const filterBarStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    margin: 0 -4px;
  }
  .filters details {
    max-width: 100%;
  }
  .filters details[open] {
    flex: 0 0 100%;
  }
  summary.chip {
    width: -moz-max-content;
    width: max-content;
    line-height: calc(var(--_target) - 14px);
    color: var(--_muted);
  }
  .selects {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(11em, 1fr));
    grid-gap: 12px 16px;
    margin: 0 4px 8px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .selects label {
    display: block;
  }
  .selects span {
    display: block;
    margin-bottom: 4px;
    font-size: var(--_small);
    color: var(--_muted);
  }
  .selects .chip {
    width: 100%;
    max-width: none;
    margin: 0;
    border-radius: var(--_radius);
  }
  .chip {
    max-width: calc(100% - 8px);
    min-height: var(--_target);
    min-width: var(--_target);
    margin: 0 4px 8px;
    padding: 6px 16px;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_target) / 2);
    background: var(--_surface);
    color: var(--_text);
    cursor: pointer;
  }
  select.chip {
    padding-inline-end: 8px;
    text-overflow: ellipsis;
  }
  .chip:hover {
    border-color: var(--_accent);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .chip[aria-pressed='true']::before {
    content: '\\2713\\a0';
    content: '\\2713\\a0' / '';
  }
  .clear {
    border-color: transparent;
    color: var(--_accent);
    text-decoration: underline;
  }
  .error {
    margin: 0 0 16px;
  }
  .view > .notice {
    margin: 16px 0;
  }
  .choices .button {
    margin: 8px 8px 0 0;
  }
  [data-size='wide'] .layout[data-open] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 24em);
    grid-column-gap: 16px;
    align-items: start;
  }
  @media (forced-colors: active) {
    .toolbar .button[aria-pressed='true'] {
      outline: 3px solid Highlight;
      outline-offset: -4px;
    }
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
