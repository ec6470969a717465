/** What the plain form's pages show: the session, the form, and what came of it. */
import {
  dayOf,
  freePlaces,
  type Instant,
  type Places,
  type SessionDetail,
  type SignUpCreated,
  signUpState,
  type SignUpState,
  timeOf,
} from '@youth-action/sdk/domain';
import type { FormState } from './form-controls.ts';
import { closingFields, contactFields, partyFields } from './form-fields.ts';
import { problemList } from './problem-list.ts';
import type { FormTexts } from './form-texts.ts';
import { type Markup, markup, nothing } from './markup.ts';

/** Where a form goes, and the name of the intent that makes sending it twice the same as once. */
export interface Sending {
  readonly action: string;
  readonly idempotencyKey: string;
}

/** The form alone: what stands inside the tag of `youth-sign-up-form`, also on other sites' pages. */
export function plainForm(state: FormState, { action, idempotencyKey }: Sending): Markup {
  const { texts } = state;
  return markup`<form method="post" action="${action}" accept-charset="utf-8">
${problemList(state)}
<input type="hidden" name="intent" value="${idempotencyKey}">
<p hidden><label>${texts.leaveEmpty} <input name="website" tabindex="-1" autocomplete="off"></label></p>
${contactFields(state)}
${partyFields(state)}
${closingFields(state)}
<p><button>${texts.submit}</button></p>
</form>`;
}

/** Where one chooses another session. */
export const calendarPath = '/calendar';

/** Why there is nothing to be sent, or undefined where one can sign up. */
export type Closed = keyof FormTexts['closed'];

export function closedAt(session: SessionDetail, now: Instant): Closed | undefined {
  const states: SignUpState[] = [
    signUpState(session, 'participant', now),
    signUpState(session, 'volunteer', now),
  ];
  if (states.includes('open') || states.includes('waitlist')) return undefined;
  const [state] = states.filter(
    (one): one is Closed => one !== 'not-offered' && one !== 'open' && one !== 'waitlist',
  );
  return state;
}

/** What stands above the form: why the last try failed. */
export interface Trouble {
  readonly title: string;
  readonly text: string;
}

/** What was wrong before, and inside the tag what gives way to the element: the session and the form. */
export function formMain(
  state: FormState,
  sending: Sending,
  { closed, trouble }: { readonly closed?: Closed | undefined; readonly trouble?: Trouble } = {},
): Markup {
  const { language, session, texts } = state;
  return markup`${trouble === undefined ? nothing : markup`<div class="note" role="alert" tabindex="-1" autofocus><p><strong>${trouble.title}</strong></p><p>${trouble.text}</p></div>`}
<youth-sign-up-form base-url="/" session-id="${session.id}" lang="${language}">
<h2>${session.title}</h2>
${facts(session, texts)}
${closed === undefined ? plainForm(state, sending) : closedNote(session, texts, closed)}
</youth-sign-up-form>`;
}

function closedNote({ signUpOpensAt }: SessionDetail, texts: FormTexts, closed: Closed): Markup {
  const from =
    closed === 'not-open'
      ? markup`<p>${texts.labelled(texts.opensAt, momentText(signUpOpensAt, texts))}</p>`
      : nothing;
  return markup`<div class="note"><p><strong>${texts.closed[closed]}</strong></p>${from}</div>
<p class="acts"><a class="button" href="${calendarPath}">${texts.calendar}</a></p>`;
}

/** What came of it, with the manage link, whose secret stands behind `#` and so in no log. */
export function outcomeMain(created: SignUpCreated, session: SessionDetail, texts: FormTexts): Markup {
  const { manageToken, rest, signUp } = created;
  const status = signUp.status as keyof FormTexts['outcomes'];
  const manage = `/manage#id=${encodeURIComponent(signUp.id)}&token=${encodeURIComponent(manageToken)}`;
  return markup`<div class="note done" role="status" tabindex="-1" autofocus><p><strong>${texts.outcomes[status] ?? texts.outcomes.confirmed}</strong></p>
<p>${texts.outcomeTexts[status] ?? texts.outcomeTexts.confirmed}${rest === undefined ? nothing : texts.rest}</p></div>
<p class="acts"><a class="button" href="${manage}">${texts.manage}</a> <a class="button quiet" href="/v1/sessions/${session.id}/calendar.ics">${texts.calendarFile}</a></p>
<p class="hint">${texts.manageHint}</p>
<h2>${session.title}</h2>
<dl class="facts">
${ownFacts(session, texts)}
</dl>
<h2>${texts.people}</h2>
<ul class="people">${signUp.party.map(({ name, role }) => markup`<li>${name} · ${texts.roles[role as keyof FormTexts['roles']] ?? role}</li>`)}</ul>`;
}

/** What it is and whether there is room. */
function facts(session: SessionDetail, texts: FormTexts): Markup {
  const { places, signUpClosesAt } = session;
  const left = [
    placesText(texts.participantPlaces, places.participant, texts),
    placesText(texts.volunteerPlaces, places.volunteer, texts),
  ];
  return markup`<dl class="facts">
${ownFacts(session, texts)}
${fact(texts.places, left)}
${fact(texts.closesAt, momentText(signUpClosesAt, texts))}
</dl>`;
}

/** What one has to know on the day. */
function ownFacts(session: SessionDetail, texts: FormTexts): Markup {
  const { bring, endsAt, riskNotice, startsAt, venueAddress = '', venueName = '' } = session;
  const where = venueAddress.includes(venueName) ? [venueAddress] : [venueName, venueAddress];
  const until = dayOf(endsAt) === dayOf(startsAt) ? timeOf(endsAt) : momentText(endsAt, texts);
  return markup`<dt>${texts.when}</dt><dd>${texts.day(dayOf(startsAt))} <span class="whole">${timeOf(startsAt)}–${until}</span></dd>
${fact(texts.where, where.filter((part) => part !== '').join(' · '))}
${fact(texts.bring, bring ?? '')}
${fact(texts.risk, riskNotice ?? '')}`;
}

/** Several values stand one below the other. */
function fact(name: string, value: string | readonly string[]): Markup {
  const values = (typeof value === 'string' ? [value] : value).filter((one) => one !== '');
  return values.length === 0
    ? nothing
    : markup`<dt>${name}</dt>${values.map((one) => markup`<dd>${one}</dd>`)}`;
}

function momentText(at: Instant, texts: FormTexts): string {
  return `${texts.day(dayOf(at))} ${timeOf(at)}`;
}

function placesText(role: string, places: Places | undefined, texts: FormTexts): string {
  if (places === undefined) return '';
  const waiting = places.waiting === undefined || places.waiting === 0 ? '' : texts.waiting(places.waiting);
  return texts.labelled(role, texts.left(freePlaces(places), places.capacity)) + waiting;
}
