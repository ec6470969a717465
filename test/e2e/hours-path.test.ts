/**
 * An hour of service from end to end: checked in by the code on the door, approved, on public notice, published, certified,
 * verified in the page by whoever got the document, and void again with all that was made of it.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { silentLogger } from '@youth-action/server';
import { type Client, createClient } from '@youth-action/sdk';
import {
  doorCodeOf,
  doorStepAt,
  epochMillis,
  type Instant,
  instantOf,
  type SessionDetail,
} from '@youth-action/sdk/domain';
import type { Browser, Locator, Page } from 'playwright';
import { buildForDemo } from '../../tools/demo/build-for-demo.ts';
import { type RunningDemo, startDemo } from '../../tools/demo/start-demo.ts';
import { faultsOf, launchBrowser } from './browser.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const volunteer = { name: '郑晓岚', mobile: '15400770088' };

let folder: string;
let demo: RunningDemo;
let browser: Browser;
let clockOffsetMs = 0;

const now = () => Date.now() + clockOffsetMs;

before(async () => {
  await buildForDemo(() => {});
  folder = await mkdtemp(join(tmpdir(), 'youth-action-e2e-'));
  demo = await startDemo({ dataFolder: folder, port: 0, clock: now, logger: silentLogger });
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

async function openPage(url: string): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.clock.setSystemTime(now());
  const faults = faultsOf(page);
  await page.goto(url);
  return { faults, page };
}

/** Service that begins in a few minutes and takes two hours. */
async function soon(client: Client): Promise<SessionDetail> {
  const activity = await client.activities.create({
    communityId: 'com_yucaijie',
    title: '爱心助考服务站',
    summary: '为考生和家长引路、送水。',
    tags: ['exam-care'],
    serviceCategory: 'education',
    countsAsService: true,
    mode: 'on-site',
    audience: 'youth',
    riskLevel: 'ordinary',
  });
  const start = Math.ceil((now() + 5 * minuteMs) / minuteMs) * minuteMs;
  return client.sessions.schedule({
    activityId: activity.id,
    startsAt: instantOf(start),
    endsAt: instantOf(start + 120 * minuteMs),
    capacity: { volunteer: 3 },
  });
}

function codeAt(key: string): string {
  return doorCodeOf(key, doorStepAt(now()));
}

async function pressAtDoor(manager: Locator, code: string, button: '签到' | '签退'): Promise<void> {
  await manager.getByLabel('签到码').fill(code);
  await manager.getByRole('button', { name: button, exact: true }).click();
}

test('two hours of service are served, published, certified, verified, and taken back', async (t) => {
  const [tokenA, tokenB] = demo.organiserTokens;
  const client = createClient({ baseUrl: demo.api, token: tokenA });
  const session = await soon(client);
  const { manageToken, signUp } = await client.signUps.create(session.id, {
    contact: volunteer,
    party: [{ name: volunteer.name, relation: 'self', role: 'volunteer', consents: [] }],
  });
  const manage = `${demo.api}/manage#${new URLSearchParams({ id: signUp.id, token: manageToken })}`;
  const { key } = await client.sessions.doorKey(session.id);

  await t.test('a made-up code earns nothing, the code on the door checks in, a later one out', async () => {
    const { faults, page } = await openPage(manage);
    const manager = page.locator('youth-sign-up-manager');
    await pressAtDoor(manager, 'ZZZZ-ZZZZ', '签到');
    await manager.getByRole('alert').first().waitFor();
    await pressAtDoor(manager, codeAt(key), '签到');
    await manager
      .getByText(/已签到/)
      .first()
      .waitFor();
    clockOffsetMs += 130 * minuteMs;
    await page.clock.setSystemTime(now());
    await pressAtDoor(manager, codeAt(key), '签退');
    await manager
      .getByText(/已签退/)
      .first()
      .waitFor();
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('/door-scans')),
      [],
    );
    await page.context().close();
  });

  const entry = await client.serviceEntries.list({ sessionId: session.id }).then(({ items }) => items[0]);
  assert.ok(entry);

  await t.test(
    'approved, it stands on the public notice without her whole name; then it is published',
    async () => {
      assert.equal(entry.observedMinutes, 120);
      const approved = await client.serviceEntries.approve(entry.id);
      assert.equal(approved.state, 'approved');
      const { page } = await openPage(`${demo.api}/notices?communityId=com_yucaijie`);
      await page.getByText(session.title).first().waitFor();
      assert.doesNotMatch(await page.content(), new RegExp(volunteer.name));
      await page.context().close();
      clockOffsetMs += epochMillis(approved.noticeUntil as Instant) - now() + dayMs;
      await eventually(async () => (await stateOf(client, session)) === 'published');
    },
  );

  let documentPage = '';
  await t.test('she has a certificate made, and its page, file and image are there', async () => {
    const { faults, page } = await openPage(manage);
    const record = page.locator('youth-service-record');
    await record.getByRole('button', { name: '开具证明' }).click();
    const link = record.getByRole('link', { name: '查看证明' });
    await link.waitFor();
    documentPage = new URL((await link.getAttribute('href')) ?? '', demo.api).href;
    for (const [suffix, type] of [
      ['', 'text/html'],
      ['.pdf', 'application/pdf'],
      ['.png', 'image/png'],
    ] as const) {
      const response = await fetch(documentPage.split('?')[0] + suffix);
      assert.equal(response.status, 200, suffix);
      assert.ok(response.headers.get('content-type')?.startsWith(type), suffix);
    }
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  const documentCode = new URL(documentPage).pathname.split('/').at(-1) ?? '';
  await t.test('whoever got the credential verifies it in the page; a changed one is refused', async () => {
    const credential = await client.credentials.ofCertificate(documentCode);
    assert.match(await verdictOf(JSON.stringify(credential)), /有效|通过|无误/);
    const more = JSON.stringify(credential).replace(/"120"/g, '"1200"');
    assert.notEqual(more, JSON.stringify(credential));
    assert.match(await verdictOf(more), /改动|不符|篡改|修改/);
  });

  await t.test('made void by the other organiser, the certificate no longer stands', async () => {
    const other = createClient({ baseUrl: demo.api, token: tokenB });
    await other.serviceEntries.void(entry.id, { reason: '活动负责人复核：当天没有到场。' });
    const certificate = await client.certificates.get(documentCode);
    assert.equal(certificate.status, 'revoked');
    const { page } = await openPage(`${demo.api}/verify/${certificate.number}`);
    await page.getByText('已失效').first().waitFor();
    await page.context().close();
  });
});

async function stateOf(client: Client, { id }: SessionDetail): Promise<string | undefined> {
  return (await client.serviceEntries.list({ sessionId: id })).items[0]?.state;
}

/** What the page for verifying says of this text. */
async function verdictOf(text: string): Promise<string> {
  const { faults, page } = await openPage(`${demo.api}/verify`);
  const check = page.locator('youth-credential-check');
  await check.getByText('粘贴凭证内容').click();
  await check.getByLabel('凭证内容（JSON）').fill(text);
  await check.getByRole('button', { name: '验证', exact: true }).last().click();
  const verdict = check.locator('[part="result"]').filter({ hasNotText: '正在验证' });
  await verdict.waitFor();
  const words = await verdict.innerText();
  assert.deepEqual(faults, []);
  await page.context().close();
  return words;
}

/** The job that publishes comes by every few seconds. */
async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 60_000;
  while (!(await isSo())) {
    assert.ok(Date.now() < until, 'it did not come about');
    await new Promise((resume) => setTimeout(resume, 500));
  }
}
