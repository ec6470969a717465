/** One volunteer's record: who, how much, and what can be done with it. Pure. */
import { categoryName, type VolunteerServiceRecord } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { minutesText } from '../../localize/dates.ts';
import { grouped } from '../../localize/figures.ts';
import { badgeSection } from './badge-section.ts';
import { certificatesSection } from './certificates-section.ts';
import { entriesView } from './entries-view.ts';
import type { RecordActs } from './record-acts.ts';
import { recordMessages } from './service-record.messages.ts';
import { starsSection } from './stars-section.ts';

export function volunteerView(
  record: VolunteerServiceRecord,
  acts: RecordActs,
  more: () => void,
): TemplateResult {
  const words = recordMessages[acts.stage.language()];
  const { name, volunteerId, volunteerNo } = record;
  return html`<article class="card" part="volunteer" aria-labelledby="name-${volunteerId}">
    <h3 class="name" id="name-${volunteerId}">${name} <span class="muted no">${words.number(volunteerNo)}</span></h3>
    ${totals(record, acts)} ${points(record, acts)} ${starsSection(record, acts)} ${badgeSection(record, acts)}
    ${certificatesSection(record, acts)} ${entriesView(record, acts, more)}
  </article>`;
}

function totals({ totals: of }: VolunteerServiceRecord, acts: RecordActs): TemplateResult {
  const language = acts.stage.language();
  const words = recordMessages[language];
  return html`<dl class="totals" part="totals">
      <div class="total">
        <dt>${words.total}</dt>
        <dd>${minutesText(of.totalMinutes, language)}</dd>
      </div>
      <div>
        <dt>${words.published}</dt>
        <dd>${minutesText(of.publishedMinutes, language)}</dd>
      </div>
      <div>
        <dt>${words.notice}</dt>
        <dd>${minutesText(of.noticeMinutes, language)}</dd>
      </div>
      <div>
        <dt>${words.pending}</dt>
        <dd>${minutesText(of.pendingMinutes, language)}</dd>
      </div>
    </dl>
    ${of.pendingMinutes === 0 ? nothing : html`<p class="muted small">${words.pendingHint}</p>`}`;
}

/** With the rule that makes them, and beside nobody else's. */
function points(
  { points: earned }: VolunteerServiceRecord,
  acts: RecordActs,
): TemplateResult | typeof nothing {
  if (earned === undefined) return nothing;
  const language = acts.stage.language();
  const words = recordMessages[language];
  const { rule, total } = earned;
  const factors = Object.entries(rule.categories ?? {}).map(([category, hundredths]) =>
    words.pointsFactor(categoryName(category, language), String(hundredths / 100)),
  );
  return html`<p class="points" part="points">
    <span class="muted">${words.points}</span> <strong>${grouped(total)}</strong><br />
    <span class="muted small"
      >${[words.pointsRule(rule.pointsPerHour), ...factors].join(' · ')}<br />${words.pointsSource(rule.source, rule.version)}</span
    >
  </p>`;
}
