/**
 * `/calendar`: a month's sessions as a page that stands without script. With a renderer it is the calendar itself, which
 * the element takes over; without one a list of links.
 */
import { problemStatus } from '@youth-action/sdk/contract';
import {
  addMonths,
  dayOf,
  type Instant,
  instantOf,
  type SessionSummary,
  timeOf,
} from '@youth-action/sdk/domain';
import { feedPaths } from '@youth-action/sdk/paths';
import { type Language, languageFor } from '@youth-action/sdk/problem-texts';
import type { ApiCaller } from '../../api-caller.ts';
import type { AppContext } from '../../app-env.ts';
import { publicCacheControl } from '../../caching.ts';
import type { Route } from '../../routes.ts';
import { personalPage, publicPage } from '../html-page.ts';
import { otherLanguage, pageFrame } from '../page-frame.ts';
import { markup } from '../plain-form/markup.ts';
import type { CalendarRenderer } from './calendar-renderer.ts';
import {
  calendarAttributes,
  type CalendarQuery,
  calendarQuery,
  elementQuery,
  feedQuery,
  listQuery,
  pageAddress,
} from './calendar-query.ts';
import { calendarTexts } from './calendar-texts.ts';

export interface CalendarPageOptions {
  readonly callApi: ApiCaller;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly calendarRenderer?: CalendarRenderer | undefined;
}

interface Page {
  readonly query: CalendarQuery;
  readonly language: Language;
  /** The `lang` of the address, to be kept in links. */
  readonly lang: string | undefined;
  readonly now: Instant;
}

/** To the minute, so that the page stays the same for so long and a cache may keep it. @unit ms */
const precision = 60_000;

export function calendarRoute(options: CalendarPageOptions): Route {
  return {
    name: 'calendar-page',
    method: 'GET',
    path: '/calendar',
    origins: 'registered',
    answer: (context) => showCalendar(context, options),
  };
}

async function showCalendar(context: AppContext, options: CalendarPageOptions): Promise<Response> {
  const { req } = context;
  const lang = req.query('lang');
  const language = languageFor(lang ?? req.header('accept-language'));
  const now = instantOf(Math.floor(options.clock() / precision) * precision);
  const page: Page = { query: calendarQuery((name) => req.query(name), now), language, lang, now };
  const { calendarRenderer: renderer } = options;
  const sessions = await sessionsOf(page, (query) => readSessions(context, options, query), renderer);
  if (sessions === undefined) return unreadablePage(context, language);
  const main = renderer === undefined ? plainMain(sessions, page) : renderedMain(sessions, page, renderer);
  return publicPage(context, {
    content: framed(main, page, renderer === undefined ? [] : ['/embed/v1/youth-action.js']),
    language,
    cacheControl: publicCacheControl,
    inlineStyles: renderer?.calendarStyles,
  });
}

/** What is listed; for the calendar, which filters by itself, all that it would read. Undefined for a query that is none. */
async function sessionsOf(
  { query }: Page,
  read: (query: URLSearchParams) => Promise<readonly SessionSummary[] | undefined>,
  renderer: CalendarRenderer | undefined,
): Promise<readonly SessionSummary[] | undefined> {
  const listed = await read(listQuery(query));
  return listed === undefined || renderer === undefined ? listed : read(elementQuery(query));
}

function renderedMain(sessions: readonly SessionSummary[], page: Page, renderer: CalendarRenderer): string {
  const signUp = `/sign-up/{sessionId}${langQuery(page)}`;
  return renderer.renderCalendar({
    sessions,
    attributes: { ...calendarAttributes(page.query), 'base-url': '/', 'sign-up-url': signUp },
    language: page.language,
    now: page.now,
    sessionHref: (session) => signUpAddress(session, page),
  });
}

function plainMain(sessions: readonly SessionSummary[], page: Page): string {
  const texts = calendarTexts[page.language];
  if (sessions.length === 0) return String(markup`<p>${texts.empty}</p>`);
  const items = sessions.map(
    (session) =>
      markup`<li>${dayOf(session.startsAt)} ${timeOf(session.startsAt)} <a href="${signUpAddress(session, page)}">${session.title}</a> ${session.venueName} · ${session.communityName}</li>\n`,
  );
  return String(markup`<h2>${texts.month(page.query.month)}</h2>\n<ul>\n${items}</ul>`);
}

function framed(main: string, page: Page, scripts: readonly string[]): string {
  const { lang, language, query } = page;
  const texts = calendarTexts[language];
  const months = [-1, 1].map(
    (step) =>
      markup`<a href="${pageAddress(query, step, lang)}" rel="${step < 0 ? 'prev' : 'next'}">${texts.month(addMonths(query.month, step))}</a> `,
  );
  const feed = (type: string, path: string) => ({
    type,
    address: String(markup`${path + feedQuery(query)}`),
  });
  return pageFrame(language, {
    title: texts.title,
    main: `${main}\n${markup`<nav aria-label="${texts.months}">${months}</nav>`}`,
    scripts,
    otherAddress: String(markup`${pageAddress(query, 0, otherLanguage(language))}`),
    feeds: [
      feed('text/calendar', feedPaths.calendar),
      feed('application/rss+xml', feedPaths.rss),
      feed('application/feed+json', feedPaths.jsonFeed),
    ],
  });
}

function unreadablePage(context: AppContext, language: Language): Response {
  const { title, unreadable } = calendarTexts[language];
  const main = String(
    markup`<p class="note" role="alert">${unreadable}</p><p><a href="/calendar">${title}</a></p>`,
  );
  return personalPage(context, {
    content: pageFrame(language, { title, main }),
    language,
    status: problemStatus['validation-failed'],
  });
}

/** All pages of the list; undefined where the API can't read the question. */
async function readSessions(
  context: AppContext,
  { callApi }: CalendarPageOptions,
  query: URLSearchParams,
): Promise<readonly SessionSummary[] | undefined> {
  const sessions: SessionSummary[] = [];
  query.set('limit', '500');
  for (;;) {
    // eslint-disable-next-line no-await-in-loop -- the next page's address is in this one
    const answer = await callApi(context, `/v1/sessions?${query}`);
    if (answer.status === problemStatus['validation-failed']) return undefined;
    if (!answer.ok) throw new Error(`The sessions of the calendar's page: ${answer.status}`);
    // eslint-disable-next-line no-await-in-loop -- the same
    const page = (await answer.json()) as { items: SessionSummary[]; nextCursor?: string }; // our own API's, by its contract
    sessions.push(...page.items);
    if (page.nextCursor === undefined) return sessions;
    query.set('cursor', page.nextCursor);
  }
}

function signUpAddress({ id }: SessionSummary, page: Page): string {
  return `/sign-up/${encodeURIComponent(id)}${langQuery(page)}`;
}

function langQuery({ lang }: Page): string {
  return lang === undefined ? '' : `?lang=${encodeURIComponent(lang)}`;
}
