import { css } from 'lit';
import { sessionCardStyles } from './session-card.styles.ts';

export const sessionListStyles = css`
  ${sessionCardStyles}
  .group {
    content-visibility: auto;
    contain-intrinsic-size: auto 160px;
  }
  .group h3 {
    margin: 16px 0 8px;
    font-size: 1em;
    line-height: 1.5;
  }
  .group:first-of-type h3 {
    margin-top: 0;
  }
  .group h3 .muted {
    margin-inline-start: 8px;
    font-weight: 400;
    font-size: var(--_small);
  }
  .today {
    margin-inline-start: 8px;
    padding: 2px 8px;
    border-radius: 1em;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: var(--_small);
  }
  .past,
  .more.button {
    width: 100%;
    margin: 0 0 8px;
    font-weight: 400;
  }
  .list[aria-busy='true'] .group {
    opacity: 0.7;
  }
  .skeleton i {
    display: block;
    height: 6em;
    margin-bottom: 8px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  @media print {
    .group {
      content-visibility: visible;
    }
    .past,
    .more.button {
      display: none;
    }
  }
`;
