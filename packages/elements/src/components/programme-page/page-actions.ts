/** The ways from the page to a sign-up: a link where the page's author has given an address, else a button. */
import type { ActivityId, SessionSummary } from '@youth-action/sdk/domain';
import { html, type TemplateResult } from 'lit';
import {
  YouthSeriesSelectedEvent,
  YouthSessionSelectedEvent,
} from '../activity-calendar/activity-calendar.events.ts';

export interface PageActions {
  /** Leads to one session's sign-up. */
  session(session: SessionSummary, text: unknown): TemplateResult;
  /** Leads to the sign-up for all coming sessions of an activity. */
  series(activityId: ActivityId, text: unknown): TemplateResult;
}

export interface PageActionsHost {
  readonly signUpUrl: string;
  readonly seriesSignUpUrl: string;
  /** Tells the page, and returns whether the page has left the rest to the element. */
  readonly tell: (event: Event) => boolean;
  /** Nobody has taken over, and there is no address to go to. */
  readonly unanswered: () => void;
}

export function pageActions(host: PageActionsHost): PageActions {
  const way = (
    { part, url, isMain }: { part: string; url: string; isMain: boolean },
    text: unknown,
    event: () => Event,
  ): TemplateResult => {
    const kind = isMain ? 'primary' : 'plain';
    const press = (pressed: Event): void => {
      const isLeft = host.tell(event());
      if (!isLeft) pressed.preventDefault();
      else if (url === '') host.unanswered();
    };
    return url === ''
      ? html`<button class="button" type="button" data-kind=${kind} part=${part} @click=${press}>${text}</button>`
      : html`<a class="button" data-kind=${kind} part=${part} href=${url} @click=${press}>${text}</a>`;
  };
  return {
    session: (session, text) =>
      way(
        {
          part: 'sign-up',
          url: filled(host.signUpUrl, { sessionId: session.id, activityId: session.activityId }),
          isMain: false,
        },
        text,
        () => new YouthSessionSelectedEvent(session),
      ),
    series: (activityId, text) =>
      way(
        { part: 'series-sign-up', url: filled(host.seriesSignUpUrl, { activityId }), isMain: true },
        text,
        () => new YouthSeriesSelectedEvent(activityId),
      ),
  };
}

/** An address with the names in its braces filled in; a name that isn't known here stays. */
function filled(url: string, values: Readonly<Record<string, string>>): string {
  return url.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : encodeURIComponent(value);
  });
}
