import { sendKeys } from '@web/test-runner-commands';
import { fixture, fixtureCleanup, html, oneEvent, waitUntil } from '@open-wc/testing-helpers';
import type { Credential } from '@youth-action/sdk/credentials';
import type { Instant } from '@youth-action/sdk/domain';
import { createReader, credentialReader, type Reader } from '@youth-action/sdk/reader';
import { createMemoryBackend, type MemoryBackend } from '@youth-action/sdk/testing';
import { assert } from 'chai';
import { assertAccessible } from '../../../test/support/axe.ts';
import { inside, shownText } from '../../../test/support/shadow.ts';
import '../../define/youth-credential-check.ts';
import type { YouthCredentialCheck } from './credential-check.ts';
import { readCode } from './read-input.ts';

const now = '2026-05-16T10:00:00+08:00' as Instant;

interface World {
  readonly backend: MemoryBackend;
  readonly reader: Reader;
  readonly code: string;
  readonly credential: Credential;
}

async function world(): Promise<World> {
  const backend = createMemoryBackend({ now: () => now });
  const reader = createReader({ baseUrl: backend.baseUrl, fetch: backend.fetch });
  const code = backend.data.badgeCodes.find(({ revokedAt }) => revokedAt === undefined)?.code ?? '';
  return { backend, reader, code, credential: await credentialReader(reader).credentials.ofBadge(code) };
}

/** The element with a clock that stands still, as the device's would show it. */
async function element(reader: Reader, attributes: Partial<YouthCredentialCheck> = {}) {
  const made = await fixture<YouthCredentialCheck>(
    html`<youth-credential-check
      .client=${reader}
      locale=${attributes.locale ?? 'zh-CN'}
      code=${attributes.code ?? ''}
    ></youth-credential-check>`,
  );
  Object.defineProperty(made, 'now', { configurable: true, value: () => now });
  return made;
}

async function verdictOf(made: YouthCredentialCheck): Promise<string> {
  await waitUntil(() => made.shadowRoot?.querySelector('[part="verdict"]') !== null, 'there is no verdict');
  return inside(made, '[part="verdict"]').getAttribute('data-code') ?? '';
}

async function paste(made: YouthCredentialCheck, text: string): Promise<string> {
  inside<HTMLDetailsElement>(made, 'details').open = true;
  inside<HTMLTextAreaElement>(made, 'textarea').value = text;
  const checked = oneEvent(made, 'youth-credential-checked');
  inside<HTMLButtonElement>(made, '[part="text-form"] button').click();
  await checked;
  await made.updateComplete;
  return verdictOf(made);
}

function drop(made: YouthCredentialCheck, file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  inside(made, '[part="file"]').dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
}

