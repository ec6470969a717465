/** An activity of the programme: what it is, what has come together, its next sessions and the way to them. */
import { epochMillis, type ProgrammeDetail } from '@youth-action/sdk/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { grouped } from '../../localize/figures.ts';
import { tagText } from '@youth-action/sdk/tag-texts';
import { messages } from './programme-page.messages.ts';
import { type RowContext, sessionRow } from './session-row.ts';
import { canJoin } from './session-state.ts';

type ActivityEntry = ProgrammeDetail['activities'][number];

/** The activities as a visitor wants them: the one whose next session comes first, first; those without one last. */
export function bySoonest(activities: readonly Partial<ActivityEntry>[]): readonly Partial<ActivityEntry>[] {
  const soonest = ({ nextSessions = [] }: Partial<ActivityEntry>) =>
    nextSessions.reduce((first, { startsAt }) => Math.min(first, epochMillis(startsAt)), Infinity);
  const placed = activities.map((entry, index) => ({ entry, index, at: soonest(entry) }));
  // oxlint-disable-next-line unicorn/no-array-sort -- an array of its own, and toSorted is younger than our browsers
  placed.sort((a, b) => (a.at === b.at ? a.index - b.index : a.at - b.at));
  return placed.map(({ entry }) => entry);
}

export function activitySection(
  entry: Partial<ActivityEntry>,
  context: RowContext,
): TemplateResult | typeof nothing {
  const { activity, totals, nextSessions = [] } = entry;
  if (activity === undefined) return nothing;
  const { language, now, actions } = context;
  const texts = messages[language];
  const joinable = nextSessions.filter((session) => canJoin(session, now));
  const others = Math.max(0, (totals?.upcoming ?? 0) - nextSessions.length);
  return html`<li class="activity" part="activity">
    <h4>${activity.title}</h4>
    <p>${activity.summary}</p>
    ${(activity.tags ?? []).length === 0 ? nothing : html`<p class="muted small">${activity.tags.map((tag) => tagText(tag, language)).join(' · ')}</p>`}
    ${
      totals === undefined || totals.sessions === 0
        ? nothing
        : html`<p class="muted small" part="activity-totals">${texts.totals(grouped(totals.sessions))}</p>`
    }
    ${
      nextSessions.length === 0
        ? html`<p class="muted none">${texts.noNext}</p>`
        : html`<p class="next">${texts.next}</p>
            <ul class="sessions" aria-label=${`${activity.title} ${texts.next}`}>
              ${nextSessions.map((session) => sessionRow(session, context))}
            </ul>`
    }
    ${others === 0 ? nothing : html`<p class="muted small others">${texts.more(grouped(others))}</p>`}
    ${
      joinable.length > 1
        ? html`<p class="series">
            ${actions.series(activity.id, html`${texts.signUpForSeries}<span class="visually-hidden"> ${activity.title}</span>`)}
          </p>`
        : nothing
    }
  </li>`;
}
