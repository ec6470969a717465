import { css } from 'lit';

export const monthlyReportStyles = css`
  h4 {
    margin: 0;
  }
  .head {
    margin-bottom: 16px;
  }
  .facts {
    margin-top: 8px;
  }
  .facts > * {
    display: inline-block;
    margin-inline-end: 12px;
  }
  .badge {
    padding: 0 12px;
    border: 1px solid var(--_border);
    border-radius: 1em;
    background: var(--_tint);
    font-weight: 600;
  }
  .badge[data-state='submitted'] {
    border-color: var(--_success);
    color: var(--_success);
    background: var(--_surface);
  }
  .badge[data-state='frozen'] {
    border-color: var(--_text);
    background: var(--_surface);
  }
  .badge[data-state='missing'] {
    border-style: dashed;
    background: none;
    font-weight: 400;
  }
  .revisions {
    display: block;
    max-width: 280px;
    margin-top: 8px;
    font-weight: 600;
  }
  .next {
    margin-bottom: 16px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_tint);
  }
  .next > p {
    margin-bottom: 12px;
  }
  .next .ask {
    padding: 0;
  }
  .files {
    margin: 0 -4px 8px;
  }
  .files > *,
  .buttons > * {
    margin: 4px;
  }
  .buttons {
    margin: 0 -4px;
  }
  .views + .stepper {
    margin-top: 16px;
  }
  .part {
    margin-top: 32px;
  }
  .heading {
    margin: 24px 0 8px;
    font-size: 1.125em;
    line-height: 1.3;
  }
  .subheading {
    margin: 16px 0 4px;
    font-size: 1em;
  }
  .text {
    white-space: pre-line;
  }
  form[part='texts'] .field {
    margin-bottom: 16px;
  }
  .versions {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -8px 12px;
  }
  .versions > * {
    flex: 1 1 220px;
    min-width: 0;
    margin: 0 8px 8px;
  }
  .ask[part='conflict'] {
    margin: -8px 0 16px;
  }
  .trace {
    margin-top: 24px;
  }
  .trace summary {
    min-height: var(--_target);
    padding: 8px 0;
    font-weight: 600;
    cursor: pointer;
  }
  .trace ol {
    margin: 0;
    padding-inline-start: 24px;
  }
  .trace ol ul {
    padding-inline-start: 16px;
    list-style: disc;
  }
  .trace code {
    font-size: 0.875em;
  }
  .paper {
    display: none;
  }
  @media print {
    .frame {
      padding: 0;
      font-size: 11pt;
    }
    .screen {
      display: none;
    }
    .paper {
      display: block;
    }
    .figure,
    tr {
      break-inside: avoid;
    }
    .part {
      margin-top: 16px;
    }
    .scroll {
      overflow: visible;
    }
    .parts {
      min-width: 0;
    }
    .number .link {
      min-height: 0;
      padding: 0;
      color: inherit;
      text-decoration: none;
    }
    .rows,
    .trace {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .bars .now {
      fill: Highlight;
    }
    .bars .before {
      fill: GrayText;
    }
    .badge,
    .mark {
      border-color: currentColor;
    }
  }
`;
