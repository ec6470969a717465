import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { copyFrom } from '../../forms/copy-text.ts';
import { noClientState } from '../../localize/states.ts';
import { ReadingElement } from '../../reading-element.ts';
import { baseStyles } from '../../styles/base.ts';
import { choiceText } from './choice-text.ts';
import { type Device, deviceOf, isInWeChat } from './device.ts';
import { type FeedAddresses, feedAddresses } from './feed-addresses.ts';
import { messages, type SubscribeLinksMessages } from './subscribe-links.messages.ts';
import { subscribeLinksStyles } from './subscribe-links.styles.ts';

const devices: readonly Device[] = ['apple', 'android', 'computer'];

/**
 * The way from this page into a visitor's own calendar: a link that subscribes, the address to paste, other formats,
 * and how to go about it on each device. Reads nothing from the server.
 *
 * @tag youth-subscribe-links
 * @summary Links to subscribe to the sessions of a choice: calendar, address to copy, RSS and JSON Feed.
 * @csspart base - Everything.
 * @csspart title - What this is for.
 * @csspart lead - What a subscription does.
 * @csspart scope - Which sessions the links are about.
 * @csspart subscribe - The link that opens the visitor's calendar.
 * @csspart address - The field with the address.
 * @csspart copy - The button that copies the address.
 * @csspart status - Whether the address was copied.
 * @csspart how-to - The instructions for one kind of device.
 * @csspart other - The links to other formats.
 * @csspart notice - What is said where there's no server, and in WeChat.
 */
export class YouthSubscribeLinks extends ReadingElement {
  static override readonly styles = [baseStyles, subscribeLinksStyles];

  /** Only this community's sessions. */
  @property({ attribute: 'community-id' }) communityId = '';
  /** Only this programme's sessions. */
  @property({ attribute: 'programme-id' }) programmeId = '';
  /** Only this activity's sessions. */
  @property({ attribute: 'activity-id' }) activityId = '';
  /** Only sessions with this tag, e.g. `parent-child`. */
  @property() tag = '';
  /** Only sessions for this audience: `children`, `family`, `youth` or `everyone`. */
  @property() audience = '';
  /** Only sessions that take a person of this age, in whole years. */
  @property() age = '';
  /** Only sessions that look for this role: `participant` or `volunteer`. */
  @property({ attribute: 'role-wanted' }) roleWanted = '';
  /** Only sessions that are held this way: `online` or `on-site`. */
  @property({ attribute: 'session-mode' }) sessionMode = '';
  /** Only sessions with a free place. */
  @property({ type: Boolean, attribute: 'has-places' }) hasPlaces = false;

  /** The address that was copied last, and whether that worked; of no interest once the choice has changed. */
  @state() private lastCopy: { readonly address: string; readonly worked: boolean } | undefined;

  get #addresses(): FeedAddresses | undefined {
    const { connection, language } = this;
    return connection && feedAddresses(connection.reader.baseUrl, document.baseURI, this, language);
  }

  async #copy(address: string): Promise<void> {
    const field = this.renderRoot.querySelector('input');
    if (field === null) return;
    this.lastCopy = undefined;
    await this.updateComplete; // so that the same words are announced again
    this.lastCopy = { address, worked: await copyFrom(field) };
  }

  #copyStatus(address: string, texts: SubscribeLinksMessages): string {
    if (this.lastCopy?.address !== address) return '';
    return this.lastCopy.worked ? texts.copied : texts.notCopied;
  }

  protected override render(): TemplateResult {
    const addresses = this.#addresses;
    const texts = messages[this.language];
    if (addresses === undefined) {
      return html`<div class="frame" part="base" lang=${this.language}>${noClientState(this.language)}</div>`;
    }
    const inWeChat = isInWeChat(navigator);
    return html`<div class="frame" part="base" lang=${this.language} role="group" aria-labelledby="title">
      <p part="title" id="title">${texts.title}</p>
      <p part="lead">${texts.lead}</p>
      <p class="muted" part="scope">${choiceText(this, this.language)}</p>
      ${
        inWeChat
          ? html`<div class="notice" part="notice"><p>${texts.inWeChat}</p></div>`
          : html`<p class="actions">
              <a class="button" data-kind="primary" part="subscribe" href=${addresses.subscription}
                >${texts.subscribe}</a
              >
            </p>`
      }
      ${this.#addressField(addresses, texts, inWeChat)}
      <div class="how-to" role="group" aria-labelledby="how-to">
        <p id="how-to">${texts.howTo}</p>
        ${devices.map((device) => howTo(texts, device, inWeChat, device === deviceOf(navigator)))}
      </div>
      ${otherFormats(addresses, texts, inWeChat)}
    </div>`;
  }

  #addressField({ calendar }: FeedAddresses, texts: SubscribeLinksMessages, isMain: boolean): TemplateResult {
    return html`<div class="address">
      <label for="address">${texts.address}</label>
      <div class="row">
        <input id="address" part="address" dir="ltr" readonly spellcheck="false" .value=${calendar} />
        <button
          class="button"
          type="button"
          part="copy"
          data-kind=${isMain ? 'primary' : nothing}
          @click=${() => this.#copy(calendar)}
        >
          ${texts.copy}
        </button>
      </div>
      <p part="status" role="status">${this.#copyStatus(calendar, texts)}</p>
    </div>`;
  }
}

/** The ways that this page can offer, one after the other; in WeChat there is only the address. */
function howTo(
  texts: SubscribeLinksMessages,
  device: Device,
  inWeChat: boolean,
  isOpen: boolean,
): TemplateResult {
  const { title, byLink, byAddress, byFile } = texts.devices[device];
  const steps = inWeChat ? [byAddress] : [byLink, texts.ifNothingHappens(byAddress), byFile];
  return html`<details part="how-to" ?open=${isOpen}>
    <summary>${title}</summary>
    <ol class=${inWeChat ? 'single' : nothing}>
      ${steps.map((step) => (step === undefined ? nothing : html`<li>${step}</li>`))}
    </ol>
  </details>`;
}

/** In WeChat no file is saved; the feeds still open as pages. */
function otherFormats(
  addresses: FeedAddresses,
  texts: SubscribeLinksMessages,
  inWeChat: boolean,
): TemplateResult {
  return html`<ul part="other" aria-label=${texts.otherWays}>
    ${
      inWeChat
        ? nothing
        : html`<li>
            <a href=${addresses.calendar} type="text/calendar" download="sessions.ics">${texts.file}</a>
            <span class="muted">${texts.fileNote}</span>
          </li>`
    }
    <li><a href=${addresses.rss} type="application/rss+xml">${texts.rss}</a></li>
    <li><a href=${addresses.jsonFeed} type="application/feed+json">${texts.jsonFeed}</a></li>
  </ul>`;
}
