/**
 * The main job from end to end, in a real browser, over real HTTP, on a real database: a family gets a place, a
 * volunteer serves, an organiser approves, and the public figures say so.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { demoOpenFamilySession, demoVolunteer, silentLogger } from '@youth-action/server';
import { type Client, createClient, type SessionSummary } from '@youth-action/sdk';
import { dayOf, freePlaces, instantOf, maskNameForStaff, timeOf } from '@youth-action/sdk/domain';
import type { Browser, Locator, Page } from 'playwright';
import { buildForDemo } from '../../tools/demo/build-for-demo.ts';
import { type RunningDemo, startDemo } from '../../tools/demo/start-demo.ts';
import { faultsOf, launchBrowser } from './browser.ts';

const mother = { name: '李静怡', mobile: '15400770001' };
const child = { name: '王小禾', birthYear: String(Number(today().slice(0, 4)) - 8) };

let folder: string;
let demo: RunningDemo;
let browser: Browser;
let clockOffsetMs = 0;

function today(): string {
  return dayOf(instantOf(Date.now()));
}

function letMinutesPass(minutes: number): void {
  clockOffsetMs += minutes * 60_000;
}

before(async () => {
  await buildForDemo(() => {});
  folder = await mkdtemp(join(tmpdir(), 'youth-action-e2e-'));
  demo = await startDemo({
    dataFolder: folder,
    port: 0,
    clock: () => Date.now() + clockOffsetMs,
    logger: silentLogger,
  });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

async function openPage(url: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'zh-CN' });
  page.setDefaultTimeout(15_000);
  const faults = faultsOf(page);
  await page.goto(url);
  return { page, faults };
}

test('a family gets a place, a volunteer serves, an organiser approves, the figures follow, and the place is free again', async (t) => {
  const client = createClient({ baseUrl: demo.api });
  const familySession = await client.sessions.get(demoOpenFamilySession(dayOf(instantOf(Date.now()))));
  const placesBefore = freePlaces(familySession.places.participant);
  const badgeBefore = await client.badges.get(demoVolunteer.badgeCode);
  const attendancesBefore = await attendances(client);

  const site = await openPage(`${demo.community}/`);
  const form = site.page.locator('youth-sign-up-form');
  let manageLink = '';

  await t.test('the parent finds the session in the calendar by the topic 亲子', async () => {
    const calendar = site.page.locator('youth-activity-calendar');
    await calendar.getByRole('button', { name: '列表' }).click();
    await calendar.getByRole('button', { name: /亲子$/ }).click();
    await showMonthOf(site.page, familySession);
    await calendar.getByRole('button', { name: familySession.title, exact: true }).first().click();
    const details = calendar.getByRole('region', { name: familySession.title });
    await details.getByRole('button', { name: '只报这一场' }).click();
    await form.getByRole('heading', { name: familySession.title }).waitFor();
  });

  await t.test(
    'she signs up herself and her child of eight with her consent, and sees the confirmation',
    async () => {
      await fillFamily(form);
      await form.getByRole('button', { name: '提交报名' }).click();
      await form.getByRole('heading', { name: '报名成功' }).waitFor();
      const session = await client.sessions.get(familySession.id);
      assert.equal(freePlaces(session.places.participant), placesBefore - 2);
      manageLink = await form.getByLabel('管理链接').inputValue();
      assert.match(manageLink, /\/manage#/);
    },
  );

  await t.test('she adds it to her calendar by a file that her phone can read', async () => {
    const address = await form.getByRole('link', { name: '加入日历' }).getAttribute('href');
    const file = await fetch(address ?? '');
    assert.match(file.headers.get('content-type') ?? '', /^text\/calendar/);
    assert.match(
      await file.text(),
      /^BEGIN:VCALENDAR\r\n[^]*SUMMARY:国学经典亲子诵读班[^]*END:VCALENDAR\r\n$/,
    );
  });

  await t.test(
    'trying the same again, she is told that she already has a place, and no place is taken',
    async () => {
      const again = await openPage(`${demo.portal}/`);
      const portalForm = again.page.locator('youth-sign-up-form');
      await fillFamily(portalForm);
      await portalForm.getByRole('button', { name: '提交报名' }).click();
      await portalForm.getByText('已经报过名了').waitFor();
      const session = await client.sessions.get(familySession.id);
      assert.equal(freePlaces(session.places.participant), placesBefore - 2);
      assert.deepEqual(
        again.faults.filter((fault) => !fault.includes(' 409 ')),
        [],
      );
      await again.page.close();
    },
  );

  const volunteerSession = await sessionInProgress(client);
  await t.test('a volunteer signs up for a volunteer role', async () => {
    const own = await openPage(`${demo.portal}/`);
    const volunteerForm = own.page.locator('youth-sign-up-form');
    await volunteerForm.evaluate(
      (element, id) => element.setAttribute('session-id', id),
      volunteerSession.id,
    );
    await volunteerForm.getByRole('heading', { name: volunteerSession.title }).waitFor();
    await volunteerForm.getByLabel('姓名', { exact: true }).fill(demoVolunteer.name);
    await volunteerForm.getByLabel('手机号码').fill(demoVolunteer.mobile);
    await volunteerForm.getByRole('button', { name: '提交报名' }).click();
    await volunteerForm.getByRole('heading', { name: '报名成功' }).waitFor();
    assert.deepEqual(own.faults, []);
    await own.page.close();
  });

  await t.test(
    'the organiser finds the family on the list, and the volunteer at the session in progress',
    async () => {
      const desk = await openPage(`${demo.api}/organiser`);
      await workTheDoor(desk.page, familySession, volunteerSession);
      assert.deepEqual(desk.faults, []);
      await desk.page.close();
    },
  );

  await t.test('the badge shows the new hours and the panel the new counts', async () => {
    const badge = await client.badges.get(demoVolunteer.badgeCode);
    assert.equal(badge.totalMinutes, badgeBefore.totalMinutes + 45);
    assert.equal(await attendances(client), attendancesBefore + 1);
    await site.page.reload();
    const total = `${Math.floor(badge.totalMinutes / 60)}小时${badge.totalMinutes % 60}分钟`;
    await shows(site.page, 'youth-hours-badge', total);
    await shows(site.page, 'youth-stats-panel', `${attendancesBefore + 1}人次`);
  });

  await t.test('the parent cancels by her manage link, and the places are free again', async () => {
    const manage = await openPage(manageLink);
    const managed = manage.page.locator('youth-sign-up-manager');
    await managed.getByRole('button', { name: '取消这份报名' }).click();
    await managed.getByRole('button', { name: '确定取消' }).click();
    await managed.getByText('已取消', { exact: true }).waitFor();
    const session = await client.sessions.get(familySession.id);
    assert.equal(freePlaces(session.places.participant), placesBefore);
    assert.deepEqual(manage.faults, []);
  });

  assert.deepEqual(site.faults, []);
});

/** Waits until the element shows the text, whatever spaces and digit groups it writes it with. */
async function shows(page: Page, tag: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([name, wanted]) => {
      const shown = document.querySelector(name)?.shadowRoot?.textContent ?? '';
      return shown.replace(/[\s,]/g, '').includes(wanted);
    },
    [tag, text] as const,
  );
}

