import { PlaceGroupId } from '@youth-action/sdk/domain';
import { type MemoryBackend, pilotSessions } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import {
  click,
  closedZh,
  creations,
  expectAccessible,
  fillChild,
  fillContact,
  fillFamily,
  find,
  focused,
  mount,
  type Page,
  root,
  shown,
  shownText,
  taken,
  text,
  told,
  until,
  zh,
} from '../../../test/sign-up-page.ts';

const reading = pilotSessions.familyReading;

/** A session with a waitlist, and so many participants' places left. */
function withWaitlist(free: number, offerMinutes?: number) {
  return ({ data }: MemoryBackend): void => {
    const activity = data.activities.find(({ id }) => id === 'act_reading');
    const places = data.sessions.find(({ id }) => id === reading)?.places.participant;
    if (activity === undefined || places === undefined) throw new Error('no such session');
    activity.waitlist = { promotion: 'automatic', ...(offerMinutes === undefined ? {} : { offerMinutes }) };
    places.taken = places.capacity - free;
  };
}

async function submit(page: Page): Promise<void> {
  await click(page, '#submit');
  await shown(page, '[part=confirmation]');
}

function sent(page: Page): unknown {
  const [creation] = creations(page);
  return (creation?.body as { ifFull?: unknown } | undefined)?.ifFull;
}

describe('youth-sign-up-form where there are too few places', () => {
  afterEach(() => document.body.replaceChildren());

  it('lets a family wait together where all places are taken, and says where in line and what happens next', async () => {
    const page = mount({ before: withWaitlist(0, 120) });
    await fillFamily(page);
    await shownText(page, zh.full.together);
    expect(find(page, '#submit').textContent).to.include(zh.submitWaiting);
    expect(find<HTMLInputElement>(page, '#if-full').checked).to.equal(false);
    await expectAccessible(page);
    await submit(page);
    expect(sent(page)).to.equal('wait');
    await shownText(page, zh.held.titles.waitlisted);
    for (const words of [zh.held.position(1), zh.held.waitingTogether, zh.held.next.offer('2 小时')])
      expect(text(page.form)).to.include(words);
    expect(taken(page)).to.equal(30);
    expect(page.events[1]).to.include({ places: 2, status: 'waitlisted' });
    await expectAccessible(page);
  });

  it('may be told that the waiting family can be split', async () => {
    const page = mount({ before: withWaitlist(0) });
    await fillFamily(page);
    await shown(page, '#if-full');
    await click(page, '#if-full');
    await submit(page);
    expect(sent(page)).to.equal('split');
    await shownText(page, zh.held.waitingSplit);
    expect(text(page.form)).to.include(zh.held.next.automatic);
  });

  it('asks what to do where some fit, and sends nothing before that is said', async () => {
    const page = mount({ before: withWaitlist(1) });
    await fillFamily(page);
    await shownText(page, zh.full.fits('段文静'));
    expect(text(page.form)).to.include(zh.full.waits('段小宝'));
    expect(root(page.form).querySelectorAll('[name=if-full]:checked').length).to.equal(0);
    await click(page, '#submit');
    await until(() => focused(page) === 'if-full', 'focus on the choice');
    expect(creations(page)).to.deep.equal([]);
    await expectAccessible(page);
  });

  it('splits a family only by leave, and says who is in and who waits', async () => {
    const page = mount({ before: withWaitlist(1) });
    await fillFamily(page);
    await shown(page, '#if-full-split');
    await click(page, '#if-full-split');
    await submit(page);
    expect(sent(page)).to.equal('split');
    expect(find(page, '#title').textContent).to.equal(zh.held.splitTitle);
    const facts = [...root(page.form).querySelectorAll('.fact')].map(({ textContent }) =>
      (textContent ?? '').replace(/\s+/g, ''),
    );
    expect(facts.find((fact) => fact.startsWith(zh.held.goes)))
      .to.include('段*静')
      .and.not.include('段同学');
    expect(facts.find((fact) => fact.startsWith(zh.held.waits)))
      .to.include('段同学')
      .and.not.include('段*静');
    expect(told(page).filter((event) => event === 'youth-sign-up-created').length).to.equal(2);
    expect(root(page.form).querySelector('[part=cancel]')).to.equal(null);
    await expectAccessible(page);
  });

  it('waits together where some fit and the contact wants it so', async () => {
    const page = mount({ before: withWaitlist(1) });
    await fillFamily(page);
    await shown(page, '#if-full');
    await click(page, '#if-full');
    expect(find(page, '#submit').textContent).to.include(zh.submitWaiting);
    await submit(page);
    expect(sent(page)).to.equal('wait');
    expect(taken(page)).to.equal(29);
  });

  it('leads to the party for whoever would rather bring fewer people', async () => {
    const page = mount({ before: withWaitlist(1) });
    await fillFamily(page);
    await shown(page, '[part=fewer]');
    await click(page, '[part=fewer]');
    await until(() => focused(page) === 'party', 'focus on the party');
    await click(page, '[part=remove]');
    expect(root(page.form).querySelector('[part=full]')).to.equal(null);
  });

  it('asks when the places were taken meanwhile, with everything still filled in', async () => {
    const page = mount({ before: withWaitlist(5) });
    await fillFamily(page);
    withWaitlist(1)(page.backend);
    await click(page, '#submit');
    await shown(page, '#if-full-split');
    expect(find<HTMLInputElement>(page, '#p2-name').value).to.equal('段小宝');
    await click(page, '#if-full-split');
    await submit(page);
    expect(find(page, '#title').textContent).to.equal(zh.held.splitTitle);
  });

  it('leaves the line after asking once more', async () => {
    const page = mount({ before: withWaitlist(0) });
    await fillFamily(page);
    await submit(page);
    expect(find(page, '[part=cancel]').textContent).to.include(zh.held.leave);
    await click(page, '[part=cancel]');
    await shownText(page, zh.held.leaveAsk);
    await click(page, '[part=cancel-yes]');
    await shownText(page, zh.held.titles.cancelled);
  });

  it('says that an organiser has yet to approve it', async () => {
    const page = mount({
      before: ({ data }) => {
        for (const activity of data.activities) activity.needsApproval = true;
      },
    });
    await shownText(page, closedZh.approval);
    await fillFamily(page);
    await submit(page);
    await shownText(page, zh.held.titles.pending);
    expect(text(page.form)).to.include(zh.held.pendingNext);
  });
});

