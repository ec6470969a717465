import { credentialReader } from '@youth-action/sdk/reader';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { verdictMark } from '../../credentials/verdict-view.ts';
import { noClientState } from '../../localize/states.ts';
import { ReadingElement } from '../../reading-element.ts';
import { baseStyles } from '../../styles/base.ts';
import type { Outcome } from './checking.ts';
import { askView, type AskHandlers } from './ask-view.ts';
import { YouthCredentialCheckedEvent } from './credential-check.events.ts';
import { messages } from './credential-check.messages.ts';
import { credentialCheckStyles } from './credential-check.styles.ts';
import { factsView } from './facts-view.ts';
import { parsed, readCode, readFile } from './read-input.ts';
import { recordedOutcome } from './recorded.ts';
import { whoseView } from './whose-view.ts';

/** What can be said of it before anything was asked. */
type Complaint = 'tooLarge' | 'unreadable' | 'noCode';

/** What is on the screen below the questions. */
type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'complaint'; readonly complaint: Complaint }
  | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly isRecord: boolean };

/**
 * Verifies a badge or certificate in the page: as a file, as text, or by its code, against the issuer at `base-url`.
 * The file stays in the page. Works over plain http, and keeps nothing.
 *
 * @tag youth-credential-check
 * @summary Verifies the signature and status of a badge or certificate in the page.
 * @fires {YouthCredentialCheckedEvent} youth-credential-checked - A check has come to its end; doesn't bubble.
 * @csspart base - Everything.
 * @csspart title - What this is for.
 * @csspart file - Where a file is chosen or dropped.
 * @csspart code - The field for a number or code.
 * @csspart check - The buttons that begin a check.
 * @csspart result - What the check has found.
 * @csspart verdict - The verdict, with its sign.
 * @csspart facts - What was signed.
 * @csspart whose - The question whose credential it is.
 * @csspart notice - What is said where there's no server.
 * @cssprop --youth-accent - Colour of the upper edge and the buttons.
 */
export class YouthCredentialCheck extends ReadingElement {
  static override readonly styles = [baseStyles, credentialCheckStyles];

  /** A number or code to begin with; it stands in the field and is checked at once. */
  @property() code = '';

  @state() private shown: Shown = { kind: 'nothing' };
  #running: AbortController | undefined;
  #checkedCode = '';

  readonly #ask: AskHandlers = {
    file: (file) => void this.#checkFile(file),
    text: (text) => void this.#check(parsed(text)),
    code: (code) => void this.#checkCode(code),
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.code === this.#checkedCode || this.connection === undefined) return;
    this.#checkedCode = this.code;
    if (this.code !== '') void this.#checkCode(this.code);
  }

  async #checkFile(file: File): Promise<void> {
    const content = await readFile(file);
    if (typeof content === 'object') return this.#check(parsed(content.text));
    this.shown = { kind: 'complaint', complaint: content === 'too-large' ? 'tooLarge' : 'unreadable' };
  }

  async #checkCode(text: string): Promise<void> {
    const asked = readCode(text);
    if (asked === undefined) {
      this.shown = { kind: 'complaint', complaint: 'noCode' };
      return;
    }
    const { code, kind } = asked;
    const { connection, language } = this;
    if (connection === undefined) return;
    const { reader } = connection;
    await this.#run(async (signal) => {
      if (kind === 'number')
        return { outcome: await recordedOutcome(reader, code, { language, signal }), isRecord: true };
      const { credentials } = credentialReader(reader);
      const get = kind === 'badge' ? credentials.ofBadge : credentials.ofCertificate;
      return { outcome: await this.#outcome(() => get(code, { signal }), signal), isRecord: false };
    });
  }

  #check(value: unknown): Promise<void> {
    return this.#run(async (signal) => ({
      outcome: await this.#outcome(() => Promise.resolve(value), signal),
      isRecord: false,
    }));
  }

  async #outcome(get: () => Promise<unknown>, signal: AbortSignal): Promise<Outcome> {
    const { connection, language } = this;
    const { failedOutcome, outcomeOf } = await import('./checking.ts');
    try {
      const value = await get();
      if (connection === undefined) throw new Error('There is no connection');
      return await outcomeOf(value, { reader: connection.reader, now: this.now(), language, signal });
    } catch (error) {
      return failedOutcome(error, language);
    }
  }

  /** The latest check alone says what is shown. */
  async #run(
    check: (signal: AbortSignal) => Promise<{ readonly outcome: Outcome; readonly isRecord: boolean }>,
  ): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.shown = { kind: 'checking' };
    const found = await check(running.signal);
    if (this.#running !== running || running.signal.aborted) return;
    this.shown = { kind: 'outcome', ...found };
    this.dispatchEvent(new YouthCredentialCheckedEvent(found.outcome.code));
  }

  #result(): TemplateResult | typeof nothing {
    const { language, shown } = this;
    const text = messages[language];
    if (shown.kind === 'nothing') return nothing;
    if (shown.kind === 'checking') return html`<p class="muted">${text.checking}</p>`;
    if (shown.kind === 'complaint') return verdictMark('unreachable', text[shown.complaint]);
    const { isRecord, outcome } = shown;
    return html`${verdictMark(outcome.code, outcome.words)}
    ${isRecord && outcome.facts !== undefined ? html`<p class="note">${text.byServer}</p>` : nothing}
    ${outcome.facts === undefined ? nothing : factsView(outcome.facts, language)}`;
  }

  #whose(): TemplateResult | typeof nothing {
    const { shown } = this;
    const isOf = shown.kind === 'outcome' ? shown.outcome.isOf : undefined;
    return isOf === undefined ? nothing : whoseView(isOf, this.language);
  }

  protected override render(): TemplateResult {
    const { language, shown } = this;
    if (this.connection === undefined)
      return html`<div class="frame" part="base" lang=${language}>${noClientState(language)}</div>`;
    const text = messages[language];
    return html`<div class="frame" part="base" lang=${language} role="group" aria-labelledby="title">
      <p part="title" id="title">${text.title}</p>
      <p class="muted">${text.lead}</p>
      ${askView(this.#ask, { code: this.code, language })}
      <div ?hidden=${shown.kind === 'nothing'} part="result" aria-busy=${String(shown.kind === 'checking')}>
        <div role="status">${this.#result()}</div>
        ${this.#whose()}
      </div>
    </div>`;
  }
}
