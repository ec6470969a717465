import { aSignUpRequest, pilotFeatures, pilotSignUps } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import {
  button,
  expectAccessible,
  held,
  mobile,
  mount,
  mountFamily,
  newWorld,
  press,
  shows,
  textOf,
  type,
  words,
} from '../../../test/manager-page.ts';
import { managerMessages } from './manager.messages.ts';

afterEach(() => document.body.replaceChildren());

describe('youth-sign-up-manager', () => {
  it('shows how a sign-up stands, with nobody’s whole name or number', async () => {
    const { manager } = await mountFamily();
    const shown = textOf(manager);
    expect(shown).to.include('段*静').and.to.include('段同学').and.to.include('154****0123');
    expect(shown).not.to.include('段小宝');
    await expectAccessible(manager);
  });

  it('takes up an offer', async () => {
    const { events, manager } = mount(held(pilotSignUps.offered));
    await shows(manager, words.states.offered);
    await expectAccessible(manager);
    await press(manager, '[part=accept]');
    await shows(manager, words.states.confirmed);
    expect(events.map((event) => (event as Event & { status?: string }).status)).to.deep.equal(['confirmed']);
  });

  it('says that an offer has lapsed, where somebody is late', async () => {
    const { manager, time } = mount(held(pilotSignUps.offered));
    await shows(manager, words.states.offered);
    time.now = '2026-05-10T23:00:00+08:00';
    await press(manager, '[part=accept]');
    await shows(manager, '保留的名额已过期');
  });

  it('tells the place in line', async () => {
    const { manager } = mount(held(pilotSignUps.waiting));
    await shows(manager, words.line(1));
    await shows(manager, words.leave);
    await expectAccessible(manager);
  });

  it('asks before it cancels, and keeps the sign-up where the answer is no', async () => {
    const { events, manager } = await mountFamily();
    await press(manager, '[part=cancel]');
    await shows(manager, words.cancelAsk);
    await expectAccessible(manager);
    await press(manager, '[part=no]');
    expect(textOf(manager)).not.to.include(words.cancelAsk);
    await press(manager, '[part=cancel]');
    await press(manager, '[part=yes]');
    await shows(manager, words.states.cancelled);
    expect(events).to.have.length(1);
  });

  it('lets one person stay away while the others keep their places', async () => {
    const { backend, manager } = await mountFamily();
    const [, child] = manager.shadowRoot?.querySelectorAll<HTMLElement>('[part=remove]') ?? [];
    child?.click();
    await shows(manager, words.removeAsk('段同学'));
    await press(manager, '[part=yes]');
    await shows(manager, words.changed);
    expect(textOf(manager)).not.to.include('段同学');
    const signUp = backend.data.signUps.find(({ contact }) => contact.mobile === mobile);
    expect([signUp?.status, signUp?.party.length]).to.deep.equal(['confirmed', 1]);
  });

  it('withdraws a consent, and says before what comes of one that is needed', async () => {
    const { manager } = await mountFamily();
    await press(manager, 'summary');
    await press(manager, '[part=withdraw]');
    await shows(manager, words.withdrawNeeded);
    await expectAccessible(manager);
    await press(manager, '[part=yes]');
    await shows(manager, words.changed);
    expect(textOf(manager)).not.to.include('段同学');
  });

  it('shows the error in place, and the same intent goes on', async () => {
    const { backend, manager } = await mountFamily();
    await press(manager, '[part=cancel]');
    backend.failNext({ failure: 'network' });
    await press(manager, '[part=yes]');
    await shows(manager, '连不上服务器');
    backend.clearRequests();
    await press(manager, '[part=yes]');
    await shows(manager, words.states.cancelled);
  });

  it('cancels a whole series, one after the other', async () => {
    const world = newWorld();
    const sessionIds = pilotFeatures.series.slice(1, 4);
    const { signUps, manageToken } = await world.client.signUps.createSeries('act_calligraphy', {
      ...aSignUpRequest({ contact: { name: '段文静', mobile } }),
      sessionIds: [...sessionIds],
    });
    const { manager } = mount({ signUpId: signUps[0]?.id ?? '', token: manageToken }, world);
    await shows(manager, words.cancelAll);
    await press(manager, '[part=cancel-all]');
    await shows(manager, words.cancelAllAsk(3));
    await press(manager, '[part=yes]');
    await shows(manager, words.changed);
    expect(manager.shadowRoot?.querySelectorAll('[data-status=cancelled]')).to.have.length(3);
  });

  it('gives a copy of the data only with the number that the sign-up was made with', async () => {
    const { manager } = await mountFamily();
    await press(manager, '[part=copy-data]');
    await shows(manager, words.mobileWrong);
    type(manager, '#data-mobile', '15400000999');
    await press(manager, '[part=copy-data]');
    await shows(manager, '手机号码与报名时填写的不一致');
    type(manager, '#data-mobile', '154 0000 0123');
    await press(manager, '[part=copy-data]');
    await shows(manager, words.copyTitle);
    const text = (button(manager, '[part=data-text]') as HTMLTextAreaElement).value;
    expect(text).to.include('段小宝').and.to.include(mobile);
    await expectAccessible(manager);
  });

  it('erases the data after a second thought', async () => {
    const { backend, events, manager } = await mountFamily();
    type(manager, '#data-mobile', mobile);
    await press(manager, '[part=erase]');
    await shows(manager, words.eraseAsk);
    await press(manager, '[part=erase-yes]');
    await shows(manager, words.erased);
    expect(events.at(-1)?.type).to.equal('youth-data-erased');
    expect(JSON.stringify(backend.data.signUps)).not.to.include(mobile);
    await expectAccessible(manager);
  });

  it('says what is wrong with a link: incomplete, unknown, unreachable', async () => {
    const incomplete = mount(undefined);
    await shows(incomplete.manager, words.incomplete);
    const unknown = mount({ signUpId: 'sgn_none', token: 'x'.repeat(43) });
    await shows(unknown.manager, words.gone);
    const world = newWorld();
    world.backend.failNext({ failure: 'network' });
    const unreachable = mount(held(pilotSignUps.confirmed), world);
    await shows(unreachable.manager, '重试');
    await press(unreachable.manager, '[part=retry]');
    await shows(unreachable.manager, words.states.confirmed);
  });

  it('speaks English', async () => {
    const { manager } = mount(held(pilotSignUps.pending), newWorld(), 'en');
    await shows(manager, managerMessages.en.states.pending);
    await expectAccessible(manager);
  });
});
