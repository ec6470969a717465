import {
  doorCodeOf,
  doorKeyOf,
  doorStepAt,
  epochMillis,
  instantFrom,
  instantOf,
  ParticipantId,
  SignUpId,
} from '@youth-action/sdk/domain';
import {
  type MemoryBackend,
  memoryDoorSecret,
  pilotSessions,
  pilotVolunteer,
} from '@youth-action/sdk/testing';
import { expect } from 'chai';
import {
  all,
  click,
  clickText,
  expectAccessible,
  mountDesk,
  type Page,
  says,
  type Setup,
  shown,
  signIn,
  type,
  until,
} from '../../../test/desk-page.ts';
import { messages as doorMessages } from './door-screen.messages.ts';
import { messages as openMessages } from './open-check-ins.messages.ts';
import { messages as deskMessages } from './organiser-desk.messages.ts';
import { messages as paperMessages } from './paper.messages.ts';
import { messages as rosterMessages } from './roster.messages.ts';

const words = { ...rosterMessages['zh-CN'] };
const person = 'ptc_zhou';

function aVolunteer(backend: MemoryBackend): void {
  const volunteer = backend.data.persons.find(({ mobile }) => mobile === pilotVolunteer.mobile);
  backend.data.signUps.push({
    id: SignUpId.parse('sgn_zhou'),
    sessionId: pilotSessions.today,
    status: 'confirmed',
    createdAt: instantFrom('2026-05-01T09:00:00+08:00'),
    manageToken: 'm2',
    contact: { name: pilotVolunteer.name, mobile: pilotVolunteer.mobile },
    party: [
      {
        id: ParticipantId.parse(person),
        personId: volunteer?.id ?? expect.fail(),
        relation: 'self',
        role: 'volunteer',
        consents: [],
      },
    ],
  });
}

const mount = (setup: Setup = {}) => mountDesk({ before: aVolunteer, ...setup });

async function openRoster(page: Page): Promise<void> {
  await signIn(page);
  await click(page, '[part=session][data-door=open]');
  await shown(page, '[part=counts]');
}

/** Says what `navigator.onLine` says. */
function network(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline });
}

const part = (page: Page, name: string) => all(page, `[part~=${name}]`)[0];

describe('at the door, in youth-organiser-desk', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    network(true);
  });

  it('shows the code that stands there now, large, with where it leads', async () => {
    const page = mount();
    await openRoster(page);
    await click(page, '#open-door');
    await shown(page, '[part=door-screen]');
    const now = epochMillis(page.now);
    const code = doorCodeOf(doorKeyOf(memoryDoorSecret, pilotSessions.today), doorStepAt(now));
    expect(part(page, 'door-code')?.textContent?.replace(/[^0-9A-Z]/g, '')).to.equal(code);
    expect(part(page, 'qr')).to.not.equal(undefined);
    await says(page, doorMessages['zh-CN'].title);
    await expectAccessible(page);
    await click(page, '[part=close-door]');
    await until(() => part(page, 'door-screen') === undefined, 'closing');
  });

  it('keeps what is tapped without a network, says how many wait, and sends them once when it is back', async () => {
    const page = mount();
    await openRoster(page);
    network(false);
    await click(page, `#check-in-${person}`);
    await says(page, words.waitingCount(1));
    await click(page, `#check-out-${person}`);
    await says(page, words.waitingCount(2));
    expect(page.backend.data.scans ?? []).to.deep.equal([]);
    await expectAccessible(page);
    network(true);
    window.dispatchEvent(new Event('online'));
    await until(() => part(page, 'queue') === undefined, 'an empty queue');
    const { scans = [] } = page.backend.data;
    expect(scans.map(({ kind, outcome }) => [kind, outcome])).to.deep.equal([
      ['in', 'recorded'],
      ['out', 'recorded'],
    ]);
    window.dispatchEvent(new Event('online'));
    expect(page.backend.data.scans).to.have.length(2);
  });

  it('names who was refused', async () => {
    const page = mount();
    await openRoster(page);
    network(false);
    await click(page, `#check-in-${person}`);
    const [signUp] = page.backend.data.signUps.filter(({ id }) => id === 'sgn_zhou');
    if (signUp !== undefined) signUp.status = 'cancelled';
    network(true);
    await clickText(page, words.sendNow);
    await says(page, words.refusedTitle);
    await clickText(page, words.dismiss);
    await until(() => part(page, 'queue') === undefined, 'an empty queue');
  });

  it('takes a paper list, and shows side by side what two people read differently', async () => {
    const page = mount();
    await openRoster(page);
    const { startsAt } =
      page.backend.data.sessions.find(({ id }) => id === pilotSessions.today) ?? expect.fail();
    const time = startsAt.slice(11, 16);
    page.backend.data.paperLists = [
      {
        id: 'ppl_other' as never,
        sessionId: pilotSessions.today,
        keyedBy: 'tok_other',
        keyedAt: startsAt,
        rows: [{ participantId: ParticipantId.parse(person), in: '00:01' }],
      },
    ];
    await click(page, '#open-paper');
    const input = all(page, `#paper-in-${person}`)[0] as HTMLInputElement;
    input.value = time;
    input.dispatchEvent(new Event('change'));
    await clickText(page, paperMessages['zh-CN'].submit);
    await says(page, paperMessages['zh-CN'].results.differs);
    expect(part(page, 'paper-differences')?.textContent).to.contain('00:01').and.to.contain(time);
    await expectAccessible(page);
  });

  it('lists who was never checked out, and closes it with a reason', async () => {
    const page = mount({
      before: (backend) => {
        aVolunteer(backend);
        const session = backend.data.sessions.find(({ id }) => id === pilotSessions.today) ?? expect.fail();
        const hour = (hours: number) =>
          instantOf(epochMillis('2026-05-10T10:00:00+08:00') + hours * 3_600_000);
        session.startsAt = hour(-5);
        session.endsAt = hour(-4);
        const [participant] = backend.data.signUps.find(({ id }) => id === 'sgn_zhou')?.party ?? [];
        if (participant !== undefined)
          participant.checkIn = {
            id: 'chk_open' as never,
            participantId: participant.id,
            sessionId: session.id,
            checkedInAt: hour(-5),
          };
      },
    });
    await signIn(page);
    await clickText(page, deskMessages['zh-CN'].openCheckIns);
    await shown(page, '[part=open-check-in]');
    await expectAccessible(page);
    await click(page, '[part=close-check-in]');
    await clickText(page, openMessages['zh-CN'].submit);
    await says(page, openMessages['zh-CN'].reasonMissing);
    await type(page, '#reason-chk_open', '带队人当场确认');
    await clickText(page, openMessages['zh-CN'].submit);
    await says(page, openMessages['zh-CN'].empty);
    expect(
      page.backend.data.serviceEntries.some(
        ({ participantId, state }) => participantId === person && state === 'pending',
      ),
    ).to.equal(true);
  });
});
