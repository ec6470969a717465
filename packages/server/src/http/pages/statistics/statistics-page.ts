/**
 * `/statistics`: the public figures as plain tables, which `youth-stats-panel` takes over; `?display=wall` for a big screen.
 * Communities and periods are links, so that the page can be used without script too.
 */
import { problemStatus } from '@youth-action/sdk/contract';
import type { Statistics } from '@youth-action/sdk/domain';
import { type Language, languageFor } from '@youth-action/sdk/problem-texts';
import type { ApiCaller } from '../../api-caller.ts';
import type { AppContext } from '../../app-env.ts';
import { publicCacheControl } from '../../caching.ts';
import type { Route } from '../../routes.ts';
import { personalPage, publicPage } from '../html-page.ts';
import { otherLanguage, pageFrame } from '../page-frame.ts';
import { type Markup, markup } from '../plain-form/markup.ts';
import { plainFigures } from './plain-figures.ts';
import {
  apiAddress,
  pageAddress,
  panelAttributes,
  type StatisticsPageQuery,
  statisticsQuery,
} from './statistics-query.ts';
import { statisticsTexts } from './statistics-texts.ts';
import { wallFrame } from './wall-frame.ts';

interface Page {
  readonly query: StatisticsPageQuery;
  readonly language: Language;
  readonly statistics: Statistics;
}

interface CommunityLink {
  readonly id: string;
  readonly name: string;
}

export function statisticsRoute({ callApi }: { readonly callApi: ApiCaller }): Route {
  return {
    name: 'statistics-page',
    method: 'GET',
    path: '/statistics',
    origins: 'registered',
    answer: (context) => showStatistics(context, callApi),
  };
}

async function showStatistics(context: AppContext, callApi: ApiCaller): Promise<Response> {
  const { req } = context;
  const query = statisticsQuery((name) => req.query(name));
  const language = languageFor(query.lang ?? req.header('accept-language'));
  const statistics = await read<Statistics>(context, callApi, apiAddress(query));
  if (statistics === undefined) return unreadablePage(context, language);
  const page: Page = { query, language, statistics };
  const content =
    req.query('display') === 'wall' ? wall(page) : framed(page, await choicesOf(context, callApi, page));
  return publicPage(context, { content, language, cacheControl: publicCacheControl });
}

interface Choices {
  readonly communities: readonly CommunityLink[];
  /** Years and months in which something is recorded. */
  readonly months: readonly string[];
}

async function choicesOf(
  context: AppContext,
  callApi: ApiCaller,
  { query, statistics }: Page,
): Promise<Choices> {
  const { communityId } = query;
  const [communities, whole] = await Promise.all([
    read<{ readonly items: readonly CommunityLink[] }>(context, callApi, '/v1/communities'),
    query.period === undefined
      ? statistics
      : read<Statistics>(context, callApi, apiAddress(communityId === undefined ? {} : { communityId })),
  ]);
  const months = (whole ?? statistics).months.filter(({ figures }) => figures.sessions > 0);
  return { communities: communities?.items ?? [], months: months.map(({ month }) => month) };
}

function framed(page: Page, choices: Choices): string {
  const { language, query } = page;
  const texts = statisticsTexts[language];
  const main = markup`${communityLinks(page, choices.communities)}
${panel(page, [['filters', '']], markup`${periodLinks(page, choices.months)}${plainFigures(page.statistics, language)}`)}
<p><a href="${pageAddress(query, { display: 'wall' })}">${texts.wall}</a></p>`;
  return pageFrame(language, {
    title: texts.title,
    main: String(main),
    scripts: ['/embed/v1/youth-action.js', '/assets/statistics.js'],
    otherAddress: String(markup`${pageAddress(query, { lang: otherLanguage(language) })}`),
    styles: ['/assets/statistics.css'],
  });
}

function wall(page: Page): string {
  const { language, statistics } = page;
  return wallFrame(language, {
    title: statisticsTexts[language].title,
    main: String(panel(page, [['display', 'wall']], plainFigures(statistics, language))),
  });
}

function panel(
  { query, language }: Page,
  more: readonly (readonly [string, string])[],
  fallback: Markup,
): Markup {
  const attributes = [['base-url', '/'], ['locale', language], ...panelAttributes(query), ...more] as const;
  return markup`<youth-stats-panel${attributes.map(([name, value]) => markup` ${name}="${value}"`)}>
${fallback}
</youth-stats-panel>`;
}

function communityLinks({ query, language }: Page, communities: readonly CommunityLink[]): Markup {
  const texts = statisticsTexts[language];
  const all = [{ id: '', name: texts.everywhere }, ...communities];
  const links = all.map(({ id, name }) =>
    link(
      pageAddress(query, { communityId: id, programmeId: '', category: '' }),
      name,
      id === (query.communityId ?? ''),
    ),
  );
  return markup`<nav class="choice-links" aria-label="${texts.communities}">${links}</nav>`;
}

/** All time, the years, and the months of the year that is shown. */
function periodLinks({ query, language }: Page, months: readonly string[]): Markup {
  const texts = statisticsTexts[language];
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].toReversed();
  const year = query.period?.slice(0, 4);
  const periods = [...years, ...months.filter((month) => month.slice(0, 4) === year)];
  const links = periods.map((period) =>
    link(pageAddress(query, { period }), period, period === query.period),
  );
  return markup`<nav class="choice-links" aria-label="${texts.periods}">${link(pageAddress(query, { period: '' }), texts.allTime, query.period === undefined)}${links}</nav>
`;
}

function link(address: string, text: string, isCurrent: boolean): Markup {
  return isCurrent
    ? markup`<a href="${address}" aria-current="page">${text}</a> `
    : markup`<a href="${address}">${text}</a> `;
}

function unreadablePage(context: AppContext, language: Language): Response {
  const { title, unreadable } = statisticsTexts[language];
  const main = markup`<p class="note" role="alert">${unreadable}</p><p><a href="/statistics">${title}</a></p>`;
  return personalPage(context, {
    content: pageFrame(language, { title, main: String(main) }),
    language,
    status: problemStatus['validation-failed'],
  });
}

/** Undefined where the API can't read the question, or knows nothing of what it names. */
async function read<T>(context: AppContext, callApi: ApiCaller, address: string): Promise<T | undefined> {
  const answer = await callApi(context, address);
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return undefined;
  if (!answer.ok) throw new Error(`The figures of the statistics' page: ${answer.status}`);
  return (await answer.json()) as T; // our own API's, by its contract
}
