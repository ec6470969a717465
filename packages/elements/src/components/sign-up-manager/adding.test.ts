import { aSignUpRequest, pilotFeatures, pilotSessions, pilotSignUps } from '@youth-action/sdk/testing';
import { residentTextFor } from '@youth-action/sdk/resident-texts';
import { expect } from 'chai';
import {
  button,
  expectAccessible,
  held,
  mobile,
  mount,
  mountFamily,
  newWorld,
  type Page,
  press,
  shows,
  textOf,
  type,
  words,
} from '../../../test/manager-page.ts';
import { personMessages } from '../../household/person.messages.ts';
import { addingMessages } from './adding.messages.ts';
import type { YouthSignUpManager } from './sign-up-manager.ts';

const own = addingMessages['zh-CN'];
const said = (code: string) => residentTextFor(code, 'zh-CN');

function select(manager: YouthSignUpManager, id: string, value: string): void {
  const field = button(manager, `#${id}`) as HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

async function open(manager: YouthSignUpManager): Promise<void> {
  await press(manager, '[part=add]');
  await here(manager, '[part=add-yes]');
}

async function here(manager: YouthSignUpManager, selector: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (manager.shadowRoot?.querySelector(selector)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  button(manager, selector); // says what is there instead
}

async function fillChild(manager: YouthSignUpManager, name = '段小妹'): Promise<void> {
  await press(manager, '#adding-who');
  type(manager, '#p1-name', name);
  select(manager, 'p1-birth', '2019');
  select(manager, 'p1-birth-month', '05');
  select(manager, 'p1-guardian', 'mother');
  await manager.updateComplete;
}

const changes = ({ backend }: Pick<Page, 'backend'>) =>
  backend.requests.filter(({ endpoint }) => endpoint === 'signUps.changeParty');
const valueOf = (manager: YouthSignUpManager, id: string) =>
  (button(manager, `#${id}`) as HTMLInputElement).value;
const focused = ({ shadowRoot }: YouthSignUpManager) => shadowRoot?.activeElement?.id;

afterEach(() => document.body.replaceChildren());

describe('adding somebody to a sign-up', () => {
  it('asks for a child’s guardian and consents as the form does, and adds the child', async () => {
    const page = await mountFamily();
    const { backend, events, manager } = page;
    await open(manager);
    expect(focused(manager)).to.equal('adding-title');
    await expectAccessible(manager);
    await fillChild(manager);
    await press(manager, '[part=add-yes]');
    await shows(manager, said('guardian-consent-required'));
    expect(focused(manager)).to.equal('p1-consent-sign-up');
    expect(changes(page)).to.have.length(0);
    await expectAccessible(manager);
    await press(manager, '#p1-consent-sign-up');
    await press(manager, '[part=add-yes]');
    await shows(manager, personMessages['zh-CN'].added('段小妹'));
    const signUp = backend.data.signUps.find(({ contact }) => contact.mobile === mobile);
    expect(signUp?.party.map(({ relation }) => relation)).to.deep.equal(['self', 'child', 'child']);
    expect(manager.shadowRoot?.querySelectorAll('[part=person]')).to.have.length(3);
    expect(manager.shadowRoot?.querySelector('[part=adding]')).to.equal(null);
    expect(focused(manager)).to.equal(`sign-up-${signUp?.id}`);
    expect(events.map(({ type: name }) => name)).to.deep.equal(['youth-sign-up-changed']);
    await expectAccessible(manager);
  });

  it('says at its field what is missing, and nothing before it was left', async () => {
    const { manager } = await mountFamily();
    await open(manager);
    await press(manager, '[part=add-yes]');
    await shows(manager, said('required'));
    expect(focused(manager)).to.equal('adding-who');
    await press(manager, '#adding-who-adult');
    await press(manager, '[part=add-yes]');
    expect(button(manager, '#p1-name').getAttribute('aria-invalid')).to.equal('true');
    expect(focused(manager)).to.equal('p1-name');
  });

  it('keeps what is typed where the session has become full meanwhile, and says so', async () => {
    const page = await mountFamily();
    const { backend, manager } = page;
    await open(manager);
    await fillChild(manager);
    await press(manager, '#p1-consent-sign-up');
    const places = backend.data.sessions.find(({ id }) => id === pilotSessions.familyReading)?.places;
    for (const some of [places?.participant, places?.volunteer]) if (some) some.taken = some.capacity;
    await press(manager, '[part=add-yes]');
    await shows(manager, said('session-full'));
    expect(valueOf(manager, 'p1-name')).to.equal('段小妹');
    expect((button(manager, '#p1-consent-sign-up') as HTMLInputElement).checked).to.equal(true);
    await expectAccessible(manager);
    if (places?.participant) places.participant.taken = 1;
    await press(manager, '[part=add-yes]');
    await shows(manager, personMessages['zh-CN'].added('段小妹'));
    const [first, second] = changes(page).map(({ headers }) => headers['idempotency-key']);
    expect(first).not.to.equal(second);
  });

  it('tries again under the same key where nobody knows whether it was done', async () => {
    const page = await mountFamily();
    const { backend, manager } = page;
    await open(manager);
    await fillChild(manager);
    await press(manager, '#p1-consent-sign-up');
    backend.failNext({ failure: 'network' });
    await press(manager, '[part=add-yes]');
    await shows(manager, '连不上服务器');
    expect(focused(manager)).to.equal('adding-failure');
    await press(manager, '[part=add-yes]');
    await shows(manager, personMessages['zh-CN'].added('段小妹'));
    const keys = changes(page).map(({ headers }) => headers['idempotency-key']);
    expect(keys).to.deep.equal([keys[0], keys[0]]);
  });

  it('puts the server’s word at the field that it is about', async () => {
    const { manager } = await mountFamily();
    await open(manager);
    await fillChild(manager, '段小宝');
    await press(manager, '#p1-consent-sign-up');
    await press(manager, '[part=add-yes]');
    await shows(manager, said('duplicate-participant'));
    expect(focused(manager)).to.equal('p1-name');
    expect(button(manager, '#p1-name').getAttribute('aria-invalid')).to.equal('true');
  });

  it('asks the activity’s questions of whoever joins', async () => {
    const world = newWorld();
    const request = aSignUpRequest({ contact: { name: '段文静', mobile } });
    const { signUp, manageToken } = await world.client.signUps.create(pilotFeatures.questions, {
      ...request,
      party: request.party.map((one) => ({
        ...one,
        answers: [{ questionId: 'apron-size', value: 'large' }],
      })),
      answers: [{ questionId: 'heard-from', value: ['wechat'] }],
    });
    const { manager } = mount({ signUpId: signUp.id, token: manageToken }, world);
    await shows(manager, words.states.confirmed);
    await open(manager);
    await fillChild(manager);
    await press(manager, '#p1-consent-sign-up');
    await press(manager, '[part=add-yes]');
    expect(focused(manager)).to.equal('p1-q-apron-size');
    expect(textOf(manager)).not.to.include('公告栏');
    await expectAccessible(manager);
    await press(manager, '#p1-q-apron-size');
    await press(manager, '[part=add-yes]');
    await shows(manager, personMessages['zh-CN'].added('段小妹'));
  });

  it('goes back to the button where nobody is added after all', async () => {
    const { manager } = await mountFamily();
    await open(manager);
    await press(manager, '[part=add-no]');
    await manager.updateComplete;
    expect(focused(manager)).to.match(/^add-/);
    expect(manager.shadowRoot?.querySelector('[part=adding]')).to.equal(null);
  });

  it('reads the session again where that failed', async () => {
    const { backend, manager } = await mountFamily();
    backend.failNext({ failure: 'network' });
    await press(manager, '[part=add]');
    await shows(manager, '连不上服务器');
    await expectAccessible(manager);
    await press(manager, '[part=retry]');
    await here(manager, '[part=add-yes]');
  });

  it('is told beforehand where the organiser has to approve again', async () => {
    const { manager } = mount(held(pilotSignUps.pending));
    await shows(manager, words.states.pending);
    await open(manager);
    expect(textOf(manager)).to.include(own.approval);
  });

  it('isn’t offered to those who wait, and where a session is full that is said', async () => {
    const waiting = mount(held(pilotSignUps.waiting));
    await shows(waiting.manager, words.line(1));
    expect(waiting.manager.shadowRoot?.querySelector('[part=add]')).to.equal(null);
    const full = mount(held(pilotSignUps.confirmed));
    await shows(full.manager, words.addFull);
    expect(full.manager.shadowRoot?.querySelector('[part=add]')).to.equal(null);
  });

  it('isn’t offered once sign-up has closed', async () => {
    const { manager, time } = await mountFamily();
    time.now = '2026-05-12T20:00:00+08:00';
    manager.requestUpdate();
    await manager.updateComplete;
    expect(manager.shadowRoot?.querySelector('[part=add]')).to.equal(null);
  });
});
