import { expect } from 'chai';
import { WhileVisible } from './while-visible.ts';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('what is done while a page is looked at', () => {
  let visibility: DocumentVisibilityState = 'visible';

  before(() =>
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility }),
  );
  after(() => Reflect.deleteProperty(document, 'visibilityState'));
  beforeEach(() => (visibility = 'visible'));

  it('is done again and again, and ends with the element', async () => {
    let done = 0;
    const work = new WhileVisible(20, () => (done += 1));
    work.hostConnected();
    await wait(110);
    work.hostDisconnected();
    expect(done).to.be.greaterThan(1);
    const before = done;
    await wait(60);
    expect(done).to.equal(before);
  });

  it('waits while nobody looks, and is done at once when somebody does again', async () => {
    let done = 0;
    const work = new WhileVisible(40, () => (done += 1));
    visibility = 'hidden';
    work.hostConnected();
    await wait(100);
    expect(done).to.equal(0);
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(done).to.equal(1);
    document.dispatchEvent(new Event('visibilitychange'));
    work.hostDisconnected();
    expect(done).to.equal(1);
  });
});
