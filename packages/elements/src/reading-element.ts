/**
 * What every element of the programme has: where its data comes from, its language, its clock, its mode.
 *
 * A base class and not a mixin, because all elements have exactly this and nothing else is ever mixed in.
 * Elements that write extend `YouthElement`, which is one and can load the full client.
 */
import { ContextConsumer } from '@lit/context';
import type { Client } from '@youth-action/sdk/client';
import type { Instant } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import type { Reader } from '@youth-action/sdk/reader';
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { connection, type Connection, connectionContext } from './context/connection.ts';
import { environmentContext } from './context/environment.ts';
import { languageOf } from './localize/language.ts';
import { clockNow } from './localize/clock.ts';
import { version } from './version.ts';

export abstract class ReadingElement extends LitElement {
  /** The version of the package that this class comes from. */
  static readonly version = version;

  /** Where the server stands. Not needed under a `youth-action-provider`. */
  @property({ attribute: 'base-url' }) baseUrl = '';
  /** A client of the page's own; it comes before `base-url` and before a provider. */
  @property({ attribute: false }) client: Reader | Client | undefined;
  /** `zh-CN` or `en`. Left out, the provider's or else the page's own language. */
  @property() locale = '';
  /** `elder` for larger text and targets. */
  @property() mode = '';

  readonly #provided = new ContextConsumer(this, { context: connectionContext, subscribe: true });
  readonly #environment = new ContextConsumer(this, { context: environmentContext, subscribe: true });
  #own: Connection | undefined;

  /** The element's own connection, else its provider's, else undefined. */
  protected get connection(): Connection | undefined {
    return this.#own ?? this.#provided.value;
  }

  protected get language(): Language {
    return languageOf(this, this.locale, this.#environment.value?.language);
  }

  /** The present instant, by the provider's clock or the device's. */
  protected now(): Instant {
    return this.#environment.value?.now() ?? clockNow();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') || changed.has('baseUrl')) this.reconnect();
  }

  /** Makes the element's own connection anew. */
  protected reconnect(): void {
    this.#own = this.connect();
  }

  /** The connection that the element's own attributes lead to. */
  protected connect(): Connection | undefined {
    return connection(this);
  }
}
