/** Certificates as they are handed out: page, PDF as an outside reader reads it, image, and the page that verifies. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Client, createClient } from '@youth-action/sdk/client';
import { type Certificate, CreditCode, instantOf } from '@youth-action/sdk/domain';
import { aNewActivity, anAdult } from '@youth-action/sdk/testing';
import { handlers } from '../src/features/handlers.ts';
import { noSignUpLimits } from '../src/http/sign-up-limits.ts';
import { publishEntries } from '../src/jobs/publish-entries.ts';
import { setRecordingUnit } from '../src/storage/recording-units.ts';
import { databaseKinds } from './databases.ts';
import { makeTestApp, nowMs, type TestApp } from './test-app.ts';

const minute = 60_000;
const dayMs = 24 * 60 * minute;
const name = '欧阳𠮷岚';
const title = '垃圾分类<script>alert(1)</script>与“文明城市”';

/** A server with one volunteer who has so many published entries, and her certificate. */
async function certified(entries: number, kind = databaseKinds[0]) {
  let now = nowMs;
  const app = await makeTestApp({
    ...(kind === undefined ? {} : { kind }),
    handlers,
    clock: () => now,
    publicUrl: 'https://youth.test',
    signUpLimits: { ...noSignUpLimits, wrongLinks: { burst: 3, perMinute: 1 } },
  });
  const client = (token?: string): Client =>
    createClient({
      baseUrl: 'https://youth.test',
      retry: 0,
      fetch: async (input, init) => app.app.fetch(new Request(input, init)),
      ...(token === undefined ? {} : { token }),
    });
  const [organiser, administrator] = [client(app.tokens.organiser), client(app.tokens.administrator)];
  const me = await organiser.me.get();
  const communityId = me.communityId ?? assert.fail('the organiser has no community');
  await app.database.write.run((trx) =>
    setRecordingUnit(trx, {
      communityId,
      name: '育才街社区居民委员会',
      creditCode: CreditCode.parse('91350100M000100Y43'),
      leader: '柏主任',
      contact: '0951-4000000',
    }),
  );
  const activity = await organiser.activities.create(aNewActivity({ communityId, title }));
  let held: { id: string; token: string; volunteerId: string } | undefined;
  for (let index = 0; index < entries; index += 1) {
    const at = (minutes: number) => instantOf(now + minutes * minute);
    const session = await organiser.sessions.schedule({
      activityId: activity.id,
      startsAt: at(10),
      endsAt: at(100),
      capacity: { participant: 1, volunteer: 1 },
    });
    const made = await client().signUps.create(session.id, {
      contact: { name, mobile: '15400000001' },
      party: [anAdult({ name, role: 'volunteer' })],
    });
    const participantId = made.signUp.party[0]?.id ?? assert.fail('an empty party');
    now += 10 * minute;
    await organiser.participants.checkIn(participantId);
    now += 83 * minute;
    const { serviceEntry } = await organiser.participants.checkOut(participantId);
    assert.ok(serviceEntry);
    await administrator.serviceEntries.approve(serviceEntry.id);
    held = { id: made.signUp.id, token: made.manageToken, volunteerId: serviceEntry.volunteerId };
    now += dayMs;
  }
  now += 9 * dayMs;
  await publishEntries(app.database, now);
  assert.ok(held);
  const certificate = await organiser.certificates.issue({ volunteerId: held.volunteerId, communityId });
  return { app, organiser, administrator, client, communityId, certificate, held };
}

type Certified = Awaited<ReturnType<typeof certified>>;

/** What Poppler's pdftotext reads, in the order of the document. */
function textOfPdf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    const file = join(folder, 'certificate.pdf');
    writeFileSync(file, bytes);
    return execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      assert.fail('pdftotext is missing: install Poppler (Debian: apt-get install poppler-utils)');
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, '');
}

async function get(app: TestApp, path: string): Promise<Response> {
  return app.send('GET', path, { headers: { 'accept-language': 'zh-CN' } });
}

