/** The server's own few pages: a way in, the organiser's desk, and the page behind a sign-up's manage link. */
import { type Language, languageFor } from '@youth-action/sdk/problem-texts';
import type { AppContext } from '../app-env.ts';
import { cacheableText } from '../caching.ts';
import type { Route } from '../routes.ts';
import { type CalendarPageOptions, calendarRoute } from './calendar/calendar-page.ts';
import { publicPage } from './html-page.ts';
import { indexPage, indexPageScript } from './index-page.ts';
import { managePage, managePageScript } from './manage-page.ts';
import { organiserPage } from './organiser-page.ts';
import { pageStyle } from './page-style.ts';
import { type PlainFormOptions, plainFormRoutes } from './plain-form/form-routes.ts';

export function pageRoutes(options: PlainFormOptions & CalendarPageOptions): Route[] {
  return [
    ...plainFormRoutes(options),
    calendarRoute(options),
    page('index', '/', indexPage),
    page('organiser-page', '/organiser', organiserPage),
    page('manage-page', '/manage', managePage),
    asset('page-style', '/assets/pages.css', { content: pageStyle, contentType: 'text/css; charset=utf-8' }),
    asset('index-script', '/assets/index.js', {
      content: indexPageScript,
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
