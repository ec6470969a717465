import { css } from 'lit';
import { fieldStyles } from '../../forms/field.styles.ts';
import { personStyles } from '../../household/person.styles.ts';

export const formStyles = css`
  ${fieldStyles}
  ${personStyles}
  .head {
    margin-bottom: 24px;
  }
  .lead {
    margin-top: 8px;
    color: var(--_muted);
  }
  .head .notice,
  .head > .muted {
    margin: 8px 0 0;
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
    min-width: 0;
    margin: 0 0 16px;
    padding: 16px 16px 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  /* A legend that floats is laid out like any other block. */
  .person > .who {
    float: left;
    max-width: calc(100% - 80px);
    margin: -8px 0 8px;
    padding: 0;
    line-height: var(--_target);
  }
  .person > .who ~ .fields {
    clear: both;
  }
  .remove {
    float: right;
    margin: -8px -4px 8px;
  }
  .notice .choice {
    background: var(--_surface);
  }
  .submit {
    padding-top: 16px;
    border-top: 1px solid var(--_border);
  }
  .submit > .button {
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
  .progress {
    display: block;
    width: 100%;
    height: 12px;
    margin: 8px 0;
    accent-color: var(--_accent);
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
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .person,
    .control,
    .choices > .choice {
      border-color: CanvasText;
    }
  }
`;
