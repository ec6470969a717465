import { contentHash } from '../../domain/service/certificate.ts';
import type { Cases } from './case.ts';
import { equal, isTrue, refused } from './expect.ts';
import type { World } from './world.ts';

/** Past the longest public notice. @unit minutes */
const pastNotice = 9 * 24 * 60;

/** A volunteer with so many published minutes, by one entry, and what opens her record. */
async function published(world: World, minutes = 45) {
  const session = await world.session({ startsIn: 10 });
  const made = await world.volunteer(session.id);
  await world.subject.advance(10);
  await world.organiser.participants.checkIn(made.participantId);
  await world.subject.advance(minutes);
  const { serviceEntry } = await world.organiser.participants.checkOut(made.participantId);
  if (serviceEntry === undefined) throw new Error('A volunteer who was checked out has no entry');
  await world.administrator.serviceEntries.approve(serviceEntry.id);
  await world.subject.advance(pastNotice);
  const own = { volunteerId: serviceEntry.volunteerId, communityId: world.subject.communityId };
  return { ...made, entry: serviceEntry, own };
}

/** Certificates and statements. */
export const certificateCases: Cases = {
  'only what has passed its public notice is certified': async (world) => {
    const session = await world.session({ startsIn: 10 });
    const { participantId } = await world.volunteer(session.id);
    await world.subject.advance(10);
    await world.organiser.participants.checkIn(participantId);
    await world.subject.advance(30);
    const { serviceEntry } = await world.organiser.participants.checkOut(participantId);
    if (serviceEntry === undefined) throw new Error('A volunteer who was checked out has no entry');
    const asked = { volunteerId: serviceEntry.volunteerId, communityId: world.subject.communityId };
    await refused(world.organiser.certificates.issue(asked), 'nothing-to-certify');
    await world.administrator.serviceEntries.approve(serviceEntry.id);
    await refused(world.organiser.certificates.issue(asked), 'nothing-to-certify');
    await world.subject.advance(pastNotice);
    const certificate = await world.organiser.certificates.issue(asked);
    equal([certificate.totalMinutes, certificate.items.length], [30, 1]);
    equal(certificate.items[0]?.serviceDay, serviceEntry.serviceDay);
  },

  'a number tells everybody what was certified, and nothing of the volunteer': async (world) => {
    const { manageToken, own, signUp } = await published(world);
    const certificate = await world.resident.signUps.issueCertificate(signUp.id, own, { token: manageToken });
    equal(
      certificate.volunteerName,
      signUp.contact.name.includes('*') ? certificate.volunteerName : signUp.contact.name,
    );
    const read = await world.resident.certificates.get(certificate.documentCode);
    equal(read, certificate, 'the certificate by its code');
    const check = await world.resident.certificates.verify(certificate.number.toLowerCase());
    equal<unknown>(check, {
      number: certificate.number,
      from: certificate.from,
      until: certificate.until,
      totalMinutes: 45,
      recorder: certificate.recorder.name,
      issuedOn: certificate.issuedOn,
      status: 'valid',
    });
    await refused(
      world.resident.certificates.verify('640181001009-2026-ZZZZZZZZZZ'),
      'certificate-not-found',
    );
    await refused(world.resident.certificates.get('0000000000zzzzzzzzzz'), 'certificate-not-found');
  },

  'the same contents again are the certificate that stands': async (world) => {
    const { manageToken, own, signUp } = await published(world);
    const first = await world.resident.signUps.issueCertificate(signUp.id, own, { token: manageToken });
    const again = await world.resident.signUps.issueCertificate(signUp.id, own, { token: manageToken });
    equal(again.number, first.number);
    const { items } = await world.organiser.certificates.list({ volunteerId: own.volunteerId });
    equal(
      items.map(({ issuedBy, number }) => [number, issuedBy]),
      [[first.number, 'volunteer']],
    );
  },

  'what is certified stays as it was, under a hash that anyone can compute': async (world) => {
    const { own } = await published(world);
    const {
      id,
      recorder,
      items,
      verifyUrl,
      status,
      contentHash: hash,
      ...said
    } = await world.organiser.certificates.issue(own);
    isTrue(id.startsWith('crt_') && status === 'valid' && verifyUrl.endsWith(`/verify/${said.number}`), id);
    const part = { recorder, items, totalMinutes: said.totalMinutes };
    equal(contentHash({ ...said, version: 1, kind: 'certificate', parts: [part] }), hash);
  },

  'an entry that is made void takes its certificate with it': async (world) => {
    const { entry, manageToken, own, signUp } = await published(world);
    const certificate = await world.organiser.certificates.issue(own);
    const statement = await world.resident.signUps.issueStatement(
      signUp.id,
      { volunteerId: own.volunteerId },
      { token: manageToken },
    );
    await world.administrator.serviceEntries.void(entry.id, { reason: '查实未到场' });
    equal((await world.resident.certificates.verify(certificate.number)).status, 'revoked');
    const read = await world.resident.certificates.get(certificate.documentCode);
    equal<unknown>(
      [read.status, read.revocationCause, read.totalMinutes, read.contentHash],
      ['revoked', 'entry-void', 45, certificate.contentHash],
    );
    equal((await world.resident.statements.get(statement.documentCode)).status, 'revoked');
    await refused(
      world.organiser.certificates.revoke(certificate.id, { reason: '作废' }),
      'certificate-revoked',
    );
  },

  'a certificate is taken back by its unit, with a reason that staff see': async (world) => {
    const { own } = await published(world);
    const certificate = await world.organiser.certificates.issue(own);
    const { otherOrganiser } = world.subject.tokens;
    if (otherOrganiser !== undefined)
      await refused(
        world.as(otherOrganiser).certificates.revoke(certificate.id, { reason: '误开' }),
        'certificate-not-found',
      );
    const revoked = await world.organiser.certificates.revoke(certificate.id, { reason: '误开' });
    equal<unknown>(
      [revoked.status, revoked.revocationCause, revoked.revocationReason],
      ['revoked', 'issuer', '误开'],
    );
    equal((await world.resident.certificates.verify(certificate.number)).status, 'revoked');
    const next = await world.organiser.certificates.issue(own);
    isTrue(next.number !== certificate.number, 'a new certificate has a number of its own');
  },

  'a period leaves out what is before and after it': async (world) => {
    const { entry, own } = await published(world);
    const day = entry.serviceDay;
    equal((await world.organiser.certificates.issue({ ...own, from: day, until: day })).totalMinutes, 45);
    await refused(world.organiser.certificates.issue({ ...own, until: '2000-12-31' }), 'nothing-to-certify');
    await refused(world.organiser.certificates.issue({ ...own, until: '2999-12-31' }), 'validation-failed');
    await refused(
      world.organiser.certificates.issue({ ...own, from: day, until: '2000-12-31' }),
      'validation-failed',
    );
  },

  'a statement is of all units, and has no number': async (world) => {
    const { manageToken, own, signUp } = await published(world);
    const { volunteerId } = own;
    const statement = await world.resident.signUps.issueStatement(
      signUp.id,
      { volunteerId },
      { token: manageToken },
    );
    equal<unknown>([statement.totalMinutes, statement.parts.length, 'number' in statement], [45, 1, false]);
    equal(await world.resident.statements.get(statement.documentCode), statement);
    await refused(world.resident.certificates.get(statement.documentCode), 'certificate-not-found');
  },

  'nobody gets a certificate of somebody else by her own manage link': async (world) => {
    const [one, other] = [await published(world), await published(world)];
    await refused(
      world.resident.signUps.issueCertificate(one.signUp.id, other.own, { token: one.manageToken }),
      'volunteer-not-found',
    );
    await refused(
      world.resident.signUps.issueCertificate(one.signUp.id, one.own, { token: other.manageToken }),
      'sign-up-not-found',
    );
  },
};
