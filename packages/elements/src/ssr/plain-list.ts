/** A list of links for whoever gets neither a declarative root nor script: what stands in the tag itself. */
import { lastDayOf, type SessionSummary } from '@youth-action/sdk/domain';
import { titleText } from '../components/activity-calendar/calendar-frame.ts';
import type { CalendarModel } from '../components/activity-calendar/calendar-model.ts';
import { dayGroups, firstShownDay } from '../components/activity-calendar/day-groups.ts';
import { filterMessages } from '../components/activity-calendar/filter-bar.messages.ts';
import { overallState, placeText, stateText } from '../components/activity-calendar/session-messages.ts';
import { dayText, timeRangeText } from '../localize/dates.ts';
import { escaped } from './markup.ts';

/** The same sessions in the same order as in the root. */
export function plainList(model: CalendarModel): string {
  const { index, language, month } = model;
  const groups = dayGroups(index, firstShownDay(model), lastDayOf(month));
  if (groups.length === 0) return `<p>${escaped(filterMessages[language].empty(titleText(model)))}</p>`;
  const items = groups.flatMap(({ day, sessions }) =>
    sessions.map((session) => `<li>${escaped(dayText(day, language))} ${itemText(session, model)}</li>`),
  );
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function itemText(session: SessionSummary, { filters, language, links, now }: CalendarModel): string {
  const { state } = overallState(session, filters.roleWanted, now);
  const time = timeRangeText(session.startsAt, session.endsAt, language);
  const around = [placeText(session, language), stateText(session, state, language)].filter(Boolean);
  const link = `<a href="${escaped(links?.get(session.id) ?? '')}">${escaped(session.title)}</a>`;
  return `${escaped(time)} ${link} ${escaped(around.join(' · '))}`;
}
