import {
  checkCredential,
  credentialIdOf,
  isOf,
  statedFigures,
  type Verdict,
  verifyCredential,
} from '../../credentials.ts';
import type { Credential } from '../../domain/credentials/credential.ts';
import type { Cases } from './case.ts';
import { defined, equal, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** A badge that was just shared, as a credential. */
async function badgeOf(world: World): Promise<{ code: string; volunteerId: string; credential: Credential }> {
  const session = await world.session({ startsIn: 10 });
  const { participantId } = await world.volunteer(session.id);
  await world.subject.advance(10);
  await world.organiser.participants.checkIn(participantId);
  await world.subject.advance(45);
  const { serviceEntry, volunteer } = await world.organiser.participants.checkOut(participantId);
  await world.organiser.serviceEntries.approve(defined(serviceEntry, 'entry').id);
  const { id: volunteerId } = defined(volunteer, 'volunteer');
  const { code } = await world.organiser.volunteers.shareBadge(volunteerId);
  return { code, volunteerId, credential: await world.resident.credentials.ofBadge(code) };
}

const check = (world: World, credential: unknown, now: string = world.subject.now()): Promise<Verdict> =>
  checkCredential(credential, { source: world.resident.credentials, now });

const codeOf = (verdict: Verdict): string => (verdict.ok ? 'ok' : verdict.code);

/** Credentials as anyone verifies them, without trusting anything but the issuer's document. */
export const credentialCases: Cases = {
  "a shared badge's credential verifies against the issuer's document and states the badge's figures": async (
    world,
  ) => {
    const { code, credential } = await badgeOf(world);
    equal(codeOf(await check(world, credential)), 'ok');
    const badge = await world.resident.badges.get(code);
    const stated = statedFigures(credential);
    equal(
      [stated['service-minutes'], stated['notice-minutes'], stated.stars],
      [badge.totalMinutes, badge.noticeMinutes, badge.stars].map(String),
    );
    isTrue(!isOf(credential, 'identifier', 'v0000000zz'), 'a number of somebody else');
    isTrue(!JSON.stringify(credential).includes(code), 'whoever is given the credential learns the code');
  },

  'a credential that was altered is refused, and so is one after its 30 days': async (world) => {
    const { credential } = await badgeOf(world);
    const other = structuredClone(credential);
    other.credentialSubject['creditsEarned'] = 1000;
    equal(codeOf(await check(world, other)), 'altered');
    const later = new Date(Date.parse(world.subject.now()) + 31 * 86_400_000).toISOString();
    equal(codeOf(await check(world, credential, later)), 'expired');
    equal(codeOf(await check(world, { credential })), 'malformed');
  },

  'when the badge is revoked, its credential is refused as revoked': async (world) => {
    const { code, credential, volunteerId } = await badgeOf(world);
    await world.organiser.volunteers.revokeBadge(volunteerId);
    const verdict = await check(world, credential);
    equal(codeOf(verdict), 'revoked');
    isTrue(!verdict.ok && verdict.since !== undefined, 'says since when');
    await refused(world.resident.credentials.ofBadge(code), 'badge-revoked');
  },

  'the signed status list says the same as the server does': async (world) => {
    const { credential } = await badgeOf(world);
    const [listId = ''] = defined(credentialIdOf(credential), 'a place in a status list').split('-');
    const issuer = await world.resident.credentials.issuer();
    const status = await world.resident.credentials.status(listId);
    equal(codeOf(await verifyCredential(credential, { issuer, status, now: world.subject.now() })), 'ok');
  },

  'each key of the issuer stands at its own address': async (world) => {
    const { credential } = await badgeOf(world);
    const { verificationMethod } = await world.resident.credentials.issuer();
    const keyUrl = defined(credential.proof[0], 'a proof').verificationMethod;
    const key = defined(
      verificationMethod.find(({ id }) => id === keyUrl),
      'the key that has signed',
    );
    const alone = await world.resident.credentials.key(keyUrl.split('/').at(-1) ?? '');
    equal(alone.publicKeyMultibase, key.publicKeyMultibase);
  },

  'what there is not is told so': async ({ resident: { credentials } }) => {
    await refused(credentials.ofBadge('0000000000000000'), 'badge-not-found');
    await refused(credentials.ofCertificate('zzzzzzzzzzzzzzzzzzzz'), 'certificate-not-found');
    await refused(credentials.key('key_unknown'), 'signing-key-not-found');
    await refused(credentials.status('9999'), 'credential-not-found');
    await refused(credentials.check('0-131071'), 'credential-not-found');
  },
};
