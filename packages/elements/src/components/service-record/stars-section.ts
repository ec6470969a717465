/** Stars awarded, applied for and to be applied for. Pure. */
import type { OwnStarApplication, VolunteerServiceRecord } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { minutesText } from '../../localize/dates.ts';
import { dateText } from '../../localize/figures.ts';
import { actButton, failure } from './record-parts.ts';
import type { RecordActs } from './record-acts.ts';
import { recordMessages } from './service-record.messages.ts';

export function starsSection(record: VolunteerServiceRecord, acts: RecordActs): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const { starPolicy, stars, volunteerId } = record;
  return html`<section part="stars" aria-labelledby="stars-${volunteerId}">
    <h4 class="what" id="stars-${volunteerId}" tabindex="-1">${words.stars}</h4>
    <p class="stars">
      ${starPolicy.levels.map((_, index) => star(index < stars))} <strong>${words.awarded(stars)}</strong>
    </p>
    ${standing(record, acts)}
  </section>`;
}

function star(isAwarded: boolean): TemplateResult {
  return html`<svg class="star" viewBox="0 0 24 24" aria-hidden="true">
    <path
      class=${isAwarded ? 'filled' : 'open'}
      d="M12 2.6l2.9 5.9 6.5.9-4.7 4.6 1.1 6.5-5.8-3.1-5.8 3.1 1.1-6.5L2.6 9.4l6.5-.9z"
    ></path>
  </svg>`;
}

/** The one thing that matters now: an application that waits, a star to apply for, or what is missing. */
function standing(record: VolunteerServiceRecord, acts: RecordActs): TemplateResult {
  const waiting = record.starApplications.find(({ state }) => state === 'applied');
  if (waiting !== undefined) return waitingView(waiting, record, acts);
  const [latest] = record.starApplications;
  const declined = latest?.state === 'declined' ? declinedView(latest, acts) : nothing;
  const { starToApplyFor } = record;
  return html`${declined} ${starToApplyFor === undefined ? missing(record, acts) : applyView(starToApplyFor, record, acts)}`;
}

function waitingView(
  { appliedAt, id, level }: OwnStarApplication,
  { volunteerId }: VolunteerServiceRecord,
  acts: RecordActs,
): TemplateResult {
  const language = acts.stage.language();
  const words = recordMessages[language];
  const key = `withdraw:${id}`;
  const pressed = () =>
    void acts.run(key, {
      intent: 'withdraw',
      work: ({ stars }, signUpId, held) => stars.withdraw(signUpId, id, held),
      done: (withdrawn) =>
        acts.stage.change(volunteerId, (record) => ({
          ...record,
          starToApplyFor: level,
          starApplications: record.starApplications.map((one) => (one.id === id ? withdrawn : one)),
        })),
      focusId: `stars-${volunteerId}`,
    });
  return html`<p>${words.applied(level, dateText(appliedAt.slice(0, 10), language))}</p>
    ${failure(acts, key)}
    <div class="row">${actButton(acts, { key, text: words.withdraw, pressed })}</div>`;
}

function declinedView({ level, reason }: OwnStarApplication, acts: RecordActs): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  return html`<p class="told">
    <strong>${words.declined(level)}</strong>${reason === undefined ? nothing : html`<br />${words.reason(reason)}`}
  </p>`;
}

function applyView(level: number, { volunteerId }: VolunteerServiceRecord, acts: RecordActs): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const key = `apply:${volunteerId}`;
  const pressed = () =>
    void acts.run(key, {
      intent: level,
      work: ({ stars }, signUpId, held) => stars.apply(signUpId, { volunteerId, level }, held),
      done: (application) =>
        acts.stage.change(volunteerId, ({ starToApplyFor: _level, ...record }) => ({
          ...record,
          starApplications: [application, ...record.starApplications],
        })),
      focusId: `stars-${volunteerId}`,
    });
  return html`<p>${words.applyLead(level)}</p>
    ${failure(acts, key)}
    <div class="row">${actButton(acts, { key, kind: 'primary', text: words.apply(level), pressed })}</div>`;
}

function missing({ starPolicy, stars, totals }: VolunteerServiceRecord, acts: RecordActs): TemplateResult {
  const language = acts.stage.language();
  const words = recordMessages[language];
  const needed = starPolicy.levels[stars];
  if (needed === undefined) return html`<p class="muted">${words.allStars}</p>`;
  const time = minutesText(Math.max(0, needed - totals.publishedMinutes), language);
  return html`<p class="muted">${words.toNext(stars + 1, time)}</p>`;
}