describe('youth-credential-check', () => {
  afterEach(() => fixtureCleanup());

  it('verifies a file that is dropped on it, and shows what was signed', async () => {
    const { credential, reader } = await world();
    const made = await element(reader);
    drop(made, new File([JSON.stringify(credential)], 'badge.json', { type: 'application/json' }));
    assert.equal(await verdictOf(made), 'ok');
    const text = shownText(made);
    assert.include(text, '验证通过');
    assert.include(text, '志愿服务时长徽章');
    assert.include(text, '社区青春行动');
    await assertAccessible(made);
  });

  it('verifies pasted text, and refuses what was altered, expired or revoked, each in its own words', async () => {
    const { backend, credential, reader } = await world();
    const made = await element(reader);
    assert.equal(await paste(made, `\uFEFF${JSON.stringify(credential)}`), 'ok');
    const other = {
      ...credential,
      credentialSubject: { ...credential.credentialSubject, creditsEarned: 1000 },
    };
    assert.equal(await paste(made, JSON.stringify(other)), 'altered');
    assert.include(shownText(made), '凭证被改动过');
    assert.isNull(
      made.shadowRoot?.querySelector('[part="facts"]') ?? null,
      'what is altered is not shown as facts',
    );
    assert.equal(await paste(made, 'not json'), 'malformed');
    for (const badge of backend.data.badgeCodes) badge.revokedAt = now;
    assert.equal(await paste(made, JSON.stringify(credential)), 'revoked');
    Object.defineProperty(made, 'now', { configurable: true, value: () => '2026-07-01T10:00:00+08:00' });
    assert.equal(await paste(made, JSON.stringify(credential)), 'expired');
  });

  it('works where there is no crypto.subtle, as on a page over plain http', async () => {
    const { credential, reader } = await world();
    Object.defineProperty(crypto, 'subtle', { configurable: true, value: undefined });
    try {
      const made = await element(reader);
      assert.equal(await paste(made, JSON.stringify(credential)), 'ok');
      const other = { ...credential, name: 'other' };
      assert.equal(await paste(made, JSON.stringify(other)), 'altered');
    } finally {
      Reflect.deleteProperty(crypto, 'subtle');
    }
  });

  it("takes a badge's code or address, at once where it stands in the attribute", async () => {
    const { code, reader } = await world();
    const made = await element(reader, { code: `https://youth.test/badges/${code}.svg` });
    assert.equal(await verdictOf(made), 'ok');
    const unknown = await element(reader, { code: '0000000000000000' });
    assert.equal(await verdictOf(unknown), 'malformed');
    assert.include(shownText(unknown), '没有找到这个编号');
  });

  it('takes the number of a certificate by keyboard, and says that this is the record and no signature', async () => {
    const { backend, reader } = await world();
    backend.data.serviceEntries.forEach((entry) => {
      if (entry.state === 'approved') entry.state = 'published';
    });
    const entry = backend.data.serviceEntries.find(
      ({ grantedMinutes, state }) => state === 'published' && grantedMinutes > 0,
    );
    const response = await backend.fetch(`${backend.baseUrl}/v1/certificates`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${backend.tokens.administrator}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': 'a-key-of-sixteen-characters',
      },
      body: JSON.stringify({ volunteerId: entry?.volunteerId, communityId: entry?.communityId }),
    });
    const { documentCode, number } = (await response.json()) as { documentCode: string; number: string };
    const made = await element(reader);
    inside(made, '[part="code"]').focus();
    await sendKeys({ type: number.toLowerCase() });
    await sendKeys({ press: 'Enter' });
    assert.equal(await verdictOf(made), 'ok');
    assert.include(shownText(made), '编号查询不核对您手里的文件');
    assert.include(shownText(made), number);
    await assertAccessible(made);
    const signed = await element(reader, { code: documentCode });
    assert.equal(await verdictOf(signed), 'ok');
    assert.include(shownText(signed), number);
    assert.notInclude(shownText(signed), '编号查询不核对');
  });

  it('compares a name with the hash in the credential, and forgets the answer with the next one', async () => {
    const { backend, credential, reader, code } = await world();
    const holder = backend.data.badgeCodes.find((badge) => badge.code === code);
    const volunteer = backend.data.volunteers.find(({ id }) => id === holder?.volunteerId);
    const made = await element(reader, { locale: 'en' });
    await paste(made, JSON.stringify(credential));
    const ask = async (text: string) => {
      inside<HTMLInputElement>(made, '#whose').value = text;
      inside<HTMLButtonElement>(made, '[part="whose"] button').click();
      return inside(made, '[part="whose"] [role="status"]').textContent ?? '';
    };
    assert.include(await ask('somebody else'), "doesn't match");
    assert.include(await ask(volunteer?.volunteerNo ?? ''), 'It matches');
    await paste(made, JSON.stringify(credential));
    assert.equal(inside(made, '[part="whose"] [role="status"]').textContent, '');
    await assertAccessible(made);
  });

  it('says so when the issuer cannot be reached, and verifies nothing then', async () => {
    const { credential } = await world();
    const broken = createReader({
      baseUrl: 'https://youth.test',
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
    });
    const made = await element(broken, { locale: 'en' });
    assert.equal(await paste(made, JSON.stringify(credential)), 'unreachable');
    assert.isNull(made.shadowRoot?.querySelector('[part="facts"]') ?? null);
  });

  it('says so when a file is too large or nothing was entered, and when there is no server', async () => {
    const { reader } = await world();
    const made = await element(reader);
    drop(made, new File([new Uint8Array(300_000)], 'large.json'));
    await waitUntil(() => shownText(made).includes('文件太大'));
    inside<HTMLButtonElement>(made, '[part="code-form"] button').click();
    await waitUntil(() => shownText(made).includes('请输入编号'));
    const alone = await fixture<YouthCredentialCheck>(
      html`<youth-credential-check></youth-credential-check>`,
    );
    assert.isNotNull(alone.shadowRoot?.querySelector('[part="notice"]') ?? null);
    await assertAccessible(alone);
  });

  it('keeps nothing in the browser, and tells no event more than the outcome', async () => {
    const { credential, reader } = await world();
    const made = await element(reader);
    const event = oneEvent(made, 'youth-credential-checked');
    await paste(made, JSON.stringify(credential));
    assert.equal((await event).bubbles, false);
    assert.equal(localStorage.length + sessionStorage.length, 0);
  });

  it('knows the codes apart', () => {
    const number = '640181001009-2026-ABCDEFGHJK';
    assert.deepEqual(readCode(` ${number} `), { kind: 'number', code: number });
    assert.deepEqual(readCode(`https://a.test/verify/${number}?x=1`), { kind: 'number', code: number });
    assert.deepEqual(readCode('ABCDEFGHJKMNPQRS'), { kind: 'badge', code: 'abcdefghjkmnpqrs' });
    assert.deepEqual(readCode('https://a.test/certificates/abcdefghjkmnpqrstvwx.pdf'), {
      kind: 'document',
      code: 'abcdefghjkmnpqrstvwx',
    });
    assert.isUndefined(readCode('hello'));
  });
});
