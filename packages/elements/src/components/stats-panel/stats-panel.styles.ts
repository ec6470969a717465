import { css } from 'lit';

export const statsPanelStyles = css`
  .frame {
    padding: 4px 0;
    font-variant-numeric: tabular-nums;
  }
  h2,
  h3,
  p,
  ul,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.3;
  }
  h2 .muted {
    font-weight: 400;
  }
  h3 {
    margin-bottom: 4px;
    font-size: 1.125em;
  }
  .small {
    font-size: 0.875em;
  }
  .header {
    margin-bottom: 16px;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(13em, 1fr));
    grid-gap: 12px;
    list-style: none;
  }
  [data-medium] .tiles {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  [data-narrow] .tiles {
    grid-template-columns: repeat(auto-fit, minmax(13em, 1fr));
  }
  .tile {
    min-width: 0;
    padding: 16px 16px 4px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .label {
    font-weight: 600;
  }
  .value {
    margin: 2px 0 4px;
  }
  .value strong {
    font-size: 2em;
    line-height: 1.25;
  }
  .rest {
    white-space: nowrap;
  }
  .population {
    margin-top: 12px;
    padding: 12px 16px;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }
  .population strong {
    margin-inline-start: 4px;
    font-size: 1.25em;
  }
  .population .small {
    display: block;
  }
  .section {
    margin-top: 32px;
  }
  .note {
    margin-top: 8px;
  }
  summary {
    padding: calc((var(--_target) - 1.5em) / 2) 0;
    color: var(--_accent);
    line-height: 1.5;
    cursor: pointer;
  }
  .tile details {
    margin-top: 4px;
  }
  .tile details p {
    padding-bottom: 12px;
  }
  .gloss {
    color: var(--_muted);
  }
  .value .words {
    font-size: 1.5em;
    line-height: 1.6667;
  }
  .waiting {
    border-radius: 4px;
    background: var(--_border);
    color: transparent;
    opacity: 0.6;
    padding: 0 1.25em;
  }
  .choices-room {
    min-height: calc(var(--_target) + 1.3125em + 16px);
  }
  .placeholder {
    min-height: 26em;
    margin-top: 24px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .label,
  .value,
  .gloss {
    min-height: 1.5em;
  }
  .frame[data-display='compact'] .tiles {
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    grid-gap: 8px;
  }
  [data-display='compact'] .tile {
    padding: 8px 12px;
  }
  [data-display='compact'] .value strong {
    font-size: 1.5em;
  }
  [data-display='compact'] .header {
    margin-bottom: 8px;
  }
  [data-display='compact'] h2 {
    font-size: 1.125em;
  }
  @media (forced-colors: active) {
    .waiting,
    .placeholder {
      border: 1px dashed GrayText;
    }
  }
  @media print {
    .tile,
    .population {
      break-inside: avoid;
    }
  }
`;
