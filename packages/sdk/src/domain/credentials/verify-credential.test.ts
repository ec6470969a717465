import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { describe, it } from 'node:test';
import { createMemoryBackend } from '../../testing/memory-backend.ts';
import { instantFrom } from '../values/wall-clock.ts';
import { base58Of, bytesOfBase58 } from './base58.ts';
import { creditHours } from './build-credential.ts';
import { checkCredential, type CredentialSource } from './check-credential.ts';
import type { Credential } from './credential.ts';
import { verifyInJavaScript } from './ed25519-fallback.ts';
import { verifyEd25519 } from './ed25519.ts';
import { multikeyOf, publicKeyOf } from './multikey.ts';
import { readStatusBit, statusBits, statusListLength, statusNumber, statusPlace } from './status-list.ts';
import { verdictTexts } from './verdict-texts.ts';
import { credentialFaults, type Verdict, verifyCredential } from './verify-credential.ts';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));

/** RFC 8032, section 7.1: tests 1, 2, 3 and SHA(abc). */
const vectors = [
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    publicKey: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message:
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
] as const;

describe('Ed25519', () => {
  it("passes the vectors of RFC 8032, by the platform and by JavaScript, and neither takes another's", async () => {
    for (const { message, publicKey, signature } of vectors) {
      const [key, text, signed] = [bytes(publicKey), bytes(message), bytes(signature)];
      assert.equal(verifyInJavaScript(key, text, signed), true);
      assert.equal(await verifyEd25519(key, text, signed), true);
      const flipped = Uint8Array.from(signed, (byte, place) => (place === 40 ? byte ^ 1 : byte));
      for (const [k, m, s] of [
        [key, text, flipped],
        [key, Uint8Array.from([...text, 0]), signed],
        [
          bytes(vectors[0].publicKey === publicKey ? vectors[1].publicKey : vectors[0].publicKey),
          text,
          signed,
        ],
      ] as const) {
        assert.equal(verifyInJavaScript(k, m, s), false);
        assert.equal(await verifyEd25519(k, m, s), false);
      }
    }
  });

  it('agrees with the platform on a hundred signatures, half of them altered by one bit', async () => {
    const [{ seed }] = vectors;
    const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), bytes(seed)]);
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
    const publicKey = new Uint8Array(Buffer.from(x, 'base64url'));
    for (let round = 0; round < 100; round += 1) {
      const message = Buffer.from(`message ${round}`);
      const signature = new Uint8Array(sign(null, message, key));
      if (round % 2 === 1) signature[round % 64] = (signature[round % 64] ?? 0) ^ (1 << (round % 8));
      const expected = await verifyEd25519(publicKey, message, signature);
      assert.equal(verifyInJavaScript(publicKey, message, signature), expected, `round ${round}`);
      assert.equal(expected, round % 2 === 0);
    }
  });

  it('works without crypto.subtle, and where it knows no Ed25519', async (context) => {
    const [{ message, publicKey, signature }] = vectors;
    const verify = () => verifyEd25519(bytes(publicKey), bytes(message), bytes(signature));
    const unknown = {
      importKey: () => Promise.reject(new DOMException('No such algorithm', 'NotSupportedError')),
    };
    for (const crypto of [undefined, {}, { subtle: unknown }]) {
      context.mock.getter(globalThis, 'crypto', () => crypto as unknown as Crypto);
      assert.equal(await verify(), true);
      context.mock.restoreAll();
    }
  });

  it('says no to what is malformed, and never throws', () => {
    assert.equal(verifyInJavaScript(new Uint8Array(31), new Uint8Array(), new Uint8Array(64)), false);
    assert.equal(verifyInJavaScript(new Uint8Array(32), new Uint8Array(), new Uint8Array(63)), false);
    assert.equal(
      verifyInJavaScript(new Uint8Array(32).fill(255), new Uint8Array(), new Uint8Array(64)),
      false,
    );
  });
});

describe('encodings', () => {
  it('base58 keeps leading zeros and goes both ways', () => {
    assert.equal(base58Of(Buffer.from('Hello World!')), '2NEpo7TZRRrLZSi2U');
    assert.equal(base58Of(bytes('0000287fb4cd')), '11233QC4');
    for (const hex of ['', '00', '0001', 'ff00', '00'.repeat(9), 'ab'.repeat(34)])
      assert.deepEqual(bytesOfBase58(base58Of(bytes(hex))), bytes(hex));
    assert.equal(bytesOfBase58('0OIl'), undefined);
  });

  it('a Multikey holds an Ed25519 key and no other', () => {
    const key = bytes(vectors[0].publicKey);
    assert.match(multikeyOf(key), /^z6Mk/);
    assert.deepEqual(publicKeyOf(multikeyOf(key)), key);
    assert.equal(publicKeyOf(`z${base58Of(Uint8Array.from([0xe7, 0x01, ...key]))}`), undefined);
    assert.equal(publicKeyOf(multikeyOf(key).slice(1)), undefined);
  });

  it('a status list finds its bits, counted from the left', async () => {
    const indexes = [0, 7, 8, 131_071];
    const zipped = new Response(
      new Blob([statusBits(indexes).slice()]).stream().pipeThrough(new CompressionStream('gzip')),
    );
    const encoded = `u${Buffer.from(await zipped.arrayBuffer()).toString('base64url')}`;
    for (const index of [...indexes, 1, 6, 9, 131_070])
      assert.equal(await readStatusBit(encoded, String(index)), indexes.includes(index), `bit ${index}`);
    assert.equal(await readStatusBit(encoded, '131072'), undefined);
    assert.equal(await readStatusBit('ux', '1'), undefined);
    assert.equal(statusBits([0])[0], 0x80);
    for (const number of [0, 131_071, 131_072, 5_000_000]) {
      const { index, listId } = statusPlace(number);
      assert.ok(index < statusListLength);
      assert.equal(statusNumber(listId, String(index)), number);
    }
  });

  it('hours are rounded down to two digits', () => {
    assert.deepEqual([0, 1, 59, 90, 100, 6000].map(creditHours), [0, 0.01, 0.98, 1.5, 1.66, 100]);
  });
});

