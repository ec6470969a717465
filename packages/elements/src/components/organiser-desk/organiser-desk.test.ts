import { createClient } from '@youth-action/sdk/client';
import { instantFrom, ParticipantId, PersonId, SignUpId } from '@youth-action/sdk/domain';
import { problemTexts } from '@youth-action/sdk/problem-texts';
import { type MemoryBackend, pilotSessions, pilotVolunteer } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import {
  all,
  click,
  clickText,
  expectAccessible,
  focused,
  mountDesk,
  type Page,
  says,
  type Setup,
  shown,
  signIn,
  text,
  type,
  until,
} from '../../../test/desk-page.ts';
import { messages as cancelMessages } from './cancel-session.messages.ts';
import { messages as entriesMessages } from './entries.messages.ts';
import { messages as planMessages } from './new-session.messages.ts';
import { messages as signInMessages } from '../../staff/sign-in.messages.ts';
import { messages as deskMessages } from './organiser-desk.messages.ts';
import { messages as rosterMessages } from './roster.messages.ts';
import { messages as sessionsMessages } from './sessions.messages.ts';
import { messages as supplementMessages } from './supplement.messages.ts';

const zh = { ...deskMessages['zh-CN'] };
const door = rosterMessages['zh-CN'];
const ledger = entriesMessages['zh-CN'];

/** A parent with her child, and a volunteer, at the session that goes on now. */
function signUps(backend: MemoryBackend): void {
  const session = pilotSessions.today;
  const of = (id: string, person: string) => ({
    id: ParticipantId.parse(`ptc_${id}`),
    personId: PersonId.parse(`per_${person}`),
    consents: [],
  });
  const shared = {
    sessionId: session,
    status: 'confirmed',
    createdAt: instantFrom('2026-05-01T09:00:00+08:00'),
  } as const;
  backend.data.signUps.push(
    {
      ...shared,
      id: SignUpId.parse('sgn_family'),
      manageToken: 'm1',
      contact: { name: '安文静', mobile: '15400000100' },
      party: [
        { ...of('parent', 'parent-0'), relation: 'self', role: 'participant' },
        { ...of('child', 'child-0'), relation: 'child', role: 'participant' },
      ],
    },
    {
      ...shared,
      id: SignUpId.parse('sgn_zhou'),
      manageToken: 'm2',
      contact: { name: pilotVolunteer.name, mobile: pilotVolunteer.mobile },
      party: [{ ...of('zhou', 'zhou'), relation: 'self', role: 'volunteer' }],
    },
  );
}

const mount = ({ before = signUps, ...setup }: Setup = {}) => mountDesk({ before, ...setup });

async function openRoster(page: Page): Promise<void> {
  await signIn(page);
  await click(page, '[part=session][data-door=open]');
  await shown(page, '[part=counts]');
}

function counts(page: Page): Record<string, string> {
  return Object.fromEntries(
    all(page, '.tile').map((tile) => [tile.dataset['count'], tile.querySelector('dd')?.textContent]),
  );
}

const isDone = (page: Page, id: string) => all(page, `#${id}`)[0]?.dataset['kind'] === 'done';

