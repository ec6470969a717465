import { fixture, fixtureCleanup, waitUntil } from '@open-wc/testing-helpers';
import type { HoursBadge, Instant } from '@youth-action/sdk/domain';
import { createReader, type Reader } from '@youth-action/sdk/reader';
import { createMemoryBackend, type MemoryBackend } from '@youth-action/sdk/testing';
import { assert } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { inside } from '../../test/support/shadow.ts';
import { BadgeVerification, styles } from './verify-part.ts';
import { verifyBadge } from './badge-verification.ts';

const now = '2026-05-16T10:00:00+08:00' as Instant;

/** An element that shows a badge and nothing but its check. */
class TestBadge extends LitElement {
  static override readonly styles = styles;
  badge: HoursBadge | undefined;
  reader: Reader | undefined;
  readonly verification = new BadgeVerification(this, () =>
    this.badge === undefined || this.reader === undefined
      ? undefined
      : { badge: this.badge, reader: this.reader, now },
  );

  protected override render(): TemplateResult {
    return html`${this.verification.view('en')}`;
  }
}
customElements.define('test-badge', TestBadge);

async function world(): Promise<{ backend: MemoryBackend; reader: Reader; badge: HoursBadge }> {
  const backend = createMemoryBackend({ now: () => now });
  const reader = createReader({ baseUrl: backend.baseUrl, fetch: backend.fetch });
  const code = backend.data.badgeCodes.find(({ revokedAt }) => revokedAt === undefined)?.code ?? '';
  return { backend, reader, badge: await reader.badges.get(code) };
}

async function shown(badge: HoursBadge, reader: Reader): Promise<TestBadge> {
  const element = await fixture<TestBadge>(html`<test-badge></test-badge>`);
  Object.assign(element, { badge, reader });
  element.requestUpdate();
  await element.updateComplete;
  return element;
}

async function pressed(element: TestBadge): Promise<string> {
  inside<HTMLButtonElement>(element, '[part="verify-button"]').click();
  await waitUntil(() => element.shadowRoot?.querySelector('[part="verdict"]') !== null);
  return inside(element, '[part="verdict"]').getAttribute('data-code') ?? '';
}

describe('the verification of a badge', () => {
  afterEach(() => fixtureCleanup());

  it('accepts what was signed and is shown', async () => {
    const { badge, reader } = await world();
    const element = await shown(badge, reader);
    assert.equal(await pressed(element), 'ok');
    assert.include(inside(element, '[part="verify-button"]').textContent, 'Verify again');
  });

  it('notices that the page shows other figures than were signed, whichever they are', async () => {
    const { badge, reader } = await world();
    for (const name of ['totalMinutes', 'noticeMinutes', 'stars'] as const) {
      const element = await shown({ ...badge, [name]: badge[name] + 1 }, reader);
      assert.equal(await pressed(element), 'figures-differ', name);
    }
  });

  it('forgets its verdict when other figures are shown', async () => {
    const { badge, reader } = await world();
    const element = await shown(badge, reader);
    await pressed(element);
    element.badge = { ...badge, totalMinutes: badge.totalMinutes + 60 };
    element.requestUpdate();
    await element.updateComplete;
    assert.isNull(element.shadowRoot?.querySelector('[part="verdict"]') ?? null);
  });

  it('says so when the issuer cannot be reached, and can be asked again', async () => {
    const { backend, badge, reader } = await world();
    const element = await shown(badge, reader);
    backend.failNext({ failure: 'network' });
    assert.equal(await pressed(element), 'unreachable');
    inside<HTMLButtonElement>(element, '[part="verify-button"]').click();
    await waitUntil(() => element.shadowRoot?.querySelector('[data-code="ok"]') !== null);
  });

  it('works without crypto.subtle', async () => {
    const { badge, reader } = await world();
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    try {
      assert.equal(await verifyBadge({ badge, reader, now }), 'ok');
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });
});