/** The organiser's evening: both lists, in and out, approval. */
async function workTheDoor(page: Page, family: SessionSummary, duty: SessionSummary): Promise<void> {
  const desk = page.locator('youth-organiser-desk');
  await desk.getByLabel('组织者口令').fill(demo.organiserTokens[0]);
  await page.keyboard.press('Enter');

  await openSession(desk, family);
  await desk.getByText(mother.name).first().waitFor();
  await desk
    .getByText(maskNameForStaff(child.name, { minor: true }))
    .first()
    .waitFor();
  await desk.getByRole('button', { name: '返回场次列表' }).click();

  await openSession(desk, duty);
  const volunteer = desk.getByRole('listitem').filter({ hasText: demoVolunteer.name }).last();
  await volunteer.getByRole('button', { name: '签到', exact: true }).click();
  await volunteer.getByText(/\d\d:\d\d 已签到/).waitFor();
  letMinutesPass(45);
  await volunteer.getByRole('button', { name: '签退' }).click();
  await volunteer.getByText(/\d\d:\d\d 已签退/).waitFor();

  await desk.getByRole('button', { name: '时长审核' }).click();
  const entry = desk.getByRole('listitem').filter({ hasText: demoVolunteer.name });
  await entry.getByRole('button', { name: '通过', exact: true }).click();
  await desk.getByText(`已通过：${demoVolunteer.name} 45 分钟`).waitFor();
}

/** The first session on the list with this title and start: others of the series follow. */
async function openSession(desk: Locator, { title, startsAt }: SessionSummary): Promise<void> {
  await desk
    .getByRole('button', { name: title })
    .filter({ hasText: timeOf(startsAt) })
    .first()
    .click();
  await desk.getByRole('heading', { name: title, level: 2 }).waitFor();
}

async function attendances(client: Client): Promise<number> {
  const { metrics } = await client.statistics.get({ communityId: 'com_yucaijie' });
  return metrics.find(({ key }) => key === 'attendances')?.value ?? Number.NaN;
}

/** The session that the seed puts around the present, at which volunteers can still sign up. */
async function sessionInProgress(client: Client): Promise<SessionSummary> {
  const now = Date.now();
  for await (const session of client.sessions.all({
    communityId: 'com_yucaijie',
    role: 'volunteer',
    hasPlaces: true,
  })) {
    const isOn = Date.parse(session.startsAt) < now && Date.parse(session.endsAt) > now + 60 * 60_000;
    if (isOn && session.status === 'scheduled' && Date.parse(session.signUpClosesAt) > now) return session;
  }
  throw new Error('The seed has no session in progress');
}

/** The next month, if the session is in it. */
async function showMonthOf(page: Page, session: SessionSummary): Promise<void> {
  if (dayOf(session.startsAt).slice(0, 7) === today().slice(0, 7)) return;
  await page.locator('youth-activity-calendar').getByRole('button', { name: '下个月' }).click();
}

async function fillFamily(form: Locator): Promise<void> {
  await form.getByLabel('姓名', { exact: true }).fill(mother.name);
  await form.getByLabel('手机号码').fill(mother.mobile);
  await form.getByLabel('孩子姓名').fill(child.name);
  await form.getByLabel('年份').selectOption(child.birthYear);
  await form.getByLabel('月份').selectOption({ index: 1 });
  await form.getByLabel('您是孩子的').selectOption({ label: '母亲' });
  await form
    .getByRole('radiogroup', { name: /参加活动与个人信息/ })
    .getByLabel('同意', { exact: true })
    .check();
  await form
    .getByRole('radiogroup', { name: /照片用于宣传/ })
    .getByLabel('不同意')
    .check();
}
