/**
 * What a calendar shows, in the page's `#` fragment: `#top&calendar.view=list&calendar.tag=reading`.
 *
 * Owns: the parts of the fragment that begin with the calendar's name, and nothing else of it: other calendars and the
 * page itself keep theirs as they are. What a visitor changes becomes a step of the browser's history; going back and
 * forward, or following a link, sets it. What stands at its beginning isn't written.
 */
import { type CivilMonth, isCivilMonth } from '@youth-action/sdk/domain';
import type { ReactiveController } from 'lit';
import type { CalendarElement, Filters } from './calendar-model.ts';

/** The properties that are kept, by their names in the fragment. */
const names = {
  view: 'view',
  month: 'month',
  day: 'day',
  community: 'communityId',
  programme: 'programmeId',
  tag: 'tag',
  audience: 'audience',
  age: 'age',
  role: 'roleWanted',
  mode: 'sessionMode',
  places: 'hasPlaces',
} as const;

type Name = (typeof names)[keyof typeof names];

export class LinkState implements ReactiveController {
  readonly #calendar: CalendarElement;
  readonly #choose: (filters: Partial<Filters>) => void;
  readonly #start: Record<Name, string>;

  /** Reads the fragment as it stands. `choose` sets filters in a visitor's name. */
  constructor(calendar: CalendarElement, choose: (filters: Partial<Filters>) => void) {
    this.#calendar = calendar;
    this.#choose = choose;
    this.#start = this.#state();
    this.#read();
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#read);
    window.addEventListener('hashchange', this.#read);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#read);
    window.removeEventListener('hashchange', this.#read);
  }

  /** Puts what is shown now into the fragment, as a step of the history. */
  hostUpdated(): void {
    const state = this.#state();
    const own = Object.entries(names)
      // A day without its week is only where the keyboard would start.
      .filter(([, name]) => state[name] !== this.#start[name] && (name !== 'day' || state.view === 'week'))
      .map(([word, name]) => `${this.#prefix}${word}=${encodeURIComponent(state[name])}`);
    const fragment = [...parts().filter((part) => !part.startsWith(this.#prefix)), ...own].join('&');
    if (fragment === location.hash.slice(1)) return;
    const address = location.pathname + location.search + (fragment && `#${fragment}`);
    history.pushState(history.state, '', address);
  }

  readonly #read = (): void => {
    const found = new Map<string, string>();
    for (const part of parts()) {
      const [word = '', value = ''] = part.slice(this.#prefix.length).split('=');
      if (part.startsWith(this.#prefix)) found.set(word, decoded(value));
    }
    const { view, month, day, hasPlaces, ...filters } = Object.fromEntries(
      Object.entries(names).map(([word, name]) => [name, found.get(word) ?? this.#start[name]]),
    ) as Record<Name, string>; // all of them, by their names
    Object.assign(this.#calendar, { view, month: isCivilMonth(month) ? month : ('' as CivilMonth), day });
    this.#choose({ ...filters, hasPlaces: hasPlaces === 'true' });
  };

  get #prefix(): string {
    return `${encodeURIComponent(this.#calendar.linkState)}.`;
  }

  #state(): Record<Name, string> {
    return Object.fromEntries(
      Object.values(names).map((name) => [name, String(this.#calendar[name])]),
    ) as Record<Name, string>; // all of them, by their names
  }
}

function parts(): string[] {
  return location.hash.slice(1).split('&').filter(Boolean);
}

/** Somebody may have typed the address by hand. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
