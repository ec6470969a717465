import { doorCodeOf, doorCodeShown, doorKeyOf, doorStepAt, epochMillis } from '@youth-action/sdk/domain';
import { doorTextFor } from '@youth-action/sdk/door-texts';
import { aSignUpRequest, memoryDoorSecret, pilotSessions } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import {
  button,
  expectAccessible,
  mobile,
  mount,
  newWorld,
  type Page,
  press,
  shows,
  textOf,
  type,
} from '../../../test/manager-page.ts';
import { doorMessages } from './door-slot.messages.ts';

const words = doorMessages['zh-CN'];

/** A family at the session that goes on now. */
async function mountAtDoor(scanned?: string): Promise<Page> {
  const world = newWorld();
  const request = aSignUpRequest({ contact: { name: '段文静', mobile } });
  const sessionId = pilotSessions.today;
  const { signUp, manageToken } = await world.client.signUps.create(sessionId, request);
  const page = mount({ signUpId: signUp.id, token: manageToken }, world);
  if (scanned !== undefined) page.manager.scannedDoor = { sessionId, code: scanned };
  await shows(page.manager, words.title);
  return page;
}

const codeAt = (now: string) =>
  doorCodeOf(doorKeyOf(memoryDoorSecret, pilotSessions.today), doorStepAt(epochMillis(now)));
const inputOf = ({ manager }: Page) => button(manager, '.door-input') as HTMLInputElement;

describe('at the door, in youth-sign-up-manager', () => {
  afterEach(() => document.body.replaceChildren());

  it('checks the whole party in by the code that is typed, and out by a later one', async () => {
    const page = await mountAtDoor();
    await expectAccessible(page.manager);
    type(page.manager, '.door-input', doorCodeShown(codeAt(page.time.now)).toLowerCase());
    await press(page.manager, '[part=door-in]');
    await shows(page.manager, '10:00 已签到');
    page.time.now = '2026-05-10T10:30:00+08:00';
    type(page.manager, '.door-input', codeAt(page.time.now));
    await press(page.manager, '[part=door-out]');
    await shows(page.manager, '10:30 已签退');
    await expectAccessible(page.manager);
  });

  it('has the code filled in for whoever scanned it', async () => {
    const page = await mountAtDoor(codeAt('2026-05-10T10:00:00+08:00'));
    expect(inputOf(page).value).to.equal(codeAt(page.time.now));
    await press(page.manager, '[part=door-in]');
    await shows(page.manager, '10:00 已签到');
  });

  it('says what is wrong with a code, and what to do', async () => {
    const page = await mountAtDoor();
    type(page.manager, '.door-input', '123');
    await press(page.manager, '[part=door-in]');
    await shows(page.manager, words.malformed);
    type(page.manager, '.door-input', '00000000');
    await press(page.manager, '[part=door-in]');
    await shows(page.manager, doorTextFor('door-code-unknown', 'zh-CN'));
    await expectAccessible(page.manager);
    page.time.now = '2026-05-10T10:20:00+08:00';
    type(page.manager, '.door-input', codeAt('2026-05-10T10:00:00+08:00'));
    await press(page.manager, '[part=door-in]');
    await shows(page.manager, doorTextFor('door-code-expired', 'zh-CN'));
  });

  it('keeps a code that was read without a network, and sends it with the time when it was read', async () => {
    const page = await mountAtDoor(codeAt('2026-05-10T10:00:00+08:00'));
    page.backend.failNext({ failure: 'network', endpoint: 'signUps.scanDoor' });
    await press(page.manager, '[part=door-in]');
    await shows(page.manager, words.kept);
    await expectAccessible(page.manager);
    page.time.now = '2026-05-10T10:25:00+08:00';
    window.dispatchEvent(new Event('online'));
    await shows(page.manager, '10:00 已签到');
  });

  it('is not there while the door is shut', async () => {
    const page = await mountAtDoor();
    page.time.now = '2026-05-11T10:00:00+08:00';
    page.manager.requestUpdate();
    await page.manager.updateComplete;
    expect(textOf(page.manager)).not.to.include(words.title);
  });
});
