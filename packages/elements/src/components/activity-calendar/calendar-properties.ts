/** What a page can set on a calendar. Apart from the element, which decides what to do with it. */
import type { CivicData } from '@youth-action/sdk/civic-calendar';
import type { SessionSummary } from '@youth-action/sdk/domain';
import { property } from 'lit/decorators.js';
import { ReadingElement } from '../../reading-element.ts';

export abstract class CalendarProperties extends ReadingElement {
  /** Only this community's sessions are asked for. */
  @property({ attribute: 'community-id' }) communityId = '';
  /** Only this programme's sessions are asked for. */
  @property({ attribute: 'programme-id' }) programmeId = '';
  /** Only sessions with this tag, e.g. `parent-child`. */
  @property() tag = '';
  /** Only sessions for this audience: `children`, `family`, `youth` or `everyone`. */
  @property() audience = '';
  /** Only sessions that take a person of this age, in whole years. */
  @property() age = '';
  /** Only sessions that look for this role: `participant` or `volunteer`. */
  @property({ attribute: 'role-wanted' }) roleWanted = '';
  /** Only sessions that are held this way: `online` or `on-site`. */
  @property({ attribute: 'session-mode' }) sessionMode = '';
  /** Only sessions with a free place. */
  @property({ type: Boolean, attribute: 'has-places' }) hasPlaces = false;
  /** `YYYY-MM`; that of `day`, or else this month, where it is left out or can't be read. */
  @property() month = '';
  /** `YYYY-MM-DD`; the day that the keyboard starts from, whose week the week shows. */
  @property() day = '';
  /** `list`, `week` or `month`; left out, a list where there is little room, else a month. */
  @property({ reflect: true, useDefault: true }) view = '';
  /** Hides the filters. */
  @property({ type: Boolean, attribute: 'without-filters' }) withoutFilters = false;
  /** Address of the page with the sign-up form, e.g. `/sign-up?session={sessionId}`. Without it, listen to the event. */
  @property({ attribute: 'sign-up-url' }) signUpUrl = '';
  /** Address of the sign-up for a whole series, e.g. `/sign-up?activity={activityId}`. Without it, listen to the event. */
  @property({ attribute: 'series-sign-up-url' }) seriesSignUpUrl = '';
  /** A name under which view, month and filters stand in the page's `#` fragment; left out, they don't. */
  @property({ attribute: 'link-state' }) linkState = '';
  /** `off` shows places as they were when they were read, instead of following them. */
  @property() live = '';
  /** `off` leaves out lunar days, festivals, public and school holidays. */
  @property() civic = '';
  /** Holidays and school terms beyond those that the calendar knows. */
  @property({ attribute: false }) civicData: CivicData | undefined;
  /** The page's own sessions, in any number and order; nothing is read from a server then. */
  @property({ attribute: false }) sessions: readonly SessionSummary[] | undefined;
}
