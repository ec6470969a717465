import type { LivePlaces } from '@youth-action/sdk/contract';
import { assert } from 'chai';
import type { ReactiveControllerHost } from 'lit';
import { LiveController, type LiveWish } from './live-controller.ts';

/** A host whose wish the test sets; its reader answers plainly, because there are no streams. */
function setUp() {
  const asked: string[] = [];
  const told: string[] = [];
  const state: { wanted: LiveWish | undefined } = { wanted: undefined };
  const host: ReactiveControllerHost = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const controller = new LiveController(host, {
    wanted: () => state.wanted,
    changed: (places) => void told.push(...places.map(({ sessionId }) => sessionId)),
  });
  const want = (...sessionIds: string[]) => {
    const places = async ({ sessionIds: ids }: { sessionIds: readonly string[] }) => {
      asked.push(ids.join());
      return {
        items: ids.map((sessionId) => ({ sessionId, status: 'scheduled', places: {} })) as LivePlaces[],
      };
    };
    state.wanted = {
      reader: { baseUrl: 'https://live.test', sessions: { places } } as unknown as LiveWish['reader'],
      sessionIds,
    };
    controller.hostUpdated();
  };
  return { asked, controller, state, told, want };
}

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 10) {
    assert.isBelow(waited, 3000, String(isSo));
    await pause(10);
  }
}

describe('LiveController', () => {
  const { EventSource: real } = window;
  beforeEach(() => {
    Reflect.set(window, 'EventSource', undefined);
    // other tests' pages may stand before this one
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
  });
  afterEach(() => {
    Reflect.set(window, 'EventSource', real);
    Reflect.deleteProperty(document, 'hidden');
  });

  it('follows what the host shows, anew only when that changes', async () => {
    const { asked, controller, told, want } = setUp();
    want('ses_a');
    await until(() => told.length === 1);
    want('ses_a');
    await pause(150);
    assert.deepEqual(asked, ['ses_a']);
    want('ses_b');
    await until(() => told.length === 2);
    assert.deepEqual(told, ['ses_a', 'ses_b']);
    controller.hostDisconnected();
  });

  it('follows nothing once the host has left the page, and again when it is back', async () => {
    const { asked, controller, want } = setUp();
    want('ses_a');
    controller.hostDisconnected();
    await pause(250);
    assert.deepEqual(asked, []);
    want('ses_a');
    await until(() => asked.length === 1);
    controller.hostDisconnected();
  });

  it('follows nothing where nothing is wanted', async () => {
    const { asked, controller, state, want } = setUp();
    want();
    state.wanted = undefined;
    controller.hostUpdated();
    await pause(250);
    assert.deepEqual(asked, []);
  });
});