describe('youth-sign-up-form where places are split', () => {
  afterEach(() => document.body.replaceChildren());

  const group = (id: string, some: object) => ({ id: PlaceGroupId.parse(`grp_${id}`), taken: 0, ...some });
  const split = ({ data }: MemoryBackend): void => {
    const session = data.sessions.find(({ id }) => id === reading);
    if (session === undefined) throw new Error('no such session');
    session.groups = [
      group('children', { role: 'participant', admits: 'children', capacity: 10 }),
      group('adults', { role: 'participant', admits: 'adults', capacity: 5, taken: 5 }),
      group('early', { role: 'volunteer', admits: 'anyone', label: '早班', capacity: 2 }),
      group('late', { role: 'volunteer', admits: 'anyone', label: '晚班', capacity: 1, taken: 1 }),
    ] as typeof session.groups;
    session.places = { participant: { capacity: 15, taken: 5 }, volunteer: { capacity: 3, taken: 1 } };
  };

  it('shows the places of each group and finds children and adults theirs', async () => {
    const page = mount({ before: split });
    await fillFamily(page);
    expect(text(page.form)).to.include(`${zh.roles.participant} · ${closedZh.admits.adults}：已满`);
    expect(root(page.form).querySelector('#p1-group')).to.equal(null);
    await shownText(page, zh.full.waits('段文静'));
    await click(page, '#self');
    await submit(page);
    const [creation] = creations(page);
    expect(JSON.stringify(creation?.body)).to.not.include('groupId');
  });

  it('lets volunteers choose a shift, which is needed, and closes those that are full', async () => {
    const page = mount({ before: split, attributes: { 'default-role': 'volunteer' } });
    await fillContact(page);
    await click(page, '#submit');
    await until(() => focused(page) === 'p1-group', 'focus on the shifts');
    expect(find<HTMLInputElement>(page, '#p1-group-grp_late').disabled).to.equal(true);
    await expectAccessible(page);
    await click(page, '#p1-group');
    await submit(page);
    expect(JSON.stringify(creations(page)[0]?.body)).to.include('"groupId":"grp_early"');
  });
});

describe('youth-sign-up-form for a task with elevated risk', () => {
  afterEach(() => document.body.replaceChildren());

  it('is closed to minors, and says so', async () => {
    const page = mount({ session: pilotSessions.adultsOnly });
    await shownText(page, closedZh.adultsOnly);
    expect(root(page.form).querySelector('#add-child')).to.equal(null);
  });

  it('wants the safety notice to be read', async () => {
    const page = mount({
      before: ({ data }) => {
        for (const activity of data.activities) activity.riskNotice = '请看护好孩子。';
      },
    });
    await fillContact(page);
    await fillChild(page, 'p2');
    await click(page, '#submit');
    await until(() => focused(page) === 'risk', 'focus on the box');
    expect(find(page, '#risk-error').textContent).to.equal(zh.ownProblems['risk-unread']);
    await expectAccessible(page);
    await click(page, '#risk');
    await submit(page);
  });
});