describe('verifying', () => {
  const now = instantFrom('2026-05-16T10:00:00+08:00');

  async function aBadgeCredential() {
    const backend = createMemoryBackend({ now: () => now });
    const get = async <T>(path: string): Promise<T> =>
      (await (await backend.fetch(`${backend.baseUrl}/v1/${path}`)).json()) as T; // as the contract says
    const source: CredentialSource = {
      issuer: () => get('issuer'),
      check: (id) => get(`credentials/${id}/status`),
    };
    const code = backend.data.badgeCodes.find(({ revokedAt }) => revokedAt === undefined)?.code ?? '';
    const credential = await get<Credential>(`badges/${code}/credential`);
    return { credential, source, issuer: await source.issuer() };
  }

  const codeOf = (verdict: Verdict) => (verdict.ok ? 'ok' : verdict.code);
  const status = { status: 'valid' } as const;

  it('each refusal has its own code', async () => {
    const { credential, issuer, source } = await aBadgeCredential();
    const verify = (value: unknown, changes: object = {}) =>
      verifyCredential(value, { issuer, now, status, ...changes }).then(codeOf);
    const [key] = issuer.verificationMethod;
    assert.equal(await verify(credential), 'ok');
    assert.equal(await checkCredential(credential, { source, now }).then(codeOf), 'ok');
    assert.equal(await verify({ ...credential, name: 'other' }), 'altered');
    assert.equal(await verify({ ...credential, issuer: { id: 'https://other.test' } }), 'unknown-signer');
    assert.equal(await verify(credential, { issuer: { ...issuer, assertionMethod: [] } }), 'unknown-signer');
    const withdrawn = { ...issuer, verificationMethod: [{ ...key, revoked: now }] };
    assert.equal(await verify(credential, { issuer: withdrawn }), 'key-compromised');
    assert.equal(await verify(credential, { status: undefined }), 'status-unknown');
    assert.equal(await verify(credential, { status: { status: 'revoked', since: now } }), 'revoked');
    assert.equal(await verify(credential, { now: '2026-07-16T10:00:00Z' }), 'expired');
    assert.equal(await verify(credential, { now: '2026-05-01T10:00:00Z' }), 'not-yet-valid');
  });

  it('whatever else it is given is malformed, and nothing is thrown', async () => {
    const { credential, issuer } = await aBadgeCredential();
    const proof = credential.proof[0];
    const nothing: unknown[] = [
      null,
      undefined,
      1,
      'text',
      [],
      {},
      { proof: [] },
      { ...credential, proof: [] },
    ];
    const halves: unknown[] = [
      { ...credential, proof: [proof, proof] },
      { ...credential, proof },
      { ...credential, proof: [{ ...proof, type: 'Other' }] },
      { ...credential, '@context': ['https://other.test'] },
      { ...credential, type: ['OpenBadgeCredential'] },
      { ...credential, credentialStatus: {} },
    ];
    for (const value of [...nothing, ...halves])
      assert.equal(await verifyCredential(value, { issuer, now, status }).then(codeOf), 'malformed');
    for (const proofValue of ['', 'z', 'zz', 'u123', proof?.proofValue.slice(1)])
      assert.equal(
        await verifyCredential(
          { ...credential, proof: [{ ...proof, proofValue }] },
          { issuer, now, status },
        ).then(codeOf),
        'altered',
        String(proofValue),
      );
  });

  it('a document that nests deeper than a stack goes is refused, too', async () => {
    const { credential, issuer } = await aBadgeCredential();
    let deep: unknown = {};
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    const verdict = await verifyCredential({ ...credential, deep }, { issuer, now, status });
    assert.equal(codeOf(verdict), 'altered');
  });

  it('the status is asked for, unless the server cannot be reached, which is an error', async () => {
    const { credential, source } = await aBadgeCredential();
    const check = (value: Credential) => checkCredential(value, { source, now });
    const broken = { ...source, check: () => Promise.reject(new TypeError('Failed to fetch')) };
    await assert.rejects(checkCredential(credential, { source: broken, now }), TypeError);
    const unknown = {
      ...source,
      check: () => Promise.reject(Object.assign(new Error('none'), { status: 404 })),
    };
    assert.equal(codeOf(await checkCredential(credential, { source: unknown, now })), 'status-unknown');
    assert.equal(
      codeOf(await check({ ...credential, credentialStatus: undefined })),
      'altered',
      'its status left out',
    );
  });

  it('has words for every outcome in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const)
      assert.deepEqual(
        Object.keys(verdictTexts[language]).toSorted(),
        [...credentialFaults, 'ok', 'unreachable'].toSorted(),
      );
  });
});
