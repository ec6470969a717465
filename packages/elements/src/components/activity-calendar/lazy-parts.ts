/**
 * Parts of an element that are loaded when they are first drawn, with their styles.
 *
 * Owns: loading each part once, adopting its styles, asking for another drawing. A part that didn't arrive is asked for
 * again by `retry`. Doesn't own what is drawn meanwhile.
 */
import { adoptStyles, type CSSResult, type ReactiveControllerHost, supportsAdoptingStyleSheets } from 'lit';

/** What a part's module has beside its templates. */
export interface Part {
  readonly styles: CSSResult;
}

type Loaders = Readonly<Record<string, () => Promise<Part>>>;
type PartOf<L extends Loaders, Name extends keyof L> = Awaited<ReturnType<L[Name]>>;

export class LazyParts<L extends Loaders> {
  /** Why the last part didn't arrive. */
  error: unknown;

  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #loaders: L;
  readonly #parts = new Map<keyof L, Part>();
  readonly #asked = new Set<keyof L>();

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    loaders: L,
  ) {
    this.#host = host;
    this.#loaders = loaders;
  }

  /** The part's module; undefined while it is on its way. */
  get<Name extends keyof L>(name: Name): PartOf<L, Name> | undefined {
    if (!this.#asked.has(name)) void this.#load(name);
    return this.#parts.get(name) as PartOf<L, Name> | undefined; // put there under its own name
  }

  /** Asks again for what didn't arrive. */
  retry(): void {
    this.error = undefined;
    this.#asked.forEach((name) => this.#parts.has(name) || this.#asked.delete(name));
    this.#host.requestUpdate();
  }

  async #load(name: keyof L): Promise<void> {
    this.#asked.add(name);
    try {
      const part = await this.#loaders[name]?.();
      if (part === undefined) return;
      adopt(this.#host.renderRoot, part.styles);
      this.#parts.set(name, part);
    } catch (error) {
      this.error = error;
    }
    this.#host.requestUpdate();
  }
}

/** Adds to what the root has, which Lit's own function replaces where sheets are constructable. */
function adopt(root: HTMLElement | DocumentFragment, styles: CSSResult): void {
  if (!(root instanceof ShadowRoot)) return;
  const sheet = styles.styleSheet;
  if (supportsAdoptingStyleSheets && sheet !== undefined)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  else adoptStyles(root, [styles]);
}
