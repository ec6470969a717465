import { css } from 'lit';

/** What all states of the form share; each part brings its own beside these. */
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
    font-weight: 400;
  }
  .notice {
    margin-bottom: 16px;
  }
  .notice .button {
    margin-top: 8px;
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
  .who {
    font-size: 1em;
    font-weight: 700;
  }
  .link {
    display: inline-flex;
    align-items: center;
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
`;
