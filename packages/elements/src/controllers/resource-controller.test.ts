import { assert } from 'chai';
import type { ReactiveControllerHost } from 'lit';
import { ResourceController } from './resource-controller.ts';

interface Call {
  readonly key: readonly [string];
  readonly signal: AbortSignal;
  readonly resolve: (value: string) => void;
  readonly reject: (error: unknown) => void;
}

/** A host that updates when it is told to, and a resource whose answers come when the test says so. */
function setUp() {
  const state = { key: ['a'] as readonly [string] | undefined, updates: 0 };
  const calls: Call[] = [];
  const loaded: string[] = [];
  const failed: unknown[] = [];
  const host: ReactiveControllerHost = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void (state.updates += 1),
    updateComplete: Promise.resolve(true),
  };
  const resource = new ResourceController<readonly [string], string>(host, {
    key: () => state.key,
    load: (key, signal) => new Promise((resolve, reject) => calls.push({ key, signal, resolve, reject })),
    loaded: (value) => loaded.push(value),
    failed: (error) => failed.push(error),
  });
  return { state, calls, loaded, failed, resource };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

describe('ResourceController', () => {
  it('asks nothing without a key', () => {
    const { state, calls, resource } = setUp();
    state.key = undefined;
    resource.hostUpdate();
    assert.deepEqual([resource.state, calls.length], ['idle', 0]);
  });

  it('asks once for one key, however often the host updates', () => {
    const { state, calls, resource } = setUp();
    resource.hostUpdate();
    state.key = ['a'];
    resource.hostUpdate();
    assert.deepEqual([resource.state, calls.length], ['loading', 1]);
  });

  it('has the answer, tells of it and has the host draw it', async () => {
    const { state, calls, loaded, resource } = setUp();
    resource.hostUpdate();
    calls[0]?.resolve('answer');
    await nextTurn();
    assert.deepEqual(
      [resource.state, resource.value, loaded, state.updates],
      ['ready', 'answer', ['answer'], 1],
    );
  });

  it('gives up a question that a newer key has overtaken, and ignores its answer', async () => {
    const { state, calls, loaded, resource } = setUp();
    resource.hostUpdate();
    state.key = ['b'];
    resource.hostUpdate();
    assert.isTrue(calls[0]?.signal.aborted);
    calls[1]?.resolve('new');
    calls[0]?.resolve('old');
    await nextTurn();
    assert.deepEqual([resource.value, loaded], ['new', ['new']]);
  });

  it('ignores the failure of a question that was overtaken', async () => {
    const { state, calls, failed, resource } = setUp();
    resource.hostUpdate();
    state.key = ['b'];
    resource.hostUpdate();
    calls[0]?.reject(new Error('too late'));
    await nextTurn();
    assert.deepEqual([resource.state, failed], ['loading', []]);
  });

  it('keeps the last good answer while it asks again and when that fails', async () => {
    const { calls, failed, resource } = setUp();
    resource.hostUpdate();
    calls[0]?.resolve('good');
    await nextTurn();
    resource.retry();
    assert.deepEqual([resource.state, resource.value], ['loading', 'good']);
    const error = new Error('no');
    calls[1]?.reject(error);
    await nextTurn();
    assert.deepEqual(
      [resource.state, resource.value, resource.error, failed],
      ['error', 'good', error, [error]],
    );
  });

  it('forgets the error with the next good answer', async () => {
    const { calls, resource } = setUp();
    resource.hostUpdate();
    calls[0]?.reject(new Error('no'));
    await nextTurn();
    resource.retry();
    calls[1]?.resolve('yes');
    await nextTurn();
    assert.deepEqual([resource.state, resource.error], ['ready', undefined]);
  });

  it('gives up when the element leaves the page, and asks again when it comes back', () => {
    const { calls, resource } = setUp();
    resource.hostUpdate();
    resource.hostDisconnected();
    assert.isTrue(calls[0]?.signal.aborted);
    resource.hostUpdate();
    assert.lengthOf(calls, 2);
  });

  it('does not ask again for an answer that it has when the element is moved', async () => {
    const { calls, resource } = setUp();
    resource.hostUpdate();
    calls[0]?.resolve('good');
    await nextTurn();
    resource.hostDisconnected();
    resource.hostUpdate();
    assert.lengthOf(calls, 1);
  });
});
