/** The choice of a list among the approvals: more of them than a narrow phone has room for in one line. */
import { css } from 'lit';

export const approvalsStyles = css`
  [part='approvals'] .segments {
    flex-wrap: wrap;
  }
  /* a line above and before each; those of the first row and column are cut off under the frame's own */
  [part='approvals'] .segment {
    flex: 1 0 auto;
    margin: -1px 0 0 -1px;
    border: solid var(--_field-border);
    border-width: 1px 0 0 1px;
  }
  [part='approvals'] .tools + p {
    margin-bottom: 8px;
  }
`;