for (const kind of databaseKinds) {
  describe(`certificates on ${kind.name}`, () => {
    let world: Certified;
    let certificate: Certificate;
    before(async () => {
      world = await certified(2, kind);
      ({ certificate } = world);
    });
    after(() => world.app.close());

    it('have a page with everything that is certified, escaped', async () => {
      const response = await get(world.app, `/certificates/${certificate.documentCode}`);
      const page = await response.text();
      assert.equal(response.status, 200);
      for (const part of [
        name,
        certificate.number,
        '育才街社区居民委员会',
        '柏主任',
        '2 小时 46 分钟',
        '1 小时 23 分钟',
      ])
        assert.ok(page.includes(part), part);
      assert.ok(!page.includes('<script>alert'));
      assert.ok(page.includes('垃圾分类&lt;script&gt;alert(1)'));
      assert.ok(!page.includes('官方') && !page.includes('国家标准'));
    });

    it('are kept by no cache, listed by no search engine, and told to no other host', async () => {
      for (const path of ['', '.pdf', '.png']) {
        const { headers } = await get(world.app, `/certificates/${certificate.documentCode}${path}`);
        assert.deepEqual(
          ['cache-control', 'x-robots-tag', 'referrer-policy'].map((header) => headers.get(header)),
          ['no-store', 'noindex', 'no-referrer'],
        );
      }
    });

    it('say every field in the PDF, as another program reads it', async () => {
      const response = await get(world.app, `/certificates/${certificate.documentCode}.pdf`);
      assert.equal(response.headers.get('content-type'), 'application/pdf');
      const text = squeezed(textOfPdf(new Uint8Array(await response.arrayBuffer())));
      const fields = [
        '志愿服务记录证明',
        'Certificate of Volunteer Service Record',
        // the font lacks 𠮷, which is said and not left out
        '欧阳〔U+20BB7〕岚',
        '字体暂缺的汉字',
        certificate.number,
        certificate.volunteerNo.toUpperCase(),
        '育才街社区居民委员会',
        '91350100M000100Y43',
        '柏主任',
        '0951-4000000',
        certificate.handler ?? assert.fail('no handler'),
        certificate.verifyUrl,
        '2 小时 46 分钟',
        title,
        ...certificate.items.map(({ serviceDay }) => serviceDay),
      ];
      for (const field of fields) assert.ok(text.includes(squeezed(field)), `${field} in ${text}`);
    });

    it('are read in English too, with the recorded words as they are', async () => {
      const response = await get(world.app, `/certificates/${certificate.documentCode}.pdf?lang=en`);
      const text = squeezed(textOfPdf(new Uint8Array(await response.arrayBuffer())));
      for (const field of ['Total time of service', '2 h 46 min', title, certificate.number])
        assert.ok(text.includes(squeezed(field)), field);
    });

    it('make an image for a phone, 1080 pixels wide', async () => {
      const response = await get(world.app, `/certificates/${certificate.documentCode}.png`);
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(response.headers.get('content-type'), 'image/png');
      assert.equal(bytes.readUInt32BE(16), 1080);
    });

    it('are verified by number without a word of the volunteer', async () => {
      const typed = `/verify?number=${encodeURIComponent(`  ${certificate.number.toLowerCase().replaceAll('-', '－')} `)}`;
      const redirect = await get(world.app, typed);
      assert.equal(redirect.status, 303);
      const page = await (await get(world.app, redirect.headers.get('location') ?? '')).text();
      for (const part of [certificate.number, '有效', '育才街社区居民委员会', '2 小时 46 分钟'])
        assert.ok(page.includes(part), part);
      for (const part of [name, '欧阳', certificate.volunteerNo, certificate.documentCode, '垃圾分类'])
        assert.ok(!page.includes(part), part);
    });

    it('keep their unit and its words when the unit changes later', async () => {
      await world.app.database.write.run((trx) =>
        setRecordingUnit(trx, { communityId: world.communityId, name: '另一个单位' }),
      );
      const again = await world.client().certificates.get(certificate.documentCode);
      assert.deepEqual(again, certificate);
    });

    it('are refused where the stored contents were changed', async () => {
      const { held } = world;
      const statement = await world
        .client()
        .signUps.issueStatement(held.id, { volunteerId: held.volunteerId }, { token: held.token });
      const altered = world.app.database.write.run((trx) =>
        trx
          .updateTable('certificates')
          .set((eb) => ({ content: eb.fn('replace', ['content', eb.val('83'), eb.val('99')]) }))
          .where('document_code', '=', statement.documentCode)
          .execute(),
      );
      await altered;
      assert.equal((await get(world.app, `/statements/${statement.documentCode}`)).status, 500);
    });

    it('stop saying that they are valid when they are revoked', async () => {
      await world.organiser.certificates.revoke(certificate.id, { reason: '误开' });
      const page = await (await get(world.app, `/certificates/${certificate.documentCode}`)).text();
      assert.match(page, /本证明已于[^<]*失效/);
      assert.match(await (await get(world.app, `/verify/${certificate.number}`)).text(), /已失效/);
      const pdf = await get(world.app, `/certificates/${certificate.documentCode}.pdf`);
      assert.match(squeezed(textOfPdf(new Uint8Array(await pdf.arrayBuffer()))), /本证明已于.*失效/);
    });

    it('let nobody guess numbers for long', async () => {
      const guess = (code: string) => get(world.app, `/verify/640181001009-2026-${code}`);
      const statuses = [];
      for (const code of ['AAAAAAAAAA', 'BBBBBBBBBB', 'CCCCCCCCCC', 'DDDDDDDDDD', 'EEEEEEEEEE'])
        statuses.push((await guess(code)).status);
      assert.deepEqual(statuses, [404, 404, 404, 429, 429]);
    });
  });
}

describe('a long certificate', () => {
  it('goes over several pages and images, with no row left out', async () => {
    const { app, certificate } = await certified(23);
    try {
      const pdf = await get(app, `/certificates/${certificate.documentCode}.pdf`);
      const text = textOfPdf(new Uint8Array(await pdf.arrayBuffer()));
      for (const { serviceDay } of certificate.items) assert.ok(text.includes(serviceDay), serviceDay);
      assert.match(squeezed(text), /第2页，共2页|第3页，共3页/);
      const page = await (await get(app, `/certificates/${certificate.documentCode}`)).text();
      assert.match(page, /image=2/);
      const images = [];
      for (const image of [1, 2]) {
        const answer = await get(app, `/certificates/${certificate.documentCode}.png?image=${image}`);
        images.push(Buffer.from(await answer.arrayBuffer()).readUInt32BE(20));
      }
      assert.ok((images[0] ?? 0) > (images[1] ?? 0), 'the second image has the few rows that are left');
    } finally {
      await app.close();
    }
  });
});
