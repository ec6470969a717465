/** What `/calendar` shows: a month, and the filters that are those of the sessions' own address. */
import {
  addDays,
  addMonths,
  type CivilMonth,
  dayOf,
  firstDayOf,
  type Instant,
  isCivilDay,
  lastDayOf,
  monthOf,
  weekday,
} from '@youth-action/sdk/domain';

/** Each filter of the address with the attribute of the calendar that does the same. */
const attributeNames = {
  communityId: 'community-id',
  programmeId: 'programme-id',
  tag: 'tag',
  audience: 'audience',
  age: 'age',
  role: 'role-wanted',
  mode: 'session-mode',
  hasPlaces: 'has-places',
} as const;

type FilterName = keyof typeof attributeNames;

/** What the calendar itself asks the API for; the others it applies to what it has. */
const askedFor: readonly FilterName[] = ['communityId', 'programmeId'];

const filterNames = Object.keys(attributeNames) as FilterName[];

export interface CalendarQuery {
  readonly month: CivilMonth;
  /** The address names the month, rather than leaving it to the present. */
  readonly isMonthGiven: boolean;
  readonly filters: ReadonlyMap<FilterName, string>;
}

/** Reads the address; a month that can't be read is the present one, and names that nothing knows are passed over. */
export function calendarQuery(query: (name: string) => string | undefined, now: Instant): CalendarQuery {
  const from = query('from') ?? '';
  const isMonthGiven = isCivilDay(from) && from >= '1950-01-01' && from <= '2199-12-31';
  const given = filterNames.map((name) => [name, query(name) ?? ''] as const);
  return {
    month: monthOf(isMonthGiven ? from : dayOf(now)),
    isMonthGiven,
    filters: new Map(given.filter(([, value]) => value !== '')),
  };
}

/** The address of another month with the same filters. */
export function pageAddress({ filters, month }: CalendarQuery, months: number, lang?: string): string {
  const from = firstDayOf(addMonths(month, months));
  return `/calendar?${new URLSearchParams({ from, ...Object.fromEntries(filters), ...(lang === undefined ? {} : { lang }) })}`;
}

/** The query of a feed with the same filters, with its `?`; empty where there are none. */
export function feedQuery({ filters }: CalendarQuery): string {
  return filters.size === 0 ? '' : `?${new URLSearchParams(Object.fromEntries(filters))}`;
}

/** What the API is asked for a list that nothing filters any more: the month, by all filters. */
export function listQuery({ filters, month }: CalendarQuery): URLSearchParams {
  const days = { from: firstDayOf(month), until: lastDayOf(month) };
  return new URLSearchParams({ ...days, ...Object.fromEntries(filters) });
}

/** What the calendar would ask for: the month's whole weeks, and the week before, which may reach into them. */
export function elementQuery({ filters, month }: CalendarQuery): URLSearchParams {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const from = addDays(first, 1 - weekday(first) - 7);
  const asked = [...filters].filter(([name]) => askedFor.includes(name));
  return new URLSearchParams({ from, until: addDays(last, 7 - weekday(last)), ...Object.fromEntries(asked) });
}

/** The same as attributes of `youth-activity-calendar`. */
export function calendarAttributes({
  filters,
  isMonthGiven,
  month,
}: CalendarQuery): Record<string, string | boolean> {
  const attributes = [...filters].map(
    ([name, value]) => [attributeNames[name], name === 'hasPlaces' ? value === 'true' : value] as const,
  );
  return { ...Object.fromEntries(attributes), ...(isMonthGiven ? { month } : {}) };
}
