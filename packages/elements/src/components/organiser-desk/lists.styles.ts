/** Sessions, people and service entries in their lists. */
import { css } from 'lit';

export const listStyles = css`
  .day {
    margin: 16px 0 8px;
    font-size: 1em;
    font-weight: 700;
  }
  .cards > li {
    margin-bottom: 8px;
  }
  .card {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    width: 100%;
    min-height: var(--_target);
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: start;
    cursor: pointer;
  }
  .card:hover {
    border-color: var(--_accent);
  }
  .card[data-door='open'] {
    border-inline-start: 4px solid var(--_accent);
  }
  .card > * {
    margin: 2px 4px;
  }
  .when {
    flex: 0 1 auto;
    min-width: 7em;
    font-variant-numeric: tabular-nums;
  }
  .what {
    flex: 1 1 12em;
    min-width: 0;
  }
  .where {
    display: block;
    font-size: 0.875em;
  }
  .count {
    display: inline-block;
    margin-inline-end: 8px;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .mark {
    display: inline-block;
    padding: 0 8px;
    border: 1px solid var(--_border);
    border-radius: 1em;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 400;
    line-height: 1.7;
    white-space: nowrap;
  }
  .mark[data-mark='pending'],
  .mark[data-mark='offered'],
  .mark[data-mark='open'],
  .mark[data-mark='volunteer'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .mark[data-mark='flag'] {
    border-color: var(--_error);
    color: var(--_error);
  }
  .steps {
    margin: 4px 0;
    padding-inline-start: 1.5em;
  }
  .mark[data-mark='published'],
  .mark[data-mark='approved'] {
    border-color: var(--_success);
    color: var(--_success);
  }
  .mark[data-mark='minor'] {
    border-color: var(--_text);
    color: var(--_text);
  }
  .head {
    margin: 0 0 16px;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    margin-bottom: 16px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .tile {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    padding: 8px 4px;
    text-align: center;
  }
  .tile + .tile {
    border-inline-start: 1px solid var(--_border);
  }
  .tile dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .tile dd {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
  }
  .tile[data-count='expected'] dd {
    color: var(--_accent);
  }
  .family,
  .entry {
    margin-bottom: 12px;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .family > .bar {
    margin-bottom: 0;
  }
  .contact {
    font-size: 1em;
    font-weight: 700;
  }
  .person {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: 8px 0;
    border-top: 1px solid var(--_border);
  }
  .people:only-child > .person {
    padding: 0;
    border-top: 0;
  }
  .who {
    flex: 1 1 180px;
    min-width: 0;
    margin-inline-end: 8px;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -4px;
  }
  .acts > .button {
    margin: 4px;
  }
  .person > .acts {
    display: grid;
    flex: 1 1 264px;
    grid-template-columns: 1fr 1fr;
    grid-gap: 8px;
    max-width: 360px;
    margin: 4px 0;
  }
  .person > .acts > .button {
    min-height: calc(var(--_target) + 4px);
    margin: 0;
    padding: 8px;
  }
  .act[data-kind='done'] {
    font-size: 0.875em;
  }
  .done {
    align-self: center;
    text-align: center;
  }
  .failed {
    display: flex;
    flex: 1 1 100%;
    flex-wrap: wrap;
    align-items: center;
  }
  .failed > .error {
    flex: 1 1 200px;
    margin: 4px 8px 4px 0;
  }
  .quiet {
    margin-top: 16px;
    color: var(--_muted);
    text-decoration: underline;
  }
  .gone {
    margin-top: 16px;
    color: var(--_muted);
  }
  .gone summary {
    min-height: var(--_target);
    padding: 8px 0;
    cursor: pointer;
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
  }
  .entry .box {
    justify-content: center;
  }
  .entry .box input {
    margin: 0;
  }
  .entry > .facts {
    flex: 100 1 150px;
    min-width: 0;
    padding: 8px;
  }
  .entry > .acts {
    flex: 1 0 auto;
    margin: 4px 0;
  }
  .entry > .acts > .button {
    flex: 1 1 auto;
  }
  .entry > .ask {
    flex: 1 1 100%;
  }
  .minutes {
    display: flex;
    flex-wrap: wrap;
    margin: 4px 0;
  }
  .minutes > div {
    margin-inline-end: 24px;
  }
  .minutes dt {
    display: inline;
    margin-inline-end: 4px;
    color: var(--_muted);
  }
  .minutes dd {
    display: inline;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
`;
