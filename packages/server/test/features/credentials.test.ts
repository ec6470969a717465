import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type Credential,
  credentialIdOf,
  isOf,
  statedFigures,
  type Verdict,
  verifyCredential,
  verifySigned,
} from '@youth-action/sdk/credentials';
import { epochMillis, instantOf } from '@youth-action/sdk/domain';
import { retireKeys } from '../../src/features/credentials/signing-keys.repository.ts';
import { rotateKey } from '../../src/features/credentials/signing-keys.ts';
import {
  addPeople,
  adultBadge,
  adultName,
  certificateCode,
  minorBadge,
  OutsideVerifier,
  volunteerNo,
} from './credential-world.ts';
import { onEachDatabase, type World } from './feature-world.ts';

const certificateParams = { documentCode: certificateCode };
const badgeParams = { badgeCode: adultBadge };

onEachDatabase('credentials', (newWorld) => {
  const worldWithPeople = async () => {
    const world = await newWorld();
    await world.write(addPeople);
    return world;
  };

  test('a badge and a certificate are accepted by our verifier and by another one, by either proof', async () => {
    const world = await worldWithPeople();
    const outside = new OutsideVerifier(world);
    for (const credential of await bothOf(world)) {
      assert.deepEqual(codeOf(await check(world, credential)), 'ok');
      for (const suite of ['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)
        assert.equal(await outside.accepts(credential, suite), true, suite);
      assert.equal(await outside.isRevoked(credential), false);
    }
  });

  test('whatever is altered, in whichever place, is refused by both verifiers', async () => {
    const world = await worldWithPeople();
    const outside = new OutsideVerifier(world);
    const trusted = { issuer: await world.ok('credentials.issuer'), now: instantOf(world.now) };
    for (const credential of await bothOf(world)) {
      let altered = 0;
      for (const [path, other] of alterations(credential)) {
        const verdict = await verifyCredential(other, { ...trusted, status: { status: 'valid' } });
        // Each proof stands alone: what is altered in the one doesn't touch the other.
        if (!path.startsWith('/proof/0')) assert.equal(verdict.ok, false, `ours at ${path}`);
        if (!path.startsWith('/proof/1'))
          assert.equal(await outside.accepts(other, 'eddsa-rdfc-2022'), false, `rdfc at ${path}`);
        // A suite of canonical JSON lets others append contexts: the other verifier allows it, and ours doesn't.
        if (!path.startsWith('/proof/0') && path !== '/@context')
          assert.equal(await outside.accepts(other, 'eddsa-jcs-2022'), false, `jcs at ${path}`);
        altered += 1;
      }
      assert.ok(altered > 60, `only ${altered} places`);
    }
  });

  test('without its signature check the verifier would let the altered one pass', async () => {
    const world = await worldWithPeople();
    const credential = await world.ok('credentials.ofBadge', { params: badgeParams });
    const other = structuredClone(credential);
    other.credentialSubject['creditsEarned'] = 1000;
    const trusted = { issuer: await world.ok('credentials.issuer'), now: instantOf(world.now) };
    assert.equal(codeOf(await verifySigned(other, trusted)), 'altered');
    assert.equal(
      codeOf(await verifySigned(other, { ...trusted, checkSignature: () => Promise.resolve(true) })),
      'ok',
    );
  });

  test('the badge states its exact figures, and is good for 30 days', async () => {
    const world = await worldWithPeople();
    const credential = await world.ok('credentials.ofBadge', { params: badgeParams });
    assert.deepEqual(statedFigures(credential), {
      'service-minutes': '150',
      'notice-minutes': '60',
      stars: '0',
    });
    const { credentialSubject: subject } = credential;
    assert.deepEqual(
      [subject['creditsEarned'], subject['activityStartDate'], subject['activityEndDate']],
      [2.5, '2026-10-01', '2026-11-01'],
    );
    const { achievementType } = subject['achievement'] as { achievementType: string };
    assert.equal(achievementType, 'CommunityService');
    const at = (day: number) => instantOf(epochMillis(credential.validFrom) + day * 86_400_000);
    assert.equal(codeOf(await check(world, credential, at(29.9))), 'ok');
    assert.equal(codeOf(await check(world, credential, at(30.1))), 'expired');
    assert.equal(codeOf(await check(world, credential, at(-1))), 'not-yet-valid');
    assert.equal(
      codeOf(await check(world, credential, at(-0.003))),
      'ok',
      'a clock that is four minutes slow',
    );
  });

  test('an adult is named by a salted hash, a child by the number alone; no name and no mobile is in the document', async () => {
    const world = await worldWithPeople();
    const [badge, certificate] = await bothOf(world);
    const minors = await world.ok('credentials.ofBadge', { params: { badgeCode: minorBadge } });
    assert.ok(isOf(badge, 'name', adultName) && isOf(badge, 'identifier', volunteerNo.toUpperCase()));
    assert.ok(isOf(certificate, 'name', adultName));
    assert.ok(!isOf(badge, 'name', '王小红') && !isOf(minors, 'name', '李小红'));
    assert.ok(isOf(minors, 'identifier', 'v0000000bb'));
    const texts = JSON.stringify([badge, certificate, minors]);
    for (const secret of [
      adultName,
      '李小红',
      volunteerNo,
      '15400000001',
      adultBadge,
      certificateCode,
      'vol_',
    ])
      assert.ok(!texts.includes(secret), secret);
    const saltOf = ({ credentialSubject: { identifier } }: Credential) =>
      (identifier as { salt: string }[])[0]?.salt;
    assert.notEqual(
      saltOf(badge),
      saltOf(certificate),
      'two credentials of one person have nothing in common',
    );
  });

  test('the same credential asked for twice is the same text', async () => {
    const world = await worldWithPeople();
    const once = await world.call('credentials.ofBadge', { params: badgeParams });
    world.now += 3_600_000;
    assert.equal((await world.call('credentials.ofBadge', { params: badgeParams })).text, once.text);
  });

  test('after its key was replaced a credential still verifies, and new ones are signed with the new key', async () => {
    const world = await worldWithPeople();
    const [old] = await bothOf(world);
    world.now += 1000;
    await world.write((db) => rotateKey(db, undefined, world.now));
    const [fresh] = await bothOf(world);
    assert.notEqual(keyOf(fresh), keyOf(old));
    const outside = new OutsideVerifier(world);
    for (const credential of [old, fresh]) {
      assert.equal(codeOf(await check(world, credential)), 'ok');
      assert.equal(await outside.accepts(credential), true);
    }
    const { private_key: kept } = await world.database.read
      .selectFrom('signing_keys')
      .select('private_key')
      .where('retired_at', 'is not', null)
      .executeTakeFirstOrThrow();
    assert.equal(kept, null, 'the old private key is gone');
  });

  test('what a compromised key has signed is refused by both verifiers, with a code of its own', async () => {
    const world = await worldWithPeople();
    const [old] = await bothOf(world);
    const id = keyOf(old)?.split('/').at(-1) ?? '';
    await world.write((db) => retireKeys(db, { at: world.now, id, isCompromised: true }));
    assert.equal(codeOf(await check(world, old)), 'key-compromised');
    assert.equal(await new OutsideVerifier(world).accepts(old), false);
    const [fresh] = await bothOf(world);
    assert.equal(codeOf(await check(world, fresh)), 'ok', 'asked for anew, it is signed with a new key');
  });

  test("a stranger's credential is refused, also where it claims to be ours", async () => {
    const world = await worldWithPeople();
    const [ours] = await bothOf(world);
    const issuer = await world.ok('credentials.issuer');
    await world.write((db) => db.deleteFrom('signing_keys').execute());
    const [strangers] = await bothOf(world);
    const trusted = { issuer, now: instantOf(world.now) };
    assert.equal(codeOf(await verifySigned(strangers, trusted)), 'unknown-signer', 'an unknown key');
    const claiming = structuredClone(strangers);
    for (const proof of claiming.proof) proof.verificationMethod = keyOf(ours) ?? '';
    assert.equal(codeOf(await verifySigned(claiming, trusted)), 'altered', "our key's name on it");
    const elsewhere = { ...trusted, issuer: { ...issuer, id: 'https://elsewhere.test/v1/issuer' } };
    assert.equal(codeOf(await verifySigned(ours, elsewhere)), 'unknown-signer', 'another issuer');
  });

  test('a revoked badge, a revoked certificate and one whose hours became void are refused as revoked', async () => {
    const world = await worldWithPeople();
    const outside = new OutsideVerifier(world);
    const [badge, certificate] = await bothOf(world);
    const revoke = (table: 'badge_codes' | 'certificates', at: number | null) =>
      world.write((db) => db.updateTable(table).set({ revoked_at: at }).execute());
    await revoke('badge_codes', world.now);
    await revoke('certificates', world.now);
    for (const credential of [badge, certificate]) {
      assert.deepEqual(await check(world, credential), {
        ok: false,
        code: 'revoked',
        since: instantOf(world.now),
      });
      assert.equal(await outside.isRevoked(credential), true);
      const list = await listOf(world, credential);
      assert.equal(codeOf(await check(world, credential, instantOf(world.now), list)), 'revoked');
    }
    await world.refused('badge-revoked', 'credentials.ofBadge', { params: badgeParams });
    await revoke('certificates', null);
    assert.equal(codeOf(await check(world, certificate)), 'ok');
    await world.write((db) =>
      db.updateTable('service_entries').set({ state: 'void', decided_at: world.now }).execute(),
    );
    assert.equal(codeOf(await check(world, certificate)), 'revoked');
    assert.equal(await outside.isRevoked(certificate), true);
  });

  test('the status list is signed, has room for 131,072, and an altered or missing one leaves the status unknown', async () => {
    const world = await worldWithPeople();
    const [credential] = await bothOf(world);
    const list = await listOf(world, credential);
    assert.equal(await new OutsideVerifier(world).accepts(list), true);
    assert.equal(codeOf(await check(world, credential, instantOf(world.now), list)), 'ok');
    const altered = structuredClone(list);
    altered.credentialSubject['encodedList'] = 'uH4sIAAAAAAAAA2NgAAAAAP__AAAA__8';
    assert.equal(codeOf(await check(world, credential, instantOf(world.now), altered)), 'status-unknown');
    const issuer = await world.ok('credentials.issuer');
    assert.equal(
      codeOf(await verifyCredential(credential, { issuer, now: instantOf(world.now) })),
      'status-unknown',
    );
    for (const listId of ['1', '99999', 'x', '-1'])
      await world.refused('credential-not-found', 'credentials.status', { params: { listId } });
    for (const credentialId of ['0-99', '0-131072', '0', 'x-y', '0-1-2x'])
      await world.refused('credential-not-found', 'credentials.check', { params: { credentialId } });
  });

  test('credentials that are first asked for at the same time get one number each, and one key', async () => {
    const world = await worldWithPeople();
    const answers = await Promise.all([bothOf(world), bothOf(world), bothOf(world)]);
    const ids = answers.flat().map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
    assert.equal(new Set(answers.flat().map(keyOf)).size, 1);
  });

  test('each key stands at its own address, and no answer has a private one', async () => {
    const world = await worldWithPeople();
    await world.write((db) => rotateKey(db, undefined, 1));
    const [credential] = await bothOf(world);
    const issuer = await world.ok('credentials.issuer');
    const signingKeyId = keyOf(credential)?.split('/').at(-1) ?? '';
    const key = await world.ok('credentials.key', { params: { signingKeyId } });
    assert.equal(key.publicKeyMultibase, issuer.verificationMethod[0]?.publicKeyMultibase);
    await world.refused('signing-key-not-found', 'credentials.key', { params: { signingKeyId: 'key_x' } });
    const { private_key: secret } = await world.database.read
      .selectFrom('signing_keys')
      .select('private_key')
      .executeTakeFirstOrThrow();
    assert.ok(secret !== null && !JSON.stringify([issuer, key, credential]).includes(secret.slice(5)));
  });

  test('a certificate that nobody knows has no credential', async () => {
    const world = await worldWithPeople();
    const params = { documentCode: 'zzzzzzzzzzzzzzzzzzzz' };
    await world.refused('certificate-not-found', 'credentials.ofCertificate', { params });
    await world.refused('badge-not-found', 'credentials.ofBadge', {
      params: { badgeCode: 'zzzzzzzzzzzzzzzz' },
    });
  });
});

async function bothOf(world: World): Promise<[Credential, Credential]> {
  return [
    await world.ok('credentials.ofBadge', { params: badgeParams }),
    await world.ok('credentials.ofCertificate', { params: certificateParams }),
  ];
}

async function check(
  world: World,
  credential: Credential,
  now = instantOf(world.now),
  list?: Credential,
): Promise<Verdict> {
  const issuer = await world.ok('credentials.issuer');
  const credentialId = credentialIdOf(credential) ?? '';
  const status = list ?? (await world.ok('credentials.check', { params: { credentialId } }));
  return verifyCredential(credential, { issuer, now, status });
}

function listOf(world: World, { credentialStatus }: Credential): Promise<Credential> {
  const listId = credentialStatus?.statusListCredential.split('/').at(-1) ?? '';
  return world.ok('credentials.status', { params: { listId } });
}

function codeOf(verdict: Verdict): string {
  return verdict.ok ? 'ok' : verdict.code;
}

function keyOf({ proof }: Credential): string | undefined {
  return proof[0]?.verificationMethod;
}

/** The document with one place altered, for each place: values changed, members left out, members added, lists reversed. */
function* alterations(document: object): Generator<[string, unknown]> {
  for (const path of placesOf(document)) {
    const changed = structuredClone(document);
    const holder = path.slice(0, -1).reduce<unknown>((part, key) => (part as never)[key], changed) as Record<
      string,
      unknown
    >;
    const key = path.at(-1) ?? '';
    const value = holder[key];
    const pointer = `/${path.join('/')}`;
    if (typeof value === 'object') {
      holder[key] = Array.isArray(value)
        ? [...(value as unknown[]), 'https://added.test/']
        : { ...value, added: 'more' };
    } else
      holder[key] = typeof value === 'string' ? `${value}1` : typeof value === 'number' ? value + 1 : !value;
    yield [pointer, changed];
    const without = structuredClone(document);
    const place = path.slice(0, -1).reduce<unknown>((part, key) => (part as never)[key], without) as Record<
      string,
      unknown
    >;
    if (!Array.isArray(place)) delete place[key];
    else place.splice(Number(key), 1);
    yield [`${pointer} left out`, without];
  }
}

function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const inside = Object.entries(value).flatMap(([key, part]) => placesOf(part, [...path, key]));
  return path.length === 0 ? inside : [[...path], ...inside];
}
