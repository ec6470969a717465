/**
 * The one sheet of a list that a server has drawn. It goes when the element takes over, which brings sheets of its own;
 * what is here beside those is for as long as nobody presses a button and nobody measures a width.
 */
import { css } from 'lit';
import { calendarStyles as frameStyles } from '../components/activity-calendar/activity-calendar.styles.ts';
import { sessionListStyles } from '../components/activity-calendar/session-list.styles.ts';
import { baseStyles } from '../styles/base.ts';

/** A button that does nothing yet is worse than none; its room is kept for it, unless it never comes. */
const withoutButtons = css`
  .button {
    visibility: hidden;
  }
  @media (scripting: none) {
    .steps,
    .views,
    .around,
    .count,
    .button {
      display: none;
    }
    .card a[data-session] {
      text-decoration: underline;
    }
  }
`;

/** The narrow layout by the width that the element would measure: below 35 em of its text, which is larger for elders. */
const withoutMeasuring = css`
  :host {
    container-type: inline-size;
  }
  @container (max-width: 559.98px) {
    .card {
      display: block;
    }
    .card .state {
      display: flex;
      flex-wrap: wrap;
      max-width: none;
      margin-top: 4px;
      text-align: start;
    }
    .card .state strong {
      margin-inline-end: 8px;
    }
  }
  @container (max-width: 699.98px) {
    :host([mode='elder']) .card {
      display: block;
    }
    :host([mode='elder']) .card .state {
      display: flex;
      flex-wrap: wrap;
      max-width: none;
      margin-top: 4px;
      text-align: start;
    }
    :host([mode='elder']) .card .state strong {
      margin-inline-end: 8px;
    }
  }
`;

/** CSS for the `<style>` in the root; the same for every calendar, so that a page's policy can name its hash. */
export const calendarStyles: string = [
  baseStyles,
  frameStyles,
  sessionListStyles,
  withoutButtons,
  withoutMeasuring,
]
  .map(({ cssText }) => cssText.replaceAll(/\s+/g, ' ').trim())
  .join('\n');
