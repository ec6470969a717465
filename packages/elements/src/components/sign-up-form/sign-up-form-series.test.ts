import { instantOf, epochMillis, SessionId } from '@youth-action/sdk/domain';
import { textFor } from '@youth-action/sdk/problem-texts';
import { type MemoryBackend, pilotSessions } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import {
  click,
  expectAccessible,
  fillFamily,
  find,
  focused,
  mount,
  type Page,
  root,
  shown,
  shownText,
  text,
  told,
  until,
  zh,
} from '../../../test/sign-up-page.ts';

const week = 7 * 86_400_000;

/** Three further weeks of the reading class; the last one is full. */
function weekly({ data }: MemoryBackend): void {
  const first = data.sessions.find(({ id }) => id === pilotSessions.familyReading);
  if (first === undefined) throw new Error('no such session');
  data.sessions = data.sessions.filter(
    ({ activityId, id }) => activityId !== first.activityId || id === first.id,
  );
  for (const index of [1, 2, 3]) {
    const later = (instant: typeof first.startsAt) => instantOf(epochMillis(instant) + index * week);
    data.sessions.push({
      ...first,
      id: SessionId.parse(`ses_week-${index}`),
      startsAt: later(first.startsAt),
      endsAt: later(first.endsAt),
      signUpClosesAt: later(first.signUpClosesAt),
      places: { participant: { capacity: 10, taken: index === 3 ? 10 : 0 } },
    });
  }
}

function mountSeries(): Page {
  return mount({ session: '', before: weekly, attributes: { 'activity-id': 'act_reading' } });
}

function boxes({ form }: Page): HTMLInputElement[] {
  return [...root(form).querySelectorAll<HTMLInputElement>('[name=sessions]')];
}

describe('youth-sign-up-form for a series', () => {
  afterEach(() => document.body.replaceChildren());

  it('lists the coming sessions with day, time and places, and none chosen', async () => {
    const page = mountSeries();
    await shown(page, '#sessions');
    expect(boxes(page).map(({ checked, disabled }) => [checked, disabled])).to.deep.equal([
      [false, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
    for (const words of [
      '5月12日 周二',
      '5月19日 周二',
      '19:00–20:30',
      zh.series.left(10),
      zh.series.states.full,
    ])
      expect(text(page.form)).to.include(words);
    await expectAccessible(page);
  });

  it('chooses all that can be chosen, and none, and says how many', async () => {
    const page = mountSeries();
    await shown(page, '[part=choose-all]');
    await click(page, '[part=choose-all]');
    expect(boxes(page).filter(({ checked }) => checked).length).to.equal(3);
    expect(find(page, '#sessions-count').textContent).to.equal(zh.series.chosen(3));
    await click(page, '[part=choose-none]');
    expect(find(page, '#sessions-count').textContent).to.equal(zh.series.chosen(0));
  });

  it('wants a session to be chosen', async () => {
    const page = mountSeries();
    await shown(page, '#sessions');
    await fillFamily(page);
    await click(page, '#submit');
    await until(() => focused(page) === 'sessions', 'focus on the sessions');
    expect(find(page, '#sessions-error').textContent).to.equal(zh.ownProblems['no-session-chosen']);
    await expectAccessible(page);
  });

  it('signs the family up for all that were chosen by one request, and lists each', async () => {
    const page = mountSeries();
    await shown(page, '#sessions');
    await fillFamily(page);
    boxes(page)[0]?.click();
    boxes(page)[2]?.click();
    await page.form.updateComplete;
    await click(page, '#submit');
    await shown(page, '[part=confirmation]');
    const sent = page.backend.requests.filter(({ endpoint }) => endpoint === 'signUps.createSeries');
    expect(sent.map(({ body }) => (body as { sessionIds: string[] }).sessionIds)).to.deep.equal([
      ['ses_family-reading', 'ses_week-2'],
    ]);
    expect(find(page, '#title').textContent).to.equal(zh.held.seriesTitle(2));
    expect(root(page.form).querySelectorAll('[part=sessions] li').length).to.equal(2);
    expect(told(page).filter((event) => event === 'youth-sign-up-created').length).to.equal(2);
    await expectAccessible(page);
  });

  it('takes none where one can’t be had, and keeps what was filled in', async () => {
    const page = mountSeries();
    await shown(page, '#sessions');
    await fillFamily(page);
    await click(page, '[part=choose-all]');
    for (const { id, places } of page.backend.data.sessions)
      if (id === 'ses_week-1' && places.participant) places.participant.taken = 10;
    const before = page.backend.data.signUps.length;
    await click(page, '#submit');
    await shownText(page, textFor('session-full', 'zh-CN'));
    expect(page.backend.data.signUps.length).to.equal(before);
    expect(find<HTMLInputElement>(page, '#p2-name').value).to.equal('段小宝');
  });

  it('says where nothing is to come', async () => {
    const page = mount({
      session: '',
      attributes: { 'activity-id': 'act_reading' },
      before: ({ data }) => {
        data.sessions = [];
      },
    });
    await shownText(page, zh.series.empty);
    await expectAccessible(page);
  });
});
