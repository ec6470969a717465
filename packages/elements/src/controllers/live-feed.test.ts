import type { LivePlaces } from '@youth-action/sdk/contract';
import { assert } from 'chai';
import { LiveFeed, type LiveTiming } from './live-feed.ts';

/** An `EventSource` that does as the test says. */
class FakeStream extends EventTarget {
  static opened: FakeStream[] = [];
  isClosed = false;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeStream.opened.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  send(...items: LivePlaces[]): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify({ items }) }));
  }

  fail(): void {
    this.dispatchEvent(new Event('error'));
  }
}

const timing: LiveTiming = { gather: 5, firstEvent: 40, retry: 10, poll: 20, longest: 80, patience: 3 };

const places = (sessionId: string, taken: number) =>
  ({ sessionId, status: 'scheduled', places: { participant: { capacity: 10, taken } } }) as LivePlaces;

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 5) {
    assert.isBelow(waited, 2000, String(isSo));
    await pause(5);
  }
}

function lastStream(): FakeStream {
  const stream = FakeStream.opened.at(-1);
  if (stream === undefined) throw new Error('No stream was opened');
  return stream;
}

/** A feed, what its listeners were told, and the plain questions it asked. */
function setUp() {
  const asked: string[] = [];
  const state = { isDown: false, taken: 0 };
  const feed = new LiveFeed(
    {
      baseUrl: 'https://youth.test',
      sessions: {
        places: async ({ sessionIds }) => {
          asked.push(sessionIds.join());
          if (state.isDown) throw new Error('down');
          return { items: sessionIds.map((id) => places(id, state.taken)) };
        },
      },
    },
    timing,
  );
  const stops: (() => void)[] = [];
  const follow = (...ids: string[]) => {
    const told: string[] = [];
    const listener = (changed: readonly LivePlaces[]) =>
      void told.push(changed.map((one) => `${one.sessionId} ${one.places.participant?.taken}`).join());
    const stop = feed.subscribe(ids, listener);
    stops.push(stop);
    return { told, stop };
  };
  return { asked, feed, follow, state, stopAll: () => stops.forEach((stop) => stop()) };
}

function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('The live feed of a server', () => {
  const { EventSource: real } = window;
  let page: ReturnType<typeof setUp>;

  beforeEach(() => {
    FakeStream.opened = [];
    window.EventSource = FakeStream as unknown as typeof EventSource;
    page = setUp();
    hide(false); // other tests' pages may stand before this one
  });
  afterEach(() => {
    page.stopAll();
    window.EventSource = real;
    Reflect.deleteProperty(document, 'hidden');
  });

  it('opens one stream for everything that the elements of a page want', async () => {
    const first = page.follow('ses_a', 'ses_b');
    const second = page.follow('ses_b', 'ses_c');
    await until(() => FakeStream.opened.length === 1);
    assert.include(lastStream().url, 'https://youth.test/v1/places/events?sessionIds=ses_a%2Cses_b%2Cses_c');
    lastStream().send(places('ses_a', 1), places('ses_b', 2), places('ses_c', 3));
    lastStream().send(places('ses_b', 4));
    assert.deepEqual(first.told, ['ses_a 1,ses_b 2', 'ses_b 4']);
    assert.deepEqual(second.told, ['ses_b 2,ses_c 3', 'ses_b 4']);
    assert.equal(FakeStream.opened.length, 1);
  });

  it('says nothing of what has not changed, as after a new connection', async () => {
    const { told } = page.follow('ses_a');
    await until(() => FakeStream.opened.length === 1);
    lastStream().send(places('ses_a', 1));
    lastStream().fail();
    await until(() => FakeStream.opened.length === 2);
    lastStream().send(places('ses_a', 1));
    assert.deepEqual(told, ['ses_a 1']);
  });

  it('tells a newcomer at once what is known, and needs no new stream for it', async () => {
    page.follow('ses_a', 'ses_b');
    await until(() => FakeStream.opened.length === 1);
    lastStream().send(places('ses_a', 1), places('ses_b', 2));
    const late = page.follow('ses_b');
    await pause(20);
    assert.deepEqual(late.told, ['ses_b 2']);
    assert.equal(FakeStream.opened.length, 1);
    page.follow('ses_new');
    await until(() => FakeStream.opened.length === 2);
    assert.isTrue(FakeStream.opened[0]?.isClosed);
  });

  it('closes with the last element that wants it', async () => {
    const [first, second] = [page.follow('ses_a'), page.follow('ses_a')];
    await until(() => FakeStream.opened.length === 1);
    first.stop();
    assert.isFalse(lastStream().isClosed);
    second.stop();
    assert.isTrue(lastStream().isClosed);
    await pause(30);
    assert.equal(FakeStream.opened.length, 1);
  });

  it('is silent while nobody looks at the page, and starts again afterwards', async () => {
    page.follow('ses_a');
    await until(() => FakeStream.opened.length === 1);
    hide(true);
    assert.isTrue(lastStream().isClosed);
    page.follow('ses_b');
    await pause(40);
    assert.equal(FakeStream.opened.length, 1);
    hide(false);
    await until(() => FakeStream.opened.length === 2);
  });

  it('comes back after a broken stream, later each time, and asks plainly where none gets through', async () => {
    const { told } = page.follow('ses_a');
    for (const nth of [1, 2, 3]) {
      await until(() => FakeStream.opened.length === nth);
      lastStream().fail();
      assert.isTrue(lastStream().isClosed);
    }
    page.state.taken = 5;
    await until(() => told.length === 1);
    assert.deepEqual(told, ['ses_a 5']);
    page.state.taken = 6;
    await until(() => told.length === 2);
    assert.equal(FakeStream.opened.length, 3);
    assert.deepEqual([...new Set(page.asked)], ['ses_a']);
  });

  it('takes a stream whose first event does not come for one that a proxy keeps back', async () => {
    const { told } = page.follow('ses_a');
    await until(() => told.length === 1);
    assert.equal(FakeStream.opened.length, 3);
    assert.isTrue(FakeStream.opened.every(({ isClosed }) => isClosed));
  });

  it('asks plainly in browsers without streams, less often while that fails', async () => {
    Reflect.set(window, 'EventSource', undefined);
    page.state.isDown = true;
    const { told } = page.follow('ses_a');
    await pause(200);
    const whileDown = page.asked.length;
    assert.isAtLeast(whileDown, 2);
    assert.isBelow(whileDown, 7); // every 20 ms, it would be ten
    page.state.isDown = false;
    await until(() => told.length === 1);
  });

  it('asks for a hundred sessions at most', async () => {
    page.follow(...Array.from({ length: 120 }, (_, n) => `ses_${n}`));
    await until(() => FakeStream.opened.length === 1);
    assert.equal(new URL(lastStream().url).searchParams.get('sessionIds')?.split(',').length, 100);
  });
});
