/** How a sign-up stands, as a banner, and what happens next. Pure. */
import type { SignUp } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { html, nothing, type TemplateResult } from 'lit';
import { minutesText } from '../../localize/dates.ts';
import { instantText } from './facts-view.ts';
import type { HeldModel } from './held-model.ts';
import { heldMessages } from './held.messages.ts';
import { wordFor } from '../../household/words.ts';

/** The mark says in shape what the banner says in words. */
const marks: Readonly<Record<string, string>> = {
  confirmed: '✓',
  pending: '…',
  waitlisted: '…',
  offered: '!',
};

export function bannerOf({ isNew, language, rest, signUps }: HeldModel, signUp: SignUp): TemplateResult {
  const words = heldMessages[language];
  const { status } = signUp;
  const isSeries = signUps.length > 1;
  const isAllIn = signUps.every((one) => one.status === 'confirmed');
  const ofOne = status === 'confirmed' && !isNew ? words.ofOne : wordFor(words.titles, status);
  const ofSeries = isAllIn ? words.seriesTitle(signUps.length) : words.seriesMixed(signUps.length);
  const title = isSeries ? ofSeries : rest === undefined ? ofOne : words.splitTitle;
  const kind = isSeries && !isAllIn ? 'pending' : status;
  return html`<div class="banner" data-kind=${kind}>
    <span class="mark" aria-hidden="true">${marks[kind] ?? '–'}</span>
    <div>
      <h2 class="title" part="title" id="title" tabindex="-1">${title}</h2>
      <p>${status === 'cancelled' ? words.placesFree : signUp.session.title}</p>
    </div>
  </div>`;
}

/** What there is to know, and to do, while it isn't settled. */
export function nextSteps({ language, rest, session, signUps }: HeldModel, signUp: SignUp) {
  const words = heldMessages[language];
  const waiting = [...signUps, ...(rest === undefined ? [] : [rest])].find(
    ({ status }) => status === 'waitlisted',
  );
  const steps = [
    ...(signUp.reason === undefined ? [] : [words.reason(signUp.reason)]),
    ...(signUps.some(({ status }) => status === 'pending') ? [words.pendingNext] : []),
    ...(signUp.status === 'offered' && signUp.offerExpiresAt !== undefined
      ? [words.offeredUntil(instantText(signUp.offerExpiresAt, language))]
      : []),
    ...(waiting === undefined
      ? []
      : waitingSteps(waiting, session?.waitlist ?? waiting.session.waitlist, language)),
  ];
  if (steps.length === 0) return nothing;
  return html`<div class="notice" part="next-steps">${steps.map((step) => html`<p>${step}</p>`)}</div>`;
}

function waitingSteps(
  { linePosition, maySplit, party }: SignUp,
  waitlist: SignUp['session']['waitlist'],
  language: Language,
): string[] {
  const words = heldMessages[language];
  const { offerMinutes, promotion } = waitlist ?? {};
  const next =
    offerMinutes !== undefined
      ? words.next.offer(minutesText(offerMinutes, language))
      : promotion === 'by-organiser'
        ? words.next.byOrganiser
        : words.next.automatic;
  return [
    ...(linePosition === undefined ? [] : [words.position(linePosition)]),
    ...(party.length > 1 ? [maySplit === true ? words.waitingSplit : words.waitingTogether] : []),
    next,
  ];
}
