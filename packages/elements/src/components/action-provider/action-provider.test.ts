import { ContextConsumer } from '@lit/context';
import { fixture, fixtureCleanup, html } from '@open-wc/testing-helpers';
import { instantFrom } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import { assert } from 'chai';
import { LitElement } from 'lit';
import { connectionContext } from '../../context/connection.ts';
import { environmentContext } from '../../context/environment.ts';
import { define } from '../../define/define.ts';
import '../../define/youth-action-provider.ts';
import { assertAccessible } from '../../../test/support/axe.ts';
import { YouthActionProvider } from './action-provider.ts';

/** Stands for any element of the programme: it gets what a provider provides. */
class ConsumingElement extends LitElement {
  readonly connection = new ContextConsumer(this, { context: connectionContext, subscribe: true });
  readonly environment = new ContextConsumer(this, { context: environmentContext, subscribe: true });
}
customElements.define('test-consumer', ConsumingElement);

function consumerIn(provider: Element): ConsumingElement {
  return provider.querySelector<ConsumingElement>('test-consumer') ?? assert.fail('no consumer');
}

async function providerWith(attributes: Partial<YouthActionProvider>): Promise<YouthActionProvider> {
  const provider = await fixture<YouthActionProvider>(
    html`<youth-action-provider><test-consumer></test-consumer></youth-action-provider>`,
  );
  Object.assign(provider, attributes);
  await provider.updateComplete;
  return provider;
}

describe('youth-action-provider', () => {
  afterEach(() => fixtureCleanup());

  it('provides no connection before it has an address or a client', async () => {
    assert.isUndefined(consumerIn(await providerWith({})).connection.value);
  });

  it('provides a reader of its address, without a slash too many', async () => {
    const consumer = consumerIn(await providerWith({ baseUrl: 'https://youth.test/' }));
    assert.equal(consumer.connection.value?.reader.baseUrl, 'https://youth.test');
  });

  it('takes the page’s own client before the address', async () => {
    const client = createReader({ baseUrl: 'https://own.test' });
    const consumer = consumerIn(await providerWith({ baseUrl: 'https://youth.test', client }));
    assert.equal(consumer.connection.value?.reader, client);
  });

  it('gives an element that is added later what the others have', async () => {
    const provider = await providerWith({ baseUrl: 'https://youth.test' });
    const late = document.createElement('test-consumer') as ConsumingElement;
    provider.append(late);
    await late.updateComplete;
    assert.equal(late.connection.value, consumerIn(provider).connection.value);
  });

  it('lets the nearest of two providers provide', async () => {
    const outer = await fixture<YouthActionProvider>(html`
      <youth-action-provider base-url="https://outer.test">
        <youth-action-provider base-url="https://inner.test"><test-consumer></test-consumer></youth-action-provider>
      </youth-action-provider>
    `);
    assert.equal(consumerIn(outer).connection.value?.reader.baseUrl, 'https://inner.test');
  });

  it('provides language and clock, and the device’s clock without one', async () => {
    const now = instantFrom('2026-05-16T10:00:00+08:00');
    const environment = consumerIn(await providerWith({ locale: 'en-GB', clock: () => now })).environment
      .value;
    assert.deepEqual([environment?.language, environment?.now()], ['en', now]);
    const other = consumerIn(await providerWith({})).environment.value;
    assert.isUndefined(other?.language);
    assert.closeTo(Date.parse(other?.now() ?? ''), Date.now(), 5_000);
  });

  for (const type of [
    'youth-sign-up-created',
    'youth-sign-up-cancelled',
    'youth-attendance-changed',
    'youth-hours-changed',
  ]) {
    it(`has everybody read again after ${type}`, async () => {
      const consumer = consumerIn(await providerWith({ baseUrl: 'https://youth.test' }));
      const before = consumer.connection.value;
      consumer.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      assert.notEqual(consumer.connection.value, before);
      assert.equal(consumer.connection.value?.reader, before?.reader);
    });
  }

  it('stays as it is after any other event', async () => {
    const consumer = consumerIn(await providerWith({ baseUrl: 'https://youth.test' }));
    const before = consumer.connection.value;
    consumer.dispatchEvent(new Event('youth-month-changed', { bubbles: true, composed: true }));
    assert.equal(consumer.connection.value, before);
  });

  it('takes no room of its own and shows the page’s content', async () => {
    const provider = await providerWith({});
    assert.equal(getComputedStyle(provider).display, 'contents');
    await assertAccessible(provider);
  });

  it('stays the first one’s when another copy wants the tag, and says which version that is', () => {
    define('youth-action-provider', class extends HTMLElement {});
    assert.equal(customElements.get('youth-action-provider'), YouthActionProvider);
    assert.match(YouthActionProvider.version, /^\d+\.\d+\.\d+$/);
  });
});
