/** The screen at the door, to be read from across the room. */
import { css } from 'lit';

export const doorScreenStyles = css`
  .door-screen {
    margin: 0 0 16px;
    padding: 24px;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }
  .door-title {
    margin: 0 0 16px;
    color: var(--_muted);
    font-size: 1.125em;
  }
  .door-body {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    align-items: center;
    margin: 0 -16px 16px;
  }
  .door-qr {
    flex: 0 1 320px;
    min-width: 200px;
    margin: 0 16px 16px;
  }
  .door-qr .qr {
    display: block;
    width: 100%;
    height: auto;
  }
  .door-side {
    flex: 1 1 300px;
    min-width: 0;
    max-width: 560px;
    margin: 0 16px;
    text-align: start;
  }
  .door-lead {
    margin: 0;
    font-size: 1.25em;
  }
  .door-code {
    display: flex;
    flex-wrap: wrap;
    margin: 8px 0;
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    font-size: 2.75em;
    font-weight: 700;
    letter-spacing: 0.08em;
    line-height: 1.2;
  }
  .door-code > span {
    margin-inline-end: 0.3em;
  }
  .door-count {
    margin: 0 0 16px;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  .door-bar {
    display: block;
    height: 6px;
    margin-bottom: 4px;
    overflow: hidden;
    border-radius: 3px;
    background: var(--_border);
  }
  .door-bar > span {
    display: block;
    height: 100%;
    background: var(--_accent);
  }
  .door-steps {
    margin: 0;
    padding-inline-start: 1.4em;
  }
  .queue {
    margin: 0 0 12px;
  }
  .paper-table {
    width: 100%;
    border-collapse: collapse;
  }
  .paper-table th,
  .paper-table td {
    padding: 6px 8px;
    border-bottom: 1px solid var(--_border);
    text-align: start;
    vertical-align: middle;
  }
  .paper-table .control {
    width: 100%;
    max-width: 9em;
    min-width: 0;
  }
  .keying {
    table-layout: fixed;
    max-width: 24em;
    margin-bottom: 12px;
  }
  .keying th[scope='rowgroup'] {
    padding-bottom: 0;
    border-bottom: 0;
  }
  .paper-differs {
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 2px;
  }
  @media (min-width: 900px) {
    .door-code {
      font-size: 4em;
    }
  }
  @media (forced-colors: active) {
    .door-bar > span {
      background: Highlight;
    }
  }
`;