describe('youth-organiser-desk', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
  });

  describe('signing in', () => {
    it('says what is missing where nobody has connected it', async () => {
      const desk = document.createElement('youth-organiser-desk');
      document.body.append(desk);
      await desk.updateComplete;
      expect(desk.shadowRoot?.querySelector('[part=notice]')).to.not.equal(null);
    });

    it('tells the community and the duty of the token', async () => {
      const page = mount();
      await shown(page, '#token');
      await expectAccessible(page);
      await signIn(page);
      await says(page, '育才街社区');
      await says(page, '育才街值班');
      expect(focused(page)).to.equal('title');
    });

    it('refuses an empty token without asking the server', async () => {
      const page = mount();
      await signIn(page, '  ');
      await says(page, signInMessages['zh-CN'].missing);
      expect(page.backend.requests).to.have.length(0);
      expect(focused(page)).to.equal('token');
    });

    it('says that a token is wrong, in the field', async () => {
      const page = mount();
      await signIn(page, 'ya_org_wrong');
      await says(page, signInMessages['zh-CN'].wrong);
      const field = await shown(page, '#token');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(field.getAttribute('aria-describedby')).to.contain('token-error');
      await expectAccessible(page);
    });

    it('takes a token that no header can carry for a wrong one', async () => {
      const page = mount();
      await signIn(page, '口令');
      await says(page, signInMessages['zh-CN'].wrong);
      expect(page.backend.requests).to.have.length(0);
    });

    it('tells a lost connection from a wrong token', async () => {
      const page = mount();
      page.backend.failNext({ failure: 'network', times: 2 });
      await signIn(page);
      await shown(page, '[part=error]');
      expect(text(page)).to.not.contain(signInMessages['zh-CN'].wrong);
    });

    it('keeps the token nowhere unless asked to', async () => {
      const page = mount();
      await signIn(page);
      await shown(page, '[part=sessions]');
      expect(sessionStorage.length).to.equal(0);
    });

    it('signs in by itself after a reload of a tab that was asked to remember, until signed out', async () => {
      const first = mount();
      await click(first, '#remember');
      await signIn(first);
      await shown(first, '[part=sessions]');
      document.body.replaceChildren();
      const second = mount();
      await shown(second, '[part=sessions]');
      await click(second, '[part=sign-out]');
      await shown(second, '#token');
      expect(sessionStorage.length).to.equal(0);
    });

    it('leaves nothing of one organiser to the next', async () => {
      const page = mount();
      await openRoster(page);
      await click(page, '[part=sign-out]');
      await signIn(page, page.backend.tokens.otherOrganiser);
      await says(page, '西湖社区');
      expect(text(page)).to.not.contain(pilotVolunteer.name);
      await shown(page, '[part=sessions]');
    });

    it("shows another community's organiser only that community's sessions", async () => {
      const page = mount();
      await signIn(page, page.backend.tokens.otherOrganiser);
      await says(page, '西湖亲子诵读');
      expect(text(page)).to.not.contain('国学经典亲子诵读班');
    });

    it('lets an administrator choose the community', async () => {
      const page = mount();
      await signIn(page, page.backend.tokens.administrator);
      await type(page, '#community', 'com_xihu');
      await says(page, '西湖亲子诵读');
    });
  });

  describe('the sessions', () => {
    it('have today first, with how many have signed up', async () => {
      const page = mount();
      await signIn(page);
      const first = await shown(page, '[part=session]');
      expect(first.textContent).to.contain('国学经典亲子诵读班').and.to.contain('0/30');
      await expectAccessible(page);
    });

    it('are found by title, and say where none is', async () => {
      const page = mount();
      await signIn(page);
      await shown(page, '[part=session]');
      await type(page, '#session-search', '象棋');
      expect(all(page, '[part=session]')).to.have.length(1);
      await type(page, '#session-search', '没有这个');
      await says(page, sessionsMessages['zh-CN'].noneFound);
    });

    it('of the past come by month, latest first', async () => {
      const page = mount();
      await signIn(page);
      await clickText(page, sessionsMessages['zh-CN'].past);
      await says(page, '2026年5月3日');
      await click(page, '.stepper .button');
      await says(page, '2026年4月26日');
      const days = all(page, '.day').map(({ textContent }) => textContent);
      expect(days[0]).to.contain('4月26日');
    });

    it('that can’t be read say why, and can be asked for again', async () => {
      const page = mount();
      page.backend.failNext({ status: 503, endpoint: 'sessions.list' });
      await signIn(page);
      await click(page, '[part=retry]');
      await shown(page, '[part=session]');
    });
  });

  describe('the door', () => {
    it('lists families with marks for volunteers and minors', async () => {
      const page = mount();
      await openRoster(page);
      expect(all(page, '[part=family]')).to.have.length(2);
      const [, child] = all(page, '[part=participant]');
      expect(child?.textContent).to.contain('安*乐').and.to.contain(door.minor);
      expect(counts(page)).to.deep.equal({ total: '3', expected: '3', present: '0', left: '0' });
      await expectAccessible(page);
    });

    it('keeps the focus on its heading while the list arrives', async () => {
      const page = mount();
      await openRoster(page);
      await until(() => focused(page) === 'title', 'focus on the heading');
      const heading = await shown(page, '#title');
      expect(heading.className).to.equal('title');
    });

    it('checks a person in and out, and the counts follow the server', async () => {
      const page = mount();
      await openRoster(page);
      await click(page, '#check-in-ptc_zhou');
      await until(() => isDone(page, 'check-in-ptc_zhou'), 'check-in');
      expect(counts(page)['present']).to.equal('1');
      expect(page.events).to.include('youth-attendance-changed');
      page.now = '2026-05-10T12:00:00+08:00';
      await click(page, '#check-out-ptc_zhou');
      await until(() => isDone(page, 'check-out-ptc_zhou'), 'check-out');
      expect(counts(page)['left']).to.equal('1');
      await says(page, door.minutes.pending(120));
    });

    it('does nothing at a second tap on a button that has done its work', async () => {
      const page = mount();
      await openRoster(page);
      await click(page, '#check-in-ptc_zhou');
      await until(() => isDone(page, 'check-in-ptc_zhou'), 'check-in');
      page.backend.clearRequests();
      await click(page, '#check-in-ptc_zhou');
      expect(page.backend.requests.filter(({ method }) => method === 'POST')).to.have.length(0);
      expect(isDone(page, 'check-out-ptc_zhou')).to.equal(false);
    });

    it('shows nothing as done before the server has said so, and others work meanwhile', async () => {
      const page = mount();
      await openRoster(page);
      page.backend.delayNext(300);
      await click(page, '#check-in-ptc_zhou');
      await says(page, door.sending['check-in']);
      expect(isDone(page, 'check-in-ptc_zhou')).to.equal(false);
      await click(page, '#check-in-ptc_parent');
      await until(() => isDone(page, 'check-in-ptc_parent'), 'the other check-in');
      expect(isDone(page, 'check-in-ptc_zhou')).to.equal(false);
      await until(() => isDone(page, 'check-in-ptc_zhou'), 'check-in');
      await until(() => isDone(page, 'check-in-ptc_parent'), 'the other check-in still');
    });

    it('checks a family in at once', async () => {
      const page = mount();
      await openRoster(page);
      await click(page, '[part=family-check-in]');
      await until(
        () => isDone(page, 'check-in-ptc_child') && isDone(page, 'check-in-ptc_parent'),
        'the family',
      );
      expect(isDone(page, 'check-in-ptc_zhou')).to.equal(false);
      await until(() => focused(page) === 'family-sgn_family', 'focus');
    });

    it('keeps a failed row’s reason in the row, and tries again', async () => {
      const page = mount();
      await openRoster(page);
      page.backend.failNext({ status: 503, endpoint: 'participants.checkIn' });
      await click(page, '#check-in-ptc_zhou');
      const failed = await shown(page, '[part=row-error]');
      expect(failed.textContent).to.contain(problemTexts['zh-CN'].unavailable);
      await expectAccessible(page);
      failed.querySelector('button')?.click();
      await until(() => isDone(page, 'check-in-ptc_zhou'), 'check-in');
      expect(all(page, '[part=row-error]')).to.have.length(0);
    });

    it('finds by name and by the last digits of the phone', async () => {
      const page = mount();
      await openRoster(page);
      await type(page, '#roster-search', '0001');
      expect(all(page, '[part=participant]')).to.have.length(1);
      await type(page, '#roster-search', '安');
      expect(all(page, '[part=participant]')).to.have.length(2);
      await type(page, '#roster-search', '查无此人');
      await says(page, door.noneFound);
    });

    it('keeps who was just checked in in sight among those not yet here', async () => {
      const page = mount();
      await openRoster(page);
      await click(page, '#check-in-ptc_parent');
      await until(() => isDone(page, 'check-in-ptc_parent'), 'check-in');
      await click(page, '#only-expected');
      expect(all(page, '#check-in-ptc_parent')).to.have.length(0);
      await click(page, '#check-in-ptc_zhou');
      await until(() => isDone(page, 'check-in-ptc_zhou'), 'check-in');
    });

    it('explains that it is too early, and offers no buttons', async () => {
      const page = mount();
      await signIn(page);
      await click(page, '[part=session][data-door=early]');
      await shown(page, '[part=door]');
      await says(page, '起可以签到');
      expect(all(page, '[part=check-in]')).to.have.length(0);
    });

    it('is left by the browser’s back button, without leaving the page', async () => {
      const page = mount();
      await openRoster(page);
      const address = window.location.href;
      window.history.back();
      await shown(page, '[part=sessions]');
      expect(window.location.href).to.equal(address);
      window.history.forward();
      await shown(page, '[part=roster]');
    });

    it('shows what others have done after a refresh', async () => {
      const page = mount();
      await openRoster(page);
      const other = createClient({
        baseUrl: page.backend.baseUrl,
        fetch: page.backend.fetch,
        token: page.backend.tokens.organiser,
      });
      await other.participants.checkIn('ptc_zhou');
      await click(page, '[part=refresh]');
      await until(() => isDone(page, 'check-in-ptc_zhou'), 'the other’s check-in');
    });

    it('keeps an answer that came while the list was being read', async () => {
      const page = mount();
      await openRoster(page);
      const { fetch } = page.backend;
      // the reading has left before the check-in, and arrives after it
      const slow: typeof fetch = async (input, init) => {
        const answer = await fetch(input, init);
        if (new Request(input, init).url.endsWith('/roster'))
          await new Promise((resolve) => setTimeout(resolve, 200));
        return answer;
      };
      page.desk.client = createClient({ baseUrl: page.backend.baseUrl, fetch: slow });
      await page.desk.updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 50));
      await click(page, '#check-in-ptc_zhou');
      await until(() => isDone(page, 'check-in-ptc_zhou'), 'check-in');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(isDone(page, 'check-in-ptc_zhou')).to.equal(true);
    });

    it('asks for the token again when it has expired, and goes on where it was', async () => {
      const page = mount();
      await openRoster(page);
      await type(page, '#roster-search', '周');
      const [row] = page.backend.data.tokens;
      if (row !== undefined) row.token = 'ya_org_renewed';
      await click(page, '#check-in-ptc_zhou');
      await says(page, signInMessages['zh-CN'].expiredTitle);
      expect(focused(page)).to.equal('token');
      await expectAccessible(page);
      await signIn(page, 'ya_org_renewed');
      expect((await shown<HTMLInputElement>(page, '#roster-search')).value).to.equal('周');
      await click(page, '#check-in-ptc_zhou');
      await until(() => isDone(page, 'check-in-ptc_zhou'), 'check-in');
    });
  });

  describe('approvals', () => {
    const served = (backend: MemoryBackend) => {
      signUps(backend);
      const last = backend.data.serviceEntries.filter(({ state }) => state === 'approved').slice(-2);
      for (const entry of last) Object.assign(entry, { state: 'pending', grantedMinutes: 0 });
    };

    async function open(page: Page): Promise<void> {
      await signIn(page);
      await clickText(page, zh.approvals);
      await shown(page, '[part=entry]');
    }

    it('show what was planned, observed, and is to be granted', async () => {
      const page = mount();
      await open(page);
      expect(all(page, '[part=entry]')[0]?.textContent)
        .to.contain('周晓岚')
        .and.to.contain(ledger.minutes(240));
      await expectAccessible(page);
    });

    it('lead from check-in to approved hours, and to void ones', async () => {
      const page = mount();
      await openRoster(page);
      await click(page, '#check-in-ptc_zhou');
      await until(() => isDone(page, 'check-in-ptc_zhou'), 'check-in');
      page.now = '2026-05-10T12:00:00+08:00';
      await click(page, '#check-out-ptc_zhou');
      await until(() => isDone(page, 'check-out-ptc_zhou'), 'check-out');
      await clickText(page, zh.approvals);
      await says(page, ledger.minutes(120));
      await click(page, '[part=approve]');
      await says(page, ledger.approvedOne('周晓岚', 120));
      expect(page.events).to.include('youth-hours-changed');
      const entry = page.backend.data.serviceEntries.find(
        ({ participantId }) => participantId === 'ptc_zhou',
      );
      expect(entry).to.include({ state: 'approved', grantedMinutes: 120 });
      await clickText(page, ledger.states.approved);
      await click(page, `#void-${entry?.id}`);
      await clickText(page, ledger.confirmVoid);
      await says(page, ledger.required);
      await type(page, '#void-reason', '记错了人');
      await expectAccessible(page);
      await clickText(page, ledger.confirmVoid);
      await says(page, ledger.voidedOne('周晓岚'));
      expect(entry).to.include({ state: 'void', grantedMinutes: 0, reason: '记错了人' });
    });

    it('approve the selected one after the other, and name each failure', async () => {
      const page = mount({ before: served });
      await open(page);
      expect(all(page, '[part=entry]')).to.have.length(3);
      await click(page, '#select-all');
      page.backend.failNext({ code: 'second-person-required', endpoint: 'serviceEntries.approve' });
      await click(page, '[part=approve-selected]');
      await says(page, ledger.progress({ done: 3, failed: 1, total: 3 }));
      expect(all(page, '[part=entry] .error')).to.have.length(1);
      await says(page, problemTexts['zh-CN']['second-person-required']);
      expect(page.backend.data.serviceEntries.filter(({ state }) => state === 'pending')).to.have.length(1);
      await expectAccessible(page);
    });

    it('take missing time from one person, to be approved by another', async () => {
      const page = mount();
      await open(page);
      await click(page, '#open-supplement');
      await shown(page, '#supplement-volunteerId');
      await clickText(page, supplementMessages['zh-CN'].submit);
      await until(() => focused(page) === 'supplement-volunteerId', 'focus on the first field to correct');
      await expectAccessible(page);
      await type(page, '#supplement-volunteerId', 'vol_young');
      await until(() => all(page, '#supplement-sessionId option').length > 1, 'sessions');
      const session = all(page, '#supplement-sessionId option')[1] as HTMLOptionElement;
      await type(page, '#supplement-sessionId', session.value);
      expect((await shown<HTMLInputElement>(page, '#supplement-minutes')).value).to.not.equal('');
      await type(page, '#supplement-minutes', '45');
      await type(page, '#supplement-reason', '现场断网');
      await type(page, '#supplement-evidence', '签到表第 3 页');
      await clickText(page, supplementMessages['zh-CN'].submit);
      await says(page, ledger.secondPerson);
      expect(page.backend.data.serviceEntries.slice(-1)[0]).to.include({
        origin: 'supplement',
        observedMinutes: 45,
        state: 'pending',
      });
      await click(page, '[part=entry] [part=approve]');
      await says(page, problemTexts['zh-CN']['second-person-required']);
    });
  });

  describe('planning', () => {
    async function fill(page: Page): Promise<void> {
      await signIn(page);
      await clickText(page, zh.newSession);
      await type(page, '#new-activityId', 'act_reading');
      await type(page, '#new-venueId', 'ven_childrens-home');
      await type(page, '#new-day', '2026-05-20');
      await type(page, '#new-from', '19:00');
      await type(page, '#new-until', '20:30');
    }

    it('schedules a session and opens it', async () => {
      const page = mount();
      await fill(page);
      await type(page, '#new-participants', '20');
      await expectAccessible(page);
      await clickText(page, planMessages['zh-CN'].submit);
      await says(page, planMessages['zh-CN'].scheduled('国学经典亲子诵读班'));
      await shown(page, '[part=roster]');
      expect(page.events).to.include('youth-sessions-changed');
      const made = page.backend.data.sessions.slice(-1)[0];
      expect(made).to.include({
        startsAt: '2026-05-20T19:00:00+08:00',
        endsAt: '2026-05-20T20:30:00+08:00',
        venueId: 'ven_childrens-home',
      });
      expect(made?.places).to.deep.equal({ participant: { capacity: 20, taken: 0 } });
    });

    it('says what is to be corrected, and keeps what was typed', async () => {
      const page = mount();
      await fill(page);
      await type(page, '#new-until', '18:00');
      await type(page, '#new-participants', '20');
      await clickText(page, planMessages['zh-CN'].submit);
      await until(() => focused(page) === 'new-until', 'focus');
      expect((await shown<HTMLInputElement>(page, '#new-from')).value).to.equal('19:00');
      expect(page.backend.requests.some(({ endpoint }) => endpoint === 'sessions.schedule')).to.equal(false);
      await expectAccessible(page);
    });

    it('sends the same session under the same key after a lost connection', async () => {
      const page = mount();
      await fill(page);
      await type(page, '#new-volunteers', '3');
      page.backend.failNext({ failure: 'network', endpoint: 'sessions.schedule' });
      await clickText(page, planMessages['zh-CN'].submit);
      await shown(page, '[part=error]');
      await clickText(page, planMessages['zh-CN'].submit);
      await shown(page, '[part=roster]');
      const keys = page.backend.requests
        .filter(({ endpoint }) => endpoint === 'sessions.schedule')
        .map(({ headers }) => headers['idempotency-key']);
      expect(keys).to.have.length(2);
      expect(keys[0]).to.equal(keys[1]);
    });

    it('cancels a session after a reason and a second thought', async () => {
      const page = mount();
      await openRoster(page);
      await click(page, '#cancel-session');
      await says(page, cancelMessages['zh-CN'].warning(2));
      await clickText(page, cancelMessages['zh-CN'].confirm);
      await says(page, cancelMessages['zh-CN'].required);
      await expectAccessible(page);
      await type(page, '#cancel-reason', '停电');
      await clickText(page, cancelMessages['zh-CN'].confirm);
      await says(page, door.cancelled);
      expect(page.backend.data.sessions.find(({ id }) => id === pilotSessions.today)).to.include({
        status: 'cancelled',
        cancellationReason: '停电',
      });
    });
  });

  it('speaks English', async () => {
    const page = mount({ locale: 'en' });
    await says(page, signInMessages.en.signInTitle);
    await openRoster(page);
    await says(page, rosterMessages.en.acts['check-in']);
    await expectAccessible(page);
  });

  it('has targets of 44 px, and no horizontal scrolling at 320 px', async () => {
    const page = mount();
    page.desk.style.width = '320px';
    await openRoster(page);
    for (const button of all(page, 'button'))
      expect(button.offsetHeight, button.textContent).to.be.at.least(44);
    expect(page.desk.scrollWidth).to.be.at.most(320);
  });
});
