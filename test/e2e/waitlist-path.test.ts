/**
 * A full session from end to end: one family gets the last places without any script, another waits together, moves up
 * when the first gives its places back, takes up the offer, and is found at the door by its code.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { silentLogger } from '@youth-action/server';
import { createClient } from '@youth-action/sdk';
import { addDays, dayOf, instantAt, instantOf, type SessionDetail } from '@youth-action/sdk/domain';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright';
import { buildForDemo } from '../../tools/demo/build-for-demo.ts';
import { type RunningDemo, startDemo } from '../../tools/demo/start-demo.ts';
import { faultsOf, launchBrowser } from './browser.ts';

const birthYear = String(Number(dayOf(instantOf(Date.now())).slice(0, 4)) - 8);

let folder: string;
let demo: RunningDemo;
let browser: Browser;

before(async () => {
  await buildForDemo(() => {});
  folder = await mkdtemp(join(tmpdir(), 'youth-action-e2e-'));
  demo = await startDemo({ dataFolder: folder, port: 0, logger: silentLogger });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

/** A session of two places next week, with a waitlist whose offers last an hour. */
async function smallSession(): Promise<SessionDetail> {
  const client = createClient({ baseUrl: demo.api, token: demo.organiserTokens[0] });
  const activity = await client.activities.create({
    communityId: 'com_yucaijie',
    title: '亲子剪纸小班',
    summary: '一起剪一幅窗花。',
    tags: ['handicraft', 'parent-child'],
    serviceCategory: 'culture',
    countsAsService: true,
    mode: 'on-site',
    audience: 'family',
    ageRange: { from: 4, to: 12 },
    riskLevel: 'ordinary',
    waitlist: { promotion: 'automatic', offerMinutes: 60 },
  });
  const day = addDays(dayOf(instantOf(Date.now())), 7);
  return client.sessions.schedule({
    activityId: activity.id,
    startsAt: instantAt(day, '15:00'),
    endsAt: instantAt(day, '16:30'),
    capacity: { participant: 2 },
  });
}

async function openPage(url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    locale: 'zh-CN',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults = faultsOf(page);
  await page.goto(url);
  return { faults, page };
}

test('a family waits together for a full session, moves up, comes in, and is found at the door', async (t) => {
  const session = await smallSession();
  const sign = `${demo.api}/sign-up/${session.id}`;
  let firstLink = '';
  let secondLink = '';

  await t.test('without script, the first family gets both places by a plain form', async () => {
    const { page } = await openPage(sign, { javaScriptEnabled: false });
    await fillPlainForm(page);
    await page.getByRole('button', { name: '提交报名' }).click();
    await page.getByText('报名成功').first().waitFor();
    firstLink = (await page.getByRole('link', { name: /我的报名/ }).getAttribute('href')) ?? '';
    assert.match(firstLink, /^\/manage#id=sgn_[^&]+&token=[\w-]{43}$/);
    assert.doesNotMatch(page.url(), /token/);
    await page.context().close();
  });

  await t.test('the second family is told that it is full, and waits together', async () => {
    const { faults, page } = await openPage(sign);
    const form = page.locator('youth-sign-up-form .frame'); // and not the plain form in the tag
    await fillFamily(form);
    await form.getByText('名额已满，提交后将进入候补。').waitFor();
    await form.getByRole('button', { name: '加入候补' }).click();
    await form.getByText('候补第 1 位').first().waitFor();
    secondLink = await form.getByLabel('管理链接').inputValue();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  await t.test('the first family gives its places back', async () => {
    const { faults, page } = await openPage(demo.api + firstLink);
    const manager = page.locator('youth-sign-up-manager');
    await manager.getByRole('button', { name: '取消这份报名' }).click();
    await manager.getByRole('button', { name: '确定取消' }).click();
    await manager.getByText('已取消', { exact: true }).waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  await t.test('the second family has an offer, and takes it up', async () => {
    const { faults, page } = await openPage(secondLink);
    const manager = page.locator('youth-sign-up-manager');
    await manager.getByText('请您确认', { exact: true }).waitFor();
    await manager.getByRole('button', { name: '确认参加' }).click();
    await manager.getByText('报名成功', { exact: true }).waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  await t.test('at the door, the code shows this family alone', async () => {
    const id = new URLSearchParams(new URL(secondLink).hash.slice(1)).get('id') ?? '';
    const { faults, page } = await openPage(`${demo.api}/organiser#session=${session.id}&sign-up=${id}`);
    const desk = page.locator('youth-organiser-desk');
    await desk.getByLabel('组织者口令').fill(demo.organiserTokens[0]);
    await page.keyboard.press('Enter');
    await desk.getByRole('heading', { name: '何晓雯' }).waitFor();
    await desk.getByRole('button', { name: '显示全部名单' }).waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});

async function fillPlainForm(page: Page): Promise<void> {
  await page.locator('[name="contactName"]').fill('钟晓燕');
  await page.locator('[name="contactMobile"]').fill('15400660001');
  await page.locator('summary').filter({ hasText: '还有其他人一起参加' }).click();
  const child = page.getByRole('group', { name: '第 2 位参加的人' });
  await page.locator('[name="p1.name"]').fill('钟小雨');
  await page.locator('[name="p1.relation"]').selectOption('child');
  await child.locator('summary').filter({ hasText: '未满 18 周岁' }).click();
  await page.locator('[name="p1.birth"]').fill(`${birthYear}-05`);
  await page.locator('[name="p1.guardian"]').selectOption('mother');
  await page.locator('[name="p1.consent.sign-up"][value="yes"]').check();
}

async function fillFamily(form: Locator): Promise<void> {
  await form.getByLabel('姓名', { exact: true }).fill('何晓雯');
  await form.getByLabel('手机号码').fill('15400660002');
  await form.getByLabel('孩子姓名').fill('何小满');
  await form.getByLabel('年份').selectOption(birthYear);
  await form.getByLabel('月份').selectOption({ index: 1 });
  await form.getByLabel('您是孩子的').selectOption({ label: '母亲' });
  await form
    .getByRole('radiogroup', { name: /参加活动与个人信息/ })
    .getByLabel('同意', { exact: true })
    .check();
}
