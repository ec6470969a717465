import type { HoursBadge } from '@youth-action/sdk/domain';
import { isApiError } from '@youth-action/sdk/reader';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Connection } from '../../context/connection.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { minutesText } from '../../localize/dates.ts';
import { errorState, loadingState, noClientState } from '../../localize/states.ts';
import { baseStyles } from '../../styles/base.ts';
import { ReadingElement } from '../../reading-element.ts';
import { type CardMore, cardForm, compactForm, inlineForm } from './badge-templates.ts';
import { YouthBadgeLoadedEvent } from './hours-badge.events.ts';
import { messages } from './hours-badge.messages.ts';
import { hoursBadgeStyles } from './hours-badge.styles.ts';

export type HoursBadgeDisplay = 'card' | 'compact' | 'inline';

/** An answer and the code that it answers, so that nobody's hours are ever shown under another code. */
interface Answer {
  readonly code: string;
  readonly badge: HoursBadge;
}

/** The volunteer has withdrawn the code, or there never was one. */
function isGone(error: unknown): boolean {
  return isApiError(error, 'badge-not-found') || isApiError(error, 'badge-revoked');
}

/**
 * A volunteer's approved hours, by the code that the volunteer shares.
 *
 * @tag youth-hours-badge
 * @summary A volunteer's approved hours with stars, origins and the time up to which they count.
 * @fires {YouthBadgeLoadedEvent} youth-badge-loaded - The badge has been read, for the first time or again; doesn't bubble.
 * @csspart base - The whole badge.
 * @csspart title - What is counted here; in the card only.
 * @csspart name - The volunteer's masked name.
 * @csspart member - The mark of a Youth League member.
 * @csspart team - The volunteer's team.
 * @csspart total - Hours and minutes.
 * @csspart on-notice - What of the total stands on public notice.
 * @csspart stars - The stars that were awarded, and those that the hours are enough for.
 * @csspart next-star - What is missing to the next star, and its meter; in the card only.
 * @csspart origins - The hours by origin; in the card only.
 * @csspart as-of - The number of entries and the time up to which they count.
 * @csspart definition - How hours are counted; in the card only.
 * @csspart verify - The check of the signature, with its result; not in the inline form.
 * @csspart verify-button - The button that verifies.
 * @csspart notice - What is shown instead of a badge.
 * @csspart error - What went wrong.
 * @csspart retry - The button that asks again.
 * @csspart loading - What is shown until the first answer.
 * @cssprop --youth-accent - Colour of stars, bars and the upper edge.
 * @cssprop --youth-surface - Background.
 * @cssprop --youth-text - Colour of the text.
 * @cssprop --youth-muted - Colour of what is secondary.
 * @cssprop --youth-border - Colour of lines.
 * @cssprop --youth-radius - Radius of the corners.
 */
export class YouthHoursBadge extends ReadingElement {
  static override readonly styles = [baseStyles, hoursBadgeStyles];

  /** The code that the volunteer shares. */
  @property({ attribute: 'badge-code' }) badgeCode = '';
  /** `card` says everything, `compact` the essential, `inline` is a phrase in a sentence. */
  @property({ reflect: true, useDefault: true }) display: HoursBadgeDisplay = 'card';

  #announcement = '';
  /** Null where it didn't come. */
  #more: CardMore | null | undefined;
  #isAsked = false;
  readonly #answer = new ResourceController<readonly [Connection, string], Answer>(this, {
    key: () => {
      const code = this.badgeCode.trim();
      return this.connection === undefined || code === '' ? undefined : [this.connection, code];
    },
    load: async ([{ reader }, code], signal) =>
      this.#compared({ code, badge: await reader.badges.get(code, { signal }) }),
    loaded: ({ badge }) => this.dispatchEvent(new YouthBadgeLoadedEvent(badge)),
  });

  /** Reads the badge again. */
  refresh(): void {
    this.#answer.retry();
  }

  /** Has a change of the hours that somebody is looking at announced. */
  #compared(answer: Answer): Answer {
    const before = this.#answer.value;
    const { totalMinutes } = answer.badge;
    const isChange = before?.code === answer.code && before.badge.totalMinutes !== totalMinutes;
    this.#announcement = isChange ? minutesText(totalMinutes, this.language) : '';
    return answer;
  }

  /** The last good answer for the present code. A code that leads nowhere any more has none. */
  get #current(): HoursBadge | undefined {
    const { value, error, state } = this.#answer;
    if (state === 'error' && isGone(error)) return undefined;
    return value?.code === this.badgeCode.trim() ? value.badge : undefined;
  }

  /** What only the card has. Where it doesn't come, because the network is away, the card does without. */
  async #loadMore(): Promise<void> {
    if (this.#isAsked) return;
    this.#isAsked = true;
    const part = await import('./card-part.ts').catch(() => null);
    const shown = () => ({ badge: this.#current, reader: this.connection?.reader, now: this.now() });
    this.#more = part && part.cardMore(this, shown);
    this.requestUpdate();
  }

  #notice(): TemplateResult {
    const { language } = this;
    const { state, error } = this.#answer;
    if (this.connection === undefined) return noClientState(language);
    if (state === 'loading') return loadingState(language);
    if (state === 'error' && !isGone(error)) return errorState(error, language, () => this.refresh());
    const { revoked, unknown } = messages[language];
    const text = isApiError(error, 'badge-revoked') ? revoked : unknown;
    return html`<div class="notice" part="notice" role="alert"><p>${text}</p></div>`;
  }

  protected override render(): TemplateResult {
    const badge = this.connection === undefined ? undefined : this.#current;
    if (badge === undefined) return html`<div class="frame" part="base">${this.#notice()}</div>`;
    const { display } = this;
    const isCard = display !== 'compact' && display !== 'inline';
    if (isCard) void this.#loadMore();
    const { state } = this.#answer;
    return html`<div
      class="frame ${isCard ? 'card' : display}"
      part="base"
      lang=${this.language}
      role="group"
      aria-label=${messages[this.language].title}
      aria-busy=${String(state === 'loading' || (isCard && this.#more === undefined))}
    >
      <span class="visually-hidden" role="status">${this.#announcement}</span>
      ${state === 'error' ? this.#notice() : nothing} ${isCard ? cardForm(badge, this.language, this.#more) : (display === 'compact' ? compactForm : inlineForm)(badge, this.language)}
    </div>`;
  }
}
