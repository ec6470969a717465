import { css } from 'lit';
import { personStyles } from '../../household/person.styles.ts';

export const addingStyles = css`
  .adding {
    margin: 0 0 16px;
    padding: 0 0 16px;
    border-top: 1px solid var(--_border);
    border-bottom: 1px solid var(--_border);
  }
  .adding .field {
    max-width: none;
  }
  .adding form > .muted {
    margin-bottom: 16px;
  }
  .adding .who {
    margin: 0;
    font-size: 1em;
  }
  .joiner {
    min-width: 0;
    margin: 0 0 16px;
    padding: 16px 16px 0;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  ${personStyles}
  @media (forced-colors: active) {
    .joiner {
      border-color: CanvasText;
    }
  }
`;
