import type { LitElement } from 'lit';
import { Parts } from '../../controllers/parts.ts';

const loaders = {
  choices: () => import('./choices.ts'),
  plots: () => import('./plots.ts'),
  reported: () => import('./reported.ts'),
  definition: () => import('./definition.ts'),
  wall: () => import('./wall.ts'),
};

/** What is loaded when it's first drawn, or first opened. */
export function panelParts(host: LitElement): Parts<typeof loaders> {
  return new Parts(
    loaders,
    () => host.renderRoot,
    () => host.requestUpdate(),
  );
}
