import { css } from 'lit';

/** The choice of the count that the plots show. */
export const countChoiceStyles = css`
  .choice {
    display: flex;
    flex-wrap: wrap;
    min-width: 0;
    margin-top: 24px;
  }
  .choice label {
    position: relative;
    margin: 0 8px 8px 0;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  .choice span {
    display: block;
    padding: 0 16px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    line-height: calc(var(--_target) - 2px);
  }
  .choice input:hover + span {
    border-color: var(--_accent);
  }
  .choice input:checked + span {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .choice input:focus-visible + span {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    .choice input:checked + span {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
