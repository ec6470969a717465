/** The floor: a month that does nothing but draw its days and three lines in each. */
import { css, html, LitElement, nothing } from 'lit';
import { type BenchEvent, firstMonth, nextMonth } from '../../page/events.ts';

const { bench } = window;
const dayMillis = 86_400_000;
const most = 3;

class FloorCalendar extends LitElement {
  static override readonly properties = { month: {}, events: { attribute: false } };
  static override readonly styles = css`
    table {
      width: 100%;
      border-collapse: collapse;
      table-layout: fixed;
    }
    td {
      height: 7em;
      vertical-align: top;
      border: 1px solid #ccc;
    }
    .line {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
  `;

  declare month: string;
  declare events: readonly BenchEvent[];
  #byDay = new Map<string, BenchEvent[]>();

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('events')) this.#byDay = Map.groupBy(this.events, ({ day }) => day);
  }

  override render() {
    return html`<h2>${this.month}</h2>
      <button @click=${() => (this.month = nextMonth)}>›</button>
      <table>
        ${[0, 1, 2, 3, 4, 5].map((week) => html`<tr>${this.#days(week).map((day) => this.#cell(day))}</tr>`)}
      </table>`;
  }

  #days(week: number): string[] {
    const first = Date.parse(`${this.month}-01`);
    const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * dayMillis;
    return Array.from({ length: 7 }, (_, at) =>
      new Date(monday + (week * 7 + at) * dayMillis).toISOString().slice(0, 10),
    );
  }

  #cell(day: string) {
    const events = this.#byDay.get(day) ?? [];
    return html`<td>
      <div>${Number(day.slice(8))}</div>
      ${events.slice(0, most).map(({ startsAt, title }) => html`<div class="line">${startsAt} ${title}</div>`)}
      ${events.length > most ? html`<div>+${events.length - most}</div>` : nothing}
    </td>`;
  }
}

customElements.define('floor-calendar', FloorCalendar);
const calendar = Object.assign(new FloorCalendar(), {
  month: firstMonth,
  events: bench.events as BenchEvent[], // as prepare.ts left them
});
bench.host.append(calendar);
bench.show({
  root: () => calendar.shadowRoot,
  entries: '.line',
  next: () => calendar.shadowRoot?.querySelector('button')?.click(),
});
