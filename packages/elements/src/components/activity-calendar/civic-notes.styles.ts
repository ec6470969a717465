import { css } from 'lit';

export const civicNoteStyles = css`
  .head .note {
    flex: 1;
    min-width: 0;
    font-size: var(--_tiny);
    color: var(--_muted);
    line-height: 1.5;
  }
  .head .note[data-festival='true'],
  [data-off='true'] .date {
    color: var(--_accent);
  }
  [data-off='true'] [aria-current] .date {
    color: var(--_on-accent);
  }
  .badge {
    margin-inline-start: 4px;
    padding: 0 4px;
    border: 1px solid var(--_border);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_muted);
    font-size: var(--_tiny);
    line-height: 1.5;
  }
  [data-off='true'] .badge {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  [data-size='narrow'] .month .note {
    flex: none;
    max-width: 100%;
    text-align: center;
  }
  [data-size='narrow'][lang='en'] .month .note[data-festival='false'] {
    display: none; /* no room for words where a sign would do */
  }
  [data-size='narrow'] .month .badge {
    position: absolute;
    top: 0;
    right: 0;
    margin: 0;
    padding: 0 1px;
    border: 0;
    background: none;
  }
  .horizon {
    margin: 8px 0 0;
    font-size: var(--_small);
  }
`;
