/**
 * A list that a server draws and a browser takes over: what both must draw alike, to the last character, so that the
 * nodes that are there can stay.
 *
 * Owns: what a server says beside its markup, and the model and template that follow from that alone: from no clock, no
 * width and no property of the browser's. Doesn't own how it gets into a page (`src/ssr/`), and what becomes of it there
 * (`take-over.ts`).
 */
import {
  type CivilMonth,
  dayOf,
  firstDayOf,
  type Instant,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { nothing, type TemplateResult } from 'lit';
import { contentTemplate, frameTemplate } from './calendar-frame.ts';
import type { Act, CalendarModel, Filters } from './calendar-model.ts';
import { emptyTemplate } from './empty-state.ts';
import { filteredIndex } from './filters.ts';
import { SessionIndex } from './session-index.ts';
import { viewTemplate } from './session-list.ts';

/** What a server has drawn a list from, as it stands beside it as JSON. */
export interface Served {
  readonly now: Instant;
  readonly language: Language;
  readonly month: CivilMonth;
  readonly filters: Filters;
  readonly withoutFilters: boolean;
  /** All sessions of the month's weeks, also those that the filters leave out. */
  readonly sessions: readonly SessionSummary[];
  /** The page of each session, by its id. */
  readonly links: Readonly<Record<string, string>>;
}

/** The whole month is drawn: without script nobody can ask for more. */
export function servedModel(served: Served): CalendarModel {
  const { filters, language, month, now, sessions } = served;
  const { communityId, programmeId, ...chosen } = filters;
  const all = new SessionIndex(sessions);
  return {
    language,
    now,
    today: dayOf(now),
    month,
    view: 'list',
    size: 'wide', // the sheet that is served with it does what the width needs
    isElder: false, // a list doesn't ask
    tabStop: firstDayOf(month),
    all,
    index: filteredIndex(all, filters, now),
    given: undefined,
    filters,
    fixed: { communityId, programmeId },
    isFiltered: Object.values(chosen).some((value) => value !== '' && value !== false),
    isComplete: true,
    isLoading: false,
    isPartial: false,
    error: undefined,
    links: new Map(Object.entries(served.links)),
    most: Infinity,
    withPast: false,
    note: () => undefined,
  };
}

/** What stands in the calendar's root. */
export function servedTemplate(served: Served, act: Act): TemplateResult {
  const model = servedModel(served);
  const content = contentTemplate(model, act, {
    filters: served.withoutFilters ? nothing : undefined,
    view: viewTemplate(model, act),
    rest: {
      isOpen: false,
      isReplacing: false,
      belowTemplate: () => emptyTemplate(model, act),
      panelTemplate: () => undefined,
    },
  });
  return frameTemplate(model, content);
}
