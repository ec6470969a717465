import { css } from 'lit';

/** Sign-ups that wait for a word, answers to questions, and the days of a series. */
export const planningStyles = css`
  .waiting {
    margin: 0 0 24px;
    padding: 16px;
    background: var(--_tint);
    border-radius: var(--_radius);
  }
  .waiting > .families {
    margin-top: 12px;
  }
  .waiting .family {
    padding: 12px 16px;
    background: var(--_surface);
  }
  .waiting .family:last-child {
    margin-bottom: 0;
  }
  .waiting .family > .acts {
    margin-top: 8px;
  }
  .waiting .mark {
    white-space: normal;
  }
  .answers {
    margin: 8px 0;
  }
  .answers summary {
    min-height: var(--_target);
    padding: 8px 0;
    cursor: pointer;
  }
  .answers dl {
    margin: 0;
  }
  .answers dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .answers dd {
    margin: 0 0 8px;
    overflow-wrap: anywhere;
  }
  .group > .field {
    max-width: 480px;
    margin: 8px 0 16px;
  }
  .group > .choices {
    margin-bottom: 16px;
  }
  .choice[data-is='toggle'] {
    min-width: 64px;
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .waiting {
      border: 1px solid CanvasText;
    }
    summary {
      color: CanvasText;
    }
  }
`;
