/** How one person's decisions on consents look, in a fieldset with 16 pixels around; on top of the fields' styles. */
import { css } from 'lit';

export const personStyles = css`
  fieldset > .consents {
    margin: 0 -16px;
    padding: 16px 16px 0;
    border-top: 1px solid var(--_border);
    border-radius: 0 0 var(--_radius) var(--_radius);
    background: var(--_tint);
  }
  fieldset > .consents .field {
    margin: 12px 0 0;
    padding-bottom: 8px;
  }
  fieldset > .consents .body {
    margin-bottom: 8px;
  }
  fieldset > .consents .choice {
    background: var(--_surface);
  }
`;
