/** The lazy part with button and result, for elements that show a badge. */
import type { Language } from '@youth-action/sdk/problem-texts';
import {
  css,
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import {
  type BadgeToVerify,
  type BadgeVerdict,
  badgeVerdictText,
  verifyBadge,
} from './badge-verification.ts';
import { messages } from './verify-part.messages.ts';
import { verdictMark, verdictStyles } from './verdict-view.ts';

export const styles = css`
  ${verdictStyles}
  [part='verify'] [part='verdict'] {
    margin-top: 8px;
  }
`;

/** One badge's check: begun by `start`, forgotten when another badge is shown. */
export class BadgeVerification implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ask: () => Omit<BadgeToVerify, 'signal'> | undefined;
  #running: AbortController | undefined;
  #of: string | undefined;
  #verdict: BadgeVerdict | undefined;

  /** `ask` gives what is shown at the moment; undefined while there's nothing to verify. */
  constructor(host: ReactiveControllerHost, ask: () => Omit<BadgeToVerify, 'signal'> | undefined) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Verifies what is shown now; resolves when the result is there. */
  async start(): Promise<void> {
    const asked = this.#ask();
    if (asked === undefined) return;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#of = keyOf(asked);
    this.#verdict = undefined;
    this.#host.requestUpdate();
    const verdict = await verifyBadge({ ...asked, signal: running.signal }).catch(
      () => 'unreachable' as const,
    );
    if (this.#running !== running) return;
    this.#running = undefined;
    this.#verdict = verdict;
    this.#host.requestUpdate();
  }

  /** Button and result, for what is shown now. */
  view(language: Language): TemplateResult | typeof nothing {
    const asked = this.#ask();
    if (asked === undefined) return nothing;
    const text = messages[language];
    const isRunning = this.#running !== undefined;
    // Figures that have changed since then were not verified.
    const verdict = this.#of === keyOf(asked) ? this.#verdict : undefined;
    const label = verdict === undefined ? text.verify : text.again;
    return html`<div part="verify">
      <button
        class="button"
        type="button"
        part="verify-button"
        aria-disabled=${String(isRunning)}
        @click=${() => (isRunning ? undefined : void this.start())}
      >
        ${isRunning ? text.verifying : label}
      </button>
      <div role="status">
        ${verdict === undefined ? nothing : verdictMark(verdict, badgeVerdictText(verdict, language))}
      </div>
    </div>`;
  }
}

function keyOf({ badge }: Omit<BadgeToVerify, 'signal'>): string {
  return [badge.code, badge.totalMinutes, badge.noticeMinutes, badge.stars].join(' ');
}
