import { pilotFeatures, pilotSignUps } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import {
  all,
  click,
  clickText,
  expectAccessible,
  mountDesk,
  type Page,
  says,
  shown,
  signIn,
  text,
  type,
  until,
} from '../../../test/desk-page.ts';
import { messages as decisionMessages } from './decisions.messages.ts';
import { messages as planMessages } from './new-session.messages.ts';
import { messages as resizeMessages } from './resize-session.messages.ts';
import { messages as rosterMessages } from './roster.messages.ts';

const words = decisionMessages['zh-CN'];
const plan = planMessages['zh-CN'];
const resize = resizeMessages['zh-CN'];

/** Opens a session's list by its link. */
async function open(page: Page, sessionId: string): Promise<void> {
  await signIn(page);
  await shown(page, '[part=sessions]');
  location.hash = `session=${sessionId}`;
  await shown(page, '[part=counts]');
}

const statusOf = (page: Page, id: string) => page.backend.data.signUps.find((one) => one.id === id)?.status;

describe('sign-ups that wait, on the desk', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('are approved, and are then on the list', async () => {
    const page = mountDesk();
    await open(page, pilotFeatures.approval);
    await says(page, words.pending);
    await expectAccessible(page);
    await click(page, '[part=approve]');
    await until(() => statusOf(page, pilotSignUps.pending.id) === 'confirmed', 'the approval');
    await until(() => all(page, '[part=decisions]').length === 0, 'an empty list of decisions');
  });

  it('are declined with a reason, after a second thought', async () => {
    const page = mountDesk();
    await open(page, pilotFeatures.approval);
    await click(page, '[part=decline]');
    await expectAccessible(page);
    await type(page, '#decline-reason', '年龄不合适');
    await clickText(page, words.confirmDecline);
    await until(() => statusOf(page, pilotSignUps.pending.id) === 'declined', 'the refusal');
    await says(page, rosterMessages['zh-CN'].endings.declined);
  });

  it('stand in their order, and only the first can be let move up', async () => {
    const page = mountDesk();
    await open(page, pilotFeatures.waitlist);
    await says(page, words.waitlisted(1));
    const shownText = text(page);
    expect(shownText.indexOf(words.waitlisted(1))).to.be.lessThan(shownText.indexOf(words.waitlisted(2)));
    expect(all(page, '[part=offer]')).to.have.length(1);
    await click(page, '[part=offer]');
    await says(page, '名额不够');
    await expectAccessible(page);
  });

  it('move up when there are more places', async () => {
    const page = mountDesk();
    await open(page, pilotFeatures.waitlist);
    await says(page, words.waitlisted(1));
    await clickText(page, resize.open);
    await expectAccessible(page);
    await type(page, '#resize-participant', '1');
    await clickText(page, resize.confirm);
    await says(page, '名额不能少于已占用的人数');
    await type(page, '#resize-participant', '40');
    await clickText(page, resize.confirm);
    await until(() => statusOf(page, pilotSignUps.waiting.id) === 'offered', 'the offer');
    await says(page, words.offered('5月10日 周日 12:00'));
  });
});

describe('the code at the door', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('shows that family alone to whoever is signed in, and to nobody else', async () => {
    location.hash = `session=${pilotFeatures.waitlist}&sign-up=${pilotSignUps.confirmed.id}`;
    const page = mountDesk();
    await shown(page, '[part=sign-in]');
    expect(all(page, '[part=family]')).to.have.length(0);
    await signIn(page);
    await shown(page, '[part=show-all]');
    expect(all(page, '[part=family]')).to.have.length(1);
    await click(page, '[part=show-all]');
    await until(() => all(page, '[part=family]').length > 1, 'everybody');
  });
});

describe('a series on the desk', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
  });

  it('is published as one session a week, without the days that were tapped', async () => {
    const page = mountDesk();
    const before = page.backend.data.sessions.length;
    await signIn(page);
    await shown(page, '[part=sessions]');
    await clickText(page, '新建场次');
    await type(page, '#new-activityId', 'act_reading');
    await type(page, '#new-venueId', 'none');
    await type(page, '#new-day', '2026-06-03');
    await type(page, '#new-from', '19:00');
    await type(page, '#new-until', '20:30');
    await type(page, '#new-participants', '20');
    await type(page, '#new-repeatUntil', '2026-06-24');
    await says(page, plan.days(4));
    all(page, `[aria-label="${plan.whichDays}"] input`)[1]?.click();
    await says(page, plan.days(3));
    await expectAccessible(page);
    await clickText(page, plan.submit);
    await until(() => page.backend.data.sessions.length === before + 3, 'three sessions');
    await says(page, plan.scheduledSeries('国学经典亲子诵读班', 3));
  });
});
