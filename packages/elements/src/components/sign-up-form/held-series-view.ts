/** The sessions of a series that somebody signed up for, each with how it stands. Pure. */
import { html, type TemplateResult } from 'lit';
import { fact, whenText } from './facts-view.ts';
import type { HeldModel } from './held-model.ts';
import { heldMessages } from './held.messages.ts';
import { wordFor } from '../../household/words.ts';

export function seriesList({ calendarUrlOf, language, signUps }: HeldModel): TemplateResult {
  const words = heldMessages[language];
  return fact(
    words.sessions,
    html`<ul class="who-list" part="sessions">
      ${signUps.map(
        ({ linePosition, session, status }) => html`<li class="session-line">
          ${whenText(session, language)}
          <span class="muted">
            ${wordFor(words.states, status)}${linePosition === undefined ? '' : ` · ${words.position(linePosition)}`}
          </span>
          <a class="link" part="calendar-link" href=${calendarUrlOf(session.id)}>${words.calendar}</a>
        </li>`,
      )}
    </ul>`,
  );
}
