/** The server's own few pages: a way in, the organiser's desk, and the page behind a sign-up's manage link. */
import { type Language, languageFor } from '@youth-action/sdk/problem-texts';
import type { AppContext } from '../app-env.ts';
import { cacheableText } from '../caching.ts';
import type { Route } from '../routes.ts';
import { type BadgePageOptions, badgeRoutes } from './badge/badge-routes.ts';
import { type CalendarPageOptions, calendarRoute } from './calendar/calendar-page.ts';
import { certificateRoutes } from './certificate/certificate-routes.ts';
import { doorPage, doorPageScript } from './door-page.ts';
import { publicPage } from './html-page.ts';
import { indexPage, indexPageScript } from './index-page.ts';
import { managePage, managePageScript } from './manage-page.ts';
import { noticeRoutes } from './notices/notices-routes.ts';
import { organiserPage } from './organiser-page.ts';
import { pageStyle } from './page-style.ts';
import { reportsPage } from './reports-page.ts';
import { type PlainFormOptions, plainFormRoutes } from './plain-form/form-routes.ts';
import { statisticsRoute } from './statistics/statistics-page.ts';
import { statisticsScript } from './statistics/statistics-script.ts';
import { statisticsStyle } from './statistics/statistics-style.ts';

export function pageRoutes(options: PlainFormOptions & CalendarPageOptions & BadgePageOptions): Route[] {
  return [
    ...plainFormRoutes(options),
    calendarRoute(options),
    statisticsRoute(options),
    ...certificateRoutes(options),
    ...badgeRoutes(options),
    ...noticeRoutes(options),
    page('index', '/', indexPage),
    page('organiser-page', '/organiser', organiserPage),
    page('reports-page', '/reports', reportsPage),
    page('manage-page', '/manage', managePage),
    page('door-page', '/door', doorPage),
    asset('page-style', '/assets/pages.css', { content: pageStyle, contentType: 'text/css; charset=utf-8' }),
    asset('index-script', '/assets/index.js', {
      content: indexPageScript,
      contentType: 'text/javascript; charset=utf-8',
    }),
    asset('statistics-script', '/assets/statistics.js', {
      content: statisticsScript,
      contentType: 'text/javascript; charset=utf-8',
    }),
    asset('statistics-style', '/assets/statistics.css', {
      content: statisticsStyle,
      contentType: 'text/css; charset=utf-8',
    }),
    asset('door-script', '/assets/door.js', {
      content: doorPageScript,
      contentType: 'text/javascript; charset=utf-8',
    }),
    asset('manage-script', '/assets/manage.js', {
      content: managePageScript,
      contentType: 'text/javascript; charset=utf-8',
    }),
  ];
}

function page(name: string, path: string, render: (language: Language) => string): Route {
  return {
    name,
    method: 'GET',
    path,
    origins: 'registered',
    answer: (context) => {
      const language = pageLanguage(context);
      return publicPage(context, { content: render(language), language });
    },
  };
}

function asset(
  name: string,
  path: string,
  file: { readonly content: string; readonly contentType: string },
): Route {
  return {
    name,
    method: 'GET',
    path,
    origins: 'registered',
    answer: (context) =>
      cacheableText(context, { ...file, cacheControl: 'public, max-age=0, must-revalidate' }),
  };
}

function pageLanguage({ req }: AppContext): Language {
  return languageFor(req.query('lang') ?? req.header('accept-language'));
}
