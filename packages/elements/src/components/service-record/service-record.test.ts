import { fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing-helpers';
import { createClient } from '@youth-action/sdk/client';
import { instantFrom } from '@youth-action/sdk/domain';
import { createMemoryBackend, type MemoryBackend, pilotVolunteer } from '@youth-action/sdk/testing';
import { assert } from 'chai';
import { assertAccessible } from '../../../test/support/axe.ts';
import { allInside, inside, shownText } from '../../../test/support/shadow.ts';
import '../../define/youth-service-record.ts';
import type { YouthServiceRecord } from './service-record.ts';

const now = instantFrom('2026-05-16T10:00:00+08:00');

describe('youth-service-record', () => {
  let backend: MemoryBackend;

  beforeEach(() => {
    backend = createMemoryBackend({ now: () => now });
  });
  afterEach(() => fixtureCleanup());

  /** The manage link of a past sign-up of this one. */
  function linkOf(who: 'zhou' | 'family-0') {
    const signUp = backend.data.signUps.find(({ id }) => id.endsWith(`-${who}`)) ?? assert.fail('no sign-up');
    return { signUpId: signUp.id, token: signUp.manageToken };
  }

  async function recordOf(
    who: 'zhou' | 'family-0' = 'zhou',
    { hideEmpty = false, locale = 'zh-CN' }: { hideEmpty?: boolean; locale?: string } = {},
  ): Promise<YouthServiceRecord> {
    const client = createClient({ baseUrl: backend.baseUrl, fetch: backend.fetch, retry: 0 });
    const element = await fixture<YouthServiceRecord>(html`
      <youth-service-record
        .client=${client}
        .managed=${linkOf(who)}
        .hideEmpty=${hideEmpty}
        locale=${locale}
      ></youth-service-record>
    `);
    await waitUntil(() => backend.requests.length > 0);
    await waitUntil(() => allInside(element, '[part="loading"]').length === 0);
    await element.updateComplete;
    return element;
  }

  const button = (element: YouthServiceRecord, text: string): HTMLElement =>
    allInside(element, 'button').find((one) => one.innerText.trim() === text) ??
    assert.fail(`no button ${text} in ${shownText(element)}`);

  it('shows the own hours by how far they have come, with the number and without a rank', async () => {
    const element = await recordOf();
    const text = shownText(element);
    for (const part of ['周晓岚', '志愿者编号', '累计时长', '公示期满', '正在公示', '等待审核'])
      assert.include(text, part);
    assert.notMatch(text, /排名|名次/);
    assert.isNotEmpty(allInside(element, '[part="entry"]'));
    await assertAccessible(element);
  });

  it('tells the steps of an entry in words', async () => {
    const element = await recordOf();
    const [details] = allInside<HTMLDetailsElement>(
      element,
      '[part="entry"][data-state="published"] details',
    );
    if (details === undefined) return assert.fail('no published entry');
    details.open = true;
    assert.include(details.innerText, '已登记，等待审核');
    assert.include(details.innerText, '审核通过，开始公示');
    await assertAccessible(element);
  });

  it('shares the badge under a new code after the old one was given up, and says so to the page', async () => {
    const element = await recordOf();
    assert.include(inside<HTMLInputElement>(element, 'input[readonly]').value, pilotVolunteer.badgeCode);
    const told: (string | undefined)[] = [];
    element.addEventListener('youth-badge-shared', ({ badgeCode }) => told.push(badgeCode));
    button(element, '停止分享').click();
    await waitUntil(() => allInside(element, '[part="question"]').length === 1);
    await assertAccessible(element);
    inside(element, '[part="question"] [data-kind="primary"]').click();
    await waitUntil(() => allInside(element, 'input[readonly]').length === 0);
    assert.isDefined(
      backend.data.badgeCodes.find(({ code }) => code === pilotVolunteer.badgeCode)?.revokedAt,
      'the old code',
    );
    button(element, '分享我的徽章').click();
    await waitUntil(() => allInside(element, 'input[readonly]').length === 1);
    const [gone, made] = told;
    assert.isUndefined(gone);
    assert.notEqual(made, pilotVolunteer.badgeCode);
    assert.include(
      inside<HTMLInputElement>(element, 'input[readonly]').value,
      made ?? assert.fail('no code was made'),
    );
  });

  it('keeps sharing when the question is answered with no, and puts the focus back', async () => {
    const element = await recordOf();
    button(element, '停止分享').click();
    await waitUntil(() => allInside(element, '[part="question"]').length === 1);
    button(element, '不了').click();
    await waitUntil(() => allInside(element, '[part="question"]').length === 0);
    assert.equal(element.shadowRoot?.activeElement, button(element, '停止分享'));
    assert.isFalse(backend.requests.some(({ endpoint }) => endpoint === 'badges.revoke'));
  });

  it('applies for the star that the published hours are enough for, and takes it back', async () => {
    backend.data.starApplications.splice(0);
    for (const entry of backend.data.serviceEntries) {
      if (entry.state !== 'pending') Object.assign(entry, { state: 'published', grantedMinutes: 300 });
    }
    const element = await recordOf();
    button(element, '申请 1 星').click();
    await waitUntil(() => shownText(element, '[part="stars"]').includes('等待审核'));
    assert.equal(backend.data.starApplications[0]?.state, 'applied');
    await assertAccessible(element);
    button(element, '撤回申请').click();
    await waitUntil(() => allInside(element, '[part="stars"] button[data-kind="primary"]').length === 1);
    assert.equal(backend.data.starApplications[0]?.state, 'withdrawn');
  });

  it('says in words why an application is refused', async () => {
    backend.data.starApplications.splice(0);
    for (const entry of backend.data.serviceEntries) {
      if (entry.state !== 'pending') Object.assign(entry, { state: 'published', grantedMinutes: 300 });
    }
    const element = await recordOf('zhou', { locale: 'en' });
    backend.failNext({ code: 'star-already-applied' });
    button(element, 'Apply for star 1').click();
    await waitUntil(() => allInside(element, '[part="error"]').length === 1);
    assert.include(shownText(element, '[part="error"]'), 'waiting already');
  });

  it('asks what is wrong with an entry before it sends a correction', async () => {
    const element = await recordOf();
    for (const details of allInside<HTMLDetailsElement>(element, 'details')) details.open = true;
    button(element, '申请更正').click();
    await waitUntil(() => allInside(element, 'textarea').length === 1);
    await waitUntil(() => element.shadowRoot?.activeElement?.tagName === 'TEXTAREA');
    button(element, '提交').click();
    await waitUntil(() => shownText(element).includes('请写明哪里不对'));
    assert.equal(inside(element, 'textarea').getAttribute('aria-invalid'), 'true');
    assert.isFalse(backend.requests.some(({ endpoint }) => endpoint === 'corrections.request'));
    await assertAccessible(element);
  });

  it('shows points with their rule where there is one, and none where there is none', async () => {
    assert.isEmpty(allInside(await recordOf(), '[part="points"]'));
    fixtureCleanup();
    backend.data.incentiveRule = { version: '2026-1', source: '社区积分办法', pointsPerHour: 10 };
    const text = shownText(await recordOf(), '[part="points"]');
    assert.include(text, '每小时 10 分');
    assert.include(text, '社区积分办法（2026-1）');
  });

  it('names the kinds of service that a rule counts more', async () => {
    const rule = { version: '2026-1', source: '社区积分办法', pointsPerHour: 10 };
    backend.data.incentiveRule = { ...rule, categories: { environment: 150 } };
    assert.include(shownText(await recordOf(), '[part="points"]'), '环境保护 ×1.5');
  });

  it('makes a summary over all units where there are several, and offers none where there is one', async () => {
    const own = backend.data.serviceEntries.filter(({ volunteerId }) => volunteerId === pilotVolunteer.id);
    for (const entry of own)
      Object.assign(entry, { state: 'published', grantedMinutes: 60, communityId: 'com_yucaijie' });
    assert.isEmpty(allInside(await recordOf(), '[part="statement"]'));
    fixtureCleanup();
    Object.assign(own[0] ?? assert.fail('no entry'), { communityId: 'com_xihu' });
    const element = await recordOf();
    button(element, '生成记录汇总').click();
    await waitUntil(() => allInside(element, '[part="statement"] [part="issued"]').length === 1);
    const [made] = backend.data.documents ?? [];
    assert.equal(made?.content.kind, 'statement');
    const link = inside<HTMLAnchorElement>(element, '[part="statement"] a');
    assert.include(link.href, `/statements/${made?.content.documentCode}`);
    await assertAccessible(element);
  });

  it('goes on with the entries behind the first page', async () => {
    const element = await recordOf();
    const before = allInside(element, '[part="entry"]').length;
    for (let index = 0; index < 60; index += 1) {
      const [first] = backend.data.serviceEntries;
      if (first === undefined) assert.fail('no entry');
      backend.data.serviceEntries.push({ ...first, id: `${first.id}-${index}` as typeof first.id });
    }
    element.refresh();
    await waitUntil(() => allInside(element, '[part="entry"]').length === 50);
    button(element, '再显示一些').click();
    await waitUntil(() => allInside(element, '[part="entry"]').length === before + 60);
  });

  it('says what to do when nobody has served yet, or shows nothing where that is wished', async () => {
    assert.include(shownText(await recordOf('family-0')), '还没有志愿服务记录');
    fixtureCleanup();
    const hidden = await recordOf('family-0', { hideEmpty: true });
    assert.isEmpty(allInside(hidden, '[part="base"]'));
  });

  it('says that the link is incomplete, unknown, or the server out of reach', async () => {
    const bare = await fixture<YouthServiceRecord>(
      html`<youth-service-record base-url="https://youth.test"></youth-service-record>`,
    );
    assert.include(shownText(bare), '链接不完整');
    const client = createClient({ baseUrl: backend.baseUrl, fetch: backend.fetch, retry: 0 });
    const managed = { signUpId: 'sgn_unknown', token: 'wrong' };
    const unknown = await fixture<YouthServiceRecord>(
      html`<youth-service-record .client=${client} .managed=${managed}></youth-service-record>`,
    );
    await waitUntil(() => shownText(unknown).includes('没有找到这份报名'));
    backend.failNext({ status: 500 });
    const failed = await recordOf();
    assert.isNotEmpty(allInside(failed, '[part="retry"]'));
    await assertAccessible(failed);
  });

  it('says that it is not connected when it has neither client nor address', async () => {
    const element = await fixture<YouthServiceRecord>(html`<youth-service-record></youth-service-record>`);
    assert.include(shownText(element), 'base-url');
  });

  it('fits 320 px in English with large text, and has targets of 60 px for elders', async () => {
    const element = await recordOf('zhou', { locale: 'en' });
    element.setAttribute('mode', 'elder');
    element.style.width = '288px';
    await element.updateComplete;
    assert.isAtMost(inside(element, '[part="base"]').scrollWidth, 288);
    assert.isAtLeast(inside(element, 'summary').getBoundingClientRect().height, 60);
    await assertAccessible(element);
  });
});
