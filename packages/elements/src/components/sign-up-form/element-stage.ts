import type { LitElement } from 'lit';
import type { Stage } from './stage.ts';

/** The stage that an element is; `access` is what only the element itself can get at. */
export function stageOf(
  element: LitElement,
  access: Pick<Stage, 'announce' | 'connection' | 'language' | 'now'>,
): Stage {
  return {
    ...access,
    requestUpdate: () => element.requestUpdate(),
    focus: async (id) => {
      await element.updateComplete;
      const { shadowRoot } = element;
      (shadowRoot?.getElementById(id) ?? shadowRoot?.getElementById('title'))?.focus();
    },
    input: (id) => element.shadowRoot?.querySelector<HTMLInputElement>(`input#${id}`) ?? undefined,
    emit: (event) => element.dispatchEvent(event),
  };
}
