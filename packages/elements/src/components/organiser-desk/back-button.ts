/**
 * The browser's back button leads from a view to the one before it, and not off the page: on a phone that is how one goes
 * back, and the token would be gone. The address stays as it is, and what others keep in the history's state too.
 */
import type { ReactiveController } from 'lit';
import type { Place } from './desk.ts';

const key = 'youthOrganiserPlace';

export class BackButton implements ReactiveController {
  readonly #go: (place: Place) => void;

  /** `go` is called when somebody has gone back, or forth again. */
  constructor(go: (place: Place) => void) {
    this.#go = go;
  }

  hostConnected(): void {
    window.addEventListener('popstate', this.#moved);
  }

  hostDisconnected(): void {
    window.removeEventListener('popstate', this.#moved);
  }

  /** From one place to the next. */
  follow(from: Place, to: Place): void {
    try {
      window.history.replaceState(stateWith(from), '');
      window.history.pushState(stateWith(to), '');
    } catch {
      // a page without an origin of its own, or too many steps for the browser: then back leads off the page
    }
  }

  readonly #moved = ({ state }: PopStateEvent): void => {
    const place = placeIn(state);
    if (place !== undefined) this.#go(place);
  };
}

function stateWith(place: Place): object {
  const state: unknown = window.history.state;
  return { ...(typeof state === 'object' ? state : {}), [key]: place };
}

/** Undefined for a step that isn't the desk's. */
function placeIn(state: unknown): Place | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  return (state as { readonly [key]?: Place })[key]; // nobody else writes under this name
}
