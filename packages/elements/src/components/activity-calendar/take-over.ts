/**
 * Makes a calendar out of a list that a server has drawn, without drawing it anew: who reads it goes on reading, and
 * what has the focus keeps it (docs/decisions/0012-server-rendering.md).
 */
import { hydrate } from '@lit-labs/ssr-client';
import { epochMillis } from '@youth-action/sdk/domain';
import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { type CalendarData, keyOf } from './calendar-data.ts';
import type { CalendarCore } from './calendar-model.ts';
import { listStep } from './sizes.ts';
import { type Served, servedModel, servedTemplate } from './served.ts';

/** So long what a server has read isn't asked for again; places are followed live meanwhile. @unit ms */
const freshFor = 5 * 60_000;

/** The calendar's parts, of which some are needed. */
interface Parts {
  whenHere(name: 'list' | 'rest'): Promise<object | undefined>;
}

/**
 * Takes the root over as it stands; where that isn't what this version would have drawn, it is emptied and the calendar
 * draws itself as ever. Resolves to false where a part didn't arrive: then the links stay as they are.
 */
export async function takeOver(
  { act, element, model }: Pick<CalendarCore, 'act' | 'element' | 'model'>,
  data: CalendarData,
  parts: Parts,
): Promise<boolean> {
  const needed = await Promise.all([parts.whenHere('list'), parts.whenHere('rest')]);
  if (needed.includes(undefined)) return false;
  const { renderOptions, renderRoot } = element;
  renderOptions.renderBefore = null; // Lit would draw before what it finds
  try {
    const served = servedBeside(element);
    // `setHTMLUnsafe` of some browsers leaves comments out, and with them what tells Lit where its parts are.
    if (!Array.from(renderRoot.childNodes).some((node) => node.nodeType === Node.COMMENT_NODE))
      throw new TypeError('No parts');
    const { all, filters, links, month } = servedModel(served);
    hydrate(withoutEmpty(servedTemplate(served, act)), renderRoot, renderOptions);
    const own = keyOf({ ...filters, month });
    data.know(own, all);
    const { key } = data;
    data.key = (question) => (keyOf(question.scope) === own ? undefined : key(question));
    data.served = (key) => ({ links, most: key === own ? Infinity : listStep });
    const age = () => epochMillis(model().now) - epochMillis(served.now);
    element.addController(new Freshness(age, () => data.refresh()));
  } catch {
    renderRoot.textContent = '';
  }
  renderRoot.querySelector('style')?.remove(); // the element has brought its own
  return true;
}

/** What the server has written into the element. Throws where it isn't there. */
function servedBeside(calendar: Element): Served {
  const script = calendar.querySelector(':scope > script[type="application/json"]');
  return JSON.parse(script?.textContent ?? '') as Served; // written by the same package; anything else fails on the way
}

/** An empty text leaves no node in markup, and what stands behind it would be taken for that node. */
function withoutEmpty(value: unknown): unknown {
  if (value === '' || value === undefined || value === null) return nothing;
  if (Array.isArray(value)) return value.map(withoutEmpty);
  return isTemplate(value) ? { ...value, values: value.values.map(withoutEmpty) } : value;
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && '_$litType$' in value;
}

/** Says after a while that what the server has read is stale, and the calendar reads it again. */
class Freshness implements ReactiveController {
  readonly #age: () => number;
  readonly #stale: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(age: () => number, stale: () => void) {
    this.#age = age;
    this.#stale = stale;
  }

  hostConnected(): void {
    const age = this.#age(); // below 0 where a clock is wrong
    if (age < 0 || age >= freshFor) this.#stale();
    else this.#timer = setTimeout(this.#stale, freshFor - age);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
