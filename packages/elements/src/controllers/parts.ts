/** The parts of an element, each loaded when it's first needed, with its styles. */
import type { CSSResult } from 'lit';
import { adoptMore } from '../styles/adopt-more.ts';

type Loaders = Readonly<Record<string, () => Promise<object & { readonly styles?: CSSResult }>>>;
export type PartOf<L extends Loaders, Name extends keyof L> = Awaited<ReturnType<L[Name]>>;

export class Parts<L extends Loaders> {
  readonly #arrived: () => void;
  readonly #root: () => HTMLElement | DocumentFragment;
  readonly #here = new Map<keyof L, object>();
  readonly #asked = new Map<keyof L, Promise<unknown>>();
  readonly #errors = new Map<keyof L, unknown>();

  readonly #loaders: L;

  /** `arrived` is called when a part is there, or didn't come; `root` is where its styles go. */
  constructor(loaders: L, root: () => HTMLElement | DocumentFragment, arrived: () => void) {
    this.#loaders = loaders;
    this.#root = root;
    this.#arrived = arrived;
  }

  /** The part; undefined while it's on its way. */
  get<Name extends keyof L>(name: Name): PartOf<L, Name> | undefined {
    if (!this.#errors.has(name)) void this.load(name);
    return this.#here.get(name) as PartOf<L, Name> | undefined; // put there under its own name
  }

  /** The part as soon as it's here; undefined if it doesn't come. */
  async load<Name extends keyof L>(name: Name): Promise<PartOf<L, Name> | undefined> {
    if (!this.#asked.has(name)) this.#asked.set(name, this.#fetch(name));
    await this.#asked.get(name);
    return this.#here.get(name) as PartOf<L, Name> | undefined; // as above
  }

  /** Why a part didn't arrive. */
  errorOf(name: keyof L): unknown {
    return this.#errors.get(name);
  }

  /** Asks again for what didn't arrive. */
  retry(): void {
    this.#errors.clear();
    this.#arrived();
  }

  async #fetch(name: keyof L): Promise<void> {
    try {
      const part = await this.#loaders[name]?.();
      if (part === undefined) return;
      if (part.styles !== undefined) adoptMore(this.#root(), part.styles);
      this.#here.set(name, part);
      this.#errors.delete(name);
    } catch (error) {
      this.#errors.set(name, error);
      this.#asked.delete(name);
    }
    this.#arrived();
  }
}
