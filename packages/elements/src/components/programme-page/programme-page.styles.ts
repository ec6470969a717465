import { css } from 'lit';

export const programmePageStyles = css`
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
  ul {
    list-style: none;
  }
  .small {
    font-size: 0.9em;
  }
  .header {
    padding-bottom: 20px;
    border-bottom: 3px solid var(--_accent);
  }
  h2 {
    font-size: 1.75em;
    line-height: 1.3;
  }
  [part='summary'] {
    margin-top: 4px;
    font-size: 1.125em;
  }
  section {
    margin-top: 28px;
  }
  h3 {
    margin-bottom: 12px;
    font-size: 1.25em;
  }
  [part='story'] p {
    max-width: 40em;
  }
  [part='story'] p + p {
    margin-top: 12px;
  }
  [part='totals'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
    grid-gap: 12px;
    font-variant-numeric: tabular-nums;
  }
  .total {
    padding: 12px 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .total strong {
    font-size: 1.75em;
    line-height: 1.3;
  }
  .as-of {
    margin-top: 8px;
  }
  .activity {
    padding: 20px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .activity + .activity {
    margin-top: 16px;
  }
  h4 {
    margin-bottom: 4px;
    font-size: 1.125em;
  }
  .next,
  .none {
    margin-top: 16px;
  }
  .next {
    font-weight: 600;
  }
  .sessions {
    margin-top: 8px;
  }
  .session {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 8px 0;
    border-top: 1px solid var(--_border);
  }
  .session > * {
    margin: 4px 16px 4px 0;
  }
  .facts {
    flex: 100 1 14em;
    min-width: 0;
  }
  .when {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .when span {
    white-space: nowrap;
  }
  .state {
    flex: 1 1 10em;
    font-size: 0.9em;
  }
  .state span {
    white-space: nowrap;
  }
  .session > .button {
    flex: 0 0 auto;
    min-width: 9em;
    margin-right: 0;
  }
  .others {
    padding-top: 12px;
    border-top: 1px solid var(--_border);
  }
  .series {
    margin-top: 16px;
  }
`;
