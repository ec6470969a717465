import { css } from 'lit';

/**
 * Sizes follow the screen, by its width or, where that is the wider side by far, by its height: 20 px at 1920 × 1080,
 * 40 px at 3840 × 2160. The one layout of the elements that goes by the window, because it fills it.
 */
export const wallStyles = css`
  .frame[data-display='wall'] {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    padding: 1em 1.6em 0.5em;
    font-size: 1.04vw;
    line-height: 1.4;
  }
  @media (min-aspect-ratio: 16/9) {
    .frame[data-display='wall'] {
      font-size: 1.85vh;
    }
  }
  .wall-head {
    display: flex;
    justify-content: space-between;
    align-items: flex-start;
  }
  [data-display='wall'] .header {
    margin-bottom: 0.6em;
  }
  [data-display='wall'] h2 {
    font-size: 2em;
  }
  [data-display='wall'] h3 {
    margin-bottom: 0;
    font-size: 1.125em;
  }
  .freshness {
    flex: none;
    max-width: 50%;
    margin-inline-start: 2em;
    text-align: end;
  }
  .clock {
    font-size: 2em;
    font-weight: 600;
    line-height: 1.3;
  }
  .live,
  .lost {
    font-weight: 600;
  }
  .live::before {
    content: '● ';
    color: var(--_accent);
  }
  .lost {
    padding: 0 0.6em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_accent);
  }
  .frame[data-display='wall'] .tiles {
    grid-template-columns: repeat(4, 1fr);
    grid-gap: 1em;
  }
  [data-display='wall'] .tile {
    padding: 0.6em 1em;
  }
  [data-display='wall'] .value {
    margin: 0;
  }
  [data-display='wall'] .value strong {
    font-size: 2.6em;
    line-height: 1.2;
  }
  [data-display='wall'] .value .words {
    font-size: 1.75em;
    line-height: 1.783;
  }
  .wall-plots {
    display: grid;
    flex: 1 1 auto;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    grid-gap: 1em;
    margin-top: 1em;
  }
  [data-display='wall'] .section {
    min-width: 0;
    margin: 0;
    padding: 0.6em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  [data-display='wall'] .values,
  [data-display='wall'] .columns {
    height: 7.5em;
  }
  [data-display='wall'] .readout {
    margin-bottom: 0;
  }
  [data-display='wall'] .bar-row {
    height: 0.9em;
  }
  .bars .name {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .wall-reported {
    margin-top: 0.4em;
    list-style: none;
  }
  .wall-reported li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    grid-gap: 0.6em;
    padding: 0.2em 0;
    border-bottom: 1px solid var(--_border);
  }
  .wall-reported li > span:first-child {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .wall-note {
    margin-top: 0.6em;
  }
  @media (max-width: 1000px) {
    .frame[data-display='wall'] {
      font-size: 16px;
    }
    .frame[data-display='wall'] .tiles {
      grid-template-columns: repeat(auto-fit, minmax(13em, 1fr));
    }
    .wall-plots {
      grid-auto-flow: row;
    }
  }
`;
