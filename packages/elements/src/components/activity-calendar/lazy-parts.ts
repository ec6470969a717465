/**
 * Parts of an element that are loaded when they are first drawn, with their styles.
 *
 * Owns: loading each part once, adopting its styles, asking for another drawing. A part that didn't arrive is asked for
 * again by `retry`. Doesn't own what is drawn meanwhile.
 */
import type { CSSResult, ReactiveControllerHost } from 'lit';
import { adoptMore } from '../../styles/adopt-more.ts';

/** What a part's module may have beside its templates. */
interface Styled {
  readonly styles?: CSSResult;
}

type Loaders = Readonly<Record<string, () => Promise<object>>>;
type PartOf<L extends Loaders, Name extends keyof L> = Awaited<ReturnType<L[Name]>>;

export class LazyParts<L extends Loaders> {
  /** Why the last part didn't arrive. */
  error: unknown;

  readonly #host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #loaders: L;
  readonly #parts = new Map<keyof L, object>();
  readonly #asked = new Map<keyof L, Promise<void>>();

  constructor(
    host: ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment },
    loaders: L,
  ) {
    this.#host = host;
    this.#loaders = loaders;
  }

  /** The part's module; undefined while it is on its way. */
  get<Name extends keyof L>(name: Name): PartOf<L, Name> | undefined {
    void this.#ask(name);
    return this.#parts.get(name) as PartOf<L, Name> | undefined; // put there under its own name
  }

  /** The part's module as soon as it is here; undefined if it doesn't come. */
  async whenHere<Name extends keyof L>(name: Name): Promise<PartOf<L, Name> | undefined> {
    await this.#ask(name);
    return this.get(name);
  }

  /** Asks again for what didn't arrive. */
  retry(): void {
    this.error = undefined;
    this.#asked.forEach((_, name) => this.#parts.has(name) || this.#asked.delete(name));
    this.#host.requestUpdate();
  }

  #ask(name: keyof L): Promise<void> {
    let asked = this.#asked.get(name);
    if (asked === undefined) this.#asked.set(name, (asked = this.#load(name)));
    return asked;
  }

  async #load(name: keyof L): Promise<void> {
    try {
      const part = await this.#loaders[name]?.();
      if (part === undefined) return;
      const { styles }: Styled = part;
      if (styles !== undefined) adoptMore(this.#host.renderRoot, styles);
      this.#parts.set(name, part);
    } catch (error) {
      this.error = error;
    }
    this.#host.requestUpdate();
  }
}
