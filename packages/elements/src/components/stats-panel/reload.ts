/** The panel reads its figures again by itself where its page wants it, and always on a wall, whose clock goes on too. */
import type { ReactiveControllerHost } from 'lit';
import { Every } from '../../controllers/every.ts';

interface Reloading extends ReactiveControllerHost {
  readonly display: string;
  readonly reloadSeconds: number | undefined;
}

/** How often a wall reads the figures again, if its page doesn't say. @unit seconds */
const wallReloadSeconds = 60;
/** How often the clock on a wall is looked at. @unit seconds */
const clockSeconds = 5;

export function reloading(panel: Reloading, refresh: () => void): void {
  const ownSeconds = () => (panel.display === 'wall' ? wallReloadSeconds : 0);
  // What isn't a number, or is below zero, is never.
  const seconds = () => Math.max(0, panel.reloadSeconds ?? ownSeconds()) || 0;
  panel.addController(new Every({ seconds, work: refresh }));
  const clock = () => (panel.display === 'wall' ? clockSeconds : 0);
  panel.addController(new Every({ seconds: clock, work: () => panel.requestUpdate() }));
}
