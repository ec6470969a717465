import { ContextProvider } from '@lit/context';
import type { Client } from '@youth-action/sdk/client';
import type { Instant } from '@youth-action/sdk/domain';
import type { Reader } from '@youth-action/sdk/reader';
import { languageFor } from '@youth-action/sdk/problem-texts';
import { css, html, LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { connect } from '../../context/connect.ts';
import { type Connection, connectionContext, refreshed } from '../../context/connection.ts';
import { environmentContext } from '../../context/environment.ts';
import { clockNow } from '../../localize/clock.ts';
import { version } from '../../version.ts';

/** Events after which what the elements show may have changed. */
const changes = [
  'youth-sign-up-created',
  'youth-sign-up-cancelled',
  'youth-sessions-changed',
  'youth-attendance-changed',
  'youth-hours-changed',
];

/**
 * Shares one connection, language and clock among the elements inside it, and has them read again after a change.
 *
 * @tag youth-action-provider
 * @summary One server, one language and one clock for all elements inside.
 * @slot - The page's own content with the elements in it.
 */
export class YouthActionProvider extends LitElement {
  /** The version of the package that this class comes from. */
  static readonly version = version;
  static override readonly styles = css`
    :host {
      display: contents;
    }
  `;

  /** Where the server stands, e.g. `https://youth.example.cn`. */
  @property({ attribute: 'base-url' }) baseUrl = '';
  /** The registered site on whose page this is. */
  @property({ attribute: 'site-key' }) siteKey = '';
  /** A client of the page's own; it comes before `base-url`. */
  @property({ attribute: false }) client: Reader | Client | undefined;
  /** `zh-CN` or `en`. Left out, each element goes by the language of the page around it. */
  @property() locale = '';
  /** The present instant; the device's clock where it is left out. */
  @property({ attribute: false }) clock: () => Instant = clockNow;

  readonly #connection = new ContextProvider(this, { context: connectionContext });
  readonly #environment = new ContextProvider(this, { context: environmentContext });

  constructor() {
    super();
    for (const type of changes) this.addEventListener(type, () => this.refresh());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') || changed.has('baseUrl') || changed.has('siteKey'))
      this.#provide(connect(this));
    if (changed.has('locale') || changed.has('clock')) {
      const language = this.locale === '' ? undefined : languageFor(this.locale);
      this.#environment.setValue({ language, now: () => this.clock() });
    }
  }

  /** Has every element inside read its data again. */
  refresh(): void {
    const { value } = this.#connection;
    if (value !== undefined) this.#provide(refreshed(value));
  }

  #provide(connection: Connection | undefined): void {
    this.#connection.setValue(connection);
  }

  protected override render() {
    return html`<slot></slot>`;
  }
}
