/**
 * A calendar's list as markup: to be seen at once and without script, and taken over by the element without losing a
 * node (docs/decisions/0012-server-rendering.md).
 *
 * Owns: the tag with its attributes, its declarative root, the links within the tag, and the data beside them. Doesn't
 * own what stands in the root, which is the element's (`served.ts`), and reads nothing: sessions and time are given.
 */
import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { dayOf, type Instant, monthOf, type SessionSummary } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { Filters } from '../components/activity-calendar/calendar-model.ts';
import { monthIn } from '../components/activity-calendar/months.ts';
import { type Served, servedModel, servedTemplate } from '../components/activity-calendar/served.ts';
import { monthIndex } from '../components/activity-calendar/session-index.ts';
import { calendarStyles } from './calendar-styles.ts';
import { attributesText, scriptJson } from './markup.ts';
import { plainList } from './plain-list.ts';

/** Attributes of `youth-activity-calendar` by their names, and any other that the tag is to have; `true` for one without a value. */
export type CalendarAttributes = Readonly<Record<string, string | boolean | undefined>>;

export interface CalendarRendering {
  /** All sessions that the calendar would read for the month (its whole weeks), in any order; others are left out. */
  readonly sessions: readonly SessionSummary[];
  /**
   * The filters among them choose what is listed. `month` says which month, else it is that of `now`; give `view` only
   * for a calendar that is to be a month or a week as soon as its script is there: it starts as a list.
   */
  readonly attributes?: CalendarAttributes;
  readonly language: Language;
  /** The present: what is over isn't listed, and for five minutes from here on the browser doesn't read again. */
  readonly now: Instant;
  /** Address of a session's own page, where somebody without script signs up. */
  readonly sessionHref: (session: SessionSummary) => string;
}

/** The markup of one calendar. @throws RangeError for an attribute that can't be one */
export function renderCalendar(rendering: CalendarRendering): string {
  const { attributes = {}, language } = rendering;
  const served = servedOf(rendering);
  const root = collectResultSync(render(servedTemplate(served, () => {})));
  const tag = attributesText({ view: 'list', lang: language, ...attributes, locale: language });
  return `<youth-activity-calendar${tag}>
<template shadowrootmode="open"><style>${calendarStyles}</style>${root}</template>
${plainList(servedModel(served))}
<script type="application/json">${scriptJson(served)}</script>
</youth-activity-calendar>`;
}

function servedOf({ attributes = {}, language, now, sessionHref, sessions }: CalendarRendering): Served {
  const month = monthIn(text(attributes['month'])) ?? monthOf(dayOf(now));
  const own = monthIndex(sessions, month).sessions;
  return {
    now,
    language,
    month,
    filters: filtersOf(attributes),
    withoutFilters: isSet(attributes['without-filters']),
    sessions: own,
    links: Object.fromEntries(own.map((session) => [session.id, sessionHref(session)])),
  };
}

function filtersOf(attributes: CalendarAttributes): Filters {
  return {
    communityId: text(attributes['community-id']),
    programmeId: text(attributes['programme-id']),
    tag: text(attributes['tag']),
    audience: text(attributes['audience']),
    age: text(attributes['age']),
    roleWanted: text(attributes['role-wanted']),
    sessionMode: text(attributes['session-mode']),
    hasPlaces: isSet(attributes['has-places']),
  };
}

function text(value: string | boolean | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** An attribute without a value is set, as is one with any. */
function isSet(value: string | boolean | undefined): boolean {
  return value !== undefined && value !== false;
}
