import { css } from 'lit';

export const seriesStyles = css`
  .sessions {
    margin-bottom: 12px;
    list-style: none;
  }
  .sessions .session {
    display: flex;
    padding: 8px 4px;
    border-bottom: 1px solid var(--_border);
  }
  .session-text {
    flex: 1 1 auto;
  }
`;
