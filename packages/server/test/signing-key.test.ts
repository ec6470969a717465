import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isSealed, seal, SealError, unseal } from '../src/features/credentials/key-seal.ts';
import { listSigningKeys } from '../src/features/credentials/signing-keys.repository.ts';
import { handlers } from '../src/features/handlers.ts';
import { runCommandLine } from '../src/cli/run-command-line.ts';
import { databaseKinds } from './databases.ts';
import { codeOf, makeTestApp } from './test-app.ts';

const secret = 'a-secret-of-more-than-32-characters!';
const seed = Uint8Array.from({ length: 32 }, (_, place) => place);

describe('a private key at rest', () => {
  test('is sealed by a secret, for one key alone, and opens with that secret alone', () => {
    const sealed = seal(seed, 'key_a', secret);
    assert.ok(isSealed(sealed) && !sealed.includes(Buffer.from(seed).toString('base64url')));
    assert.deepEqual(new Uint8Array(unseal(sealed, 'key_a', secret)), seed);
    assert.throws(() => unseal(sealed, 'key_a', `${secret}x`), SealError);
    assert.throws(() => unseal(sealed, 'key_b', secret), SealError, "moved to another key's row");
    assert.throws(() => unseal(sealed, 'key_a', undefined), SealError);
    const [kind, nonce, tag, text = ''] = sealed.split('.');
    const altered = [kind, nonce, tag, (text.startsWith('A') ? 'B' : 'A') + text.slice(1)].join('.');
    assert.throws(() => unseal(altered, 'key_a', secret), SealError);
  });

  test('is open without a secret, and says so', () => {
    const open = seal(seed, 'key_a', undefined);
    assert.ok(!isSealed(open));
    assert.deepEqual(new Uint8Array(unseal(open, 'key_a', undefined)), seed);
    assert.deepEqual(new Uint8Array(unseal(open, 'key_a', secret)), seed, 'a secret that came later');
    assert.throws(() => unseal('unknown.AAAA', 'key_a', secret), SealError);
  });
});

for (const kind of databaseKinds) {
  describe(`signing-key on ${kind.name}`, () => {
    async function commandLine() {
      const fresh = await kind.make();
      let nowMs = Date.UTC(2026, 4, 4);
      const run = async (
        args: readonly string[],
        env: Record<string, string> = { SIGNING_KEY_SECRET: secret },
      ) => {
        const printed: string[] = [];
        nowMs += 1000;
        const print = (text: string) => void printed.push(text);
        const code = await runCommandLine(['signing-key', ...args, '--database', fresh.location], {
          env,
          nowMs,
          print,
          printNote: () => {},
          printError: print,
        });
        return { code, text: printed.join('\n') };
      };
      return { fresh, run };
    }

    test('rotates, lists and withdraws keys, and never prints a private one', async () => {
      const { fresh, run } = await commandLine();
      try {
        assert.match((await run(['--list'])).text, /no signing key yet/);
        const first = (await run(['--rotate'])).text.match(/key_\w+/)?.[0] ?? '';
        const second = (await run(['--rotate'], {})).text.match(/key_\w+/)?.[0] ?? '';
        const { text } = await run(['--list']);
        assert.match(text, new RegExp(`${first} .*retired`));
        assert.match(text, new RegExp(`${second} .*signs {2}open`));
        const database = await fresh.open();
        const keys = await listSigningKeys(database.read);
        assert.deepEqual(
          keys.map(({ private_key: kept }) => kept === null),
          [true, false],
        );
        for (const { private_key: kept } of keys) assert.ok(kept === null || !text.includes(kept.slice(5)));
        assert.equal((await run(['--retire', first, '--compromised'])).code, 0);
        assert.match((await run(['--list'])).text, new RegExp(`${first} .*compromised`));
        assert.equal((await run(['--retire', second])).code, 0);
        assert.match((await run(['--list'])).text, new RegExp(`${second} .*retired`));
        assert.equal((await run(['--retire', 'key_unknown'])).code, 1);
      } finally {
        await fresh.drop();
      }
    });

    test('is called with one thing to do, and a secret that is long enough', async () => {
      const { fresh, run } = await commandLine();
      try {
        for (const args of [[], ['--list', '--rotate'], ['--rotate', '--compromised']])
          assert.equal((await run(args)).code, 2, args.join(' '));
        assert.equal((await run(['--rotate'], { SIGNING_KEY_SECRET: 'short' })).code, 2);
      } finally {
        await fresh.drop();
      }
    });

    test('a server that lacks the secret answers unavailable, logs why, and logs no secret', async () => {
      const sealing = await makeTestApp({ kind, handlers, signingKeySecret: secret });
      try {
        assert.equal((await sealing.send('GET', '/v1/issuer')).status, 200);
        const key = { database: sealing.database, handlers };
        const lacking = await makeTestAppOn(key);
        const badge = await lacking.send('/v1/credentials/status-lists/0');
        assert.equal(badge.status, 503);
        assert.equal(await codeOf(badge), 'unavailable');
        const logged = lacking.lines.join('\n');
        assert.match(logged, /needs SIGNING_KEY_SECRET/);
        const [row] = await listSigningKeys(sealing.database.read);
        assert.ok(!logged.includes(secret) && !logged.includes(row?.private_key ?? '-'));
      } finally {
        await sealing.close();
      }
    });
  });
}

/** Another app on a database that there is, without the secret. */
async function makeTestAppOn(options: {
  readonly database: Awaited<ReturnType<typeof makeTestApp>>['database'];
  readonly handlers: typeof handlers;
}) {
  const { createApp } = await import('../src/http/app.ts');
  const lines: string[] = [];
  const app = createApp({
    ...options,
    clock: () => Date.UTC(2026, 4, 4),
    logger: { log: (level, event, fields) => void lines.push(JSON.stringify({ level, event, ...fields })) },
  });
  return { lines, send: async (path: string) => app.fetch(new Request(`http://server.test${path}`)) };
}
