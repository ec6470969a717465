/** Credentials with the proof that pages check, by a key that is everybody's: nothing that this backend signs proves anything. */
import { generateKeyPairFromSeed, sign } from '@stablelib/ed25519';
import {
  badgeCredential,
  certificateCredential,
  type CredentialFrame,
  credentialsContext,
  openBadgesContext,
} from '../../domain/credentials/build-credential.ts';
import type { Credential } from '../../domain/credentials/credential.ts';
import {
  jcsOptions,
  jcsSignedBytes,
  jcsSuite,
  proofOptions,
  proofWith,
  type Unsigned,
} from '../../domain/credentials/jcs-proof.ts';
import { multikeyOf } from '../../domain/credentials/multikey.ts';
import { statusPlace } from '../../domain/credentials/status-list.ts';
import { contentHash } from '../../domain/service/certificate.ts';
import { countedStates } from '../../domain/service/service-entry.ts';
import { addDays } from '../../domain/values/calendar-arithmetic.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { dayOf, instantAt } from '../../domain/values/wall-clock.ts';
import { awardedStars, entriesOf, minutesOf } from './badge-handlers.ts';
import { documentsOf, standingOf } from './certificate-views.ts';
import type { MemoryData } from './data.ts';
import { memoryBaseUrl } from './feed-sessions.ts';
import { found, type HandlersOf, Refused } from './handler.ts';
import { isMinorOn } from './names.ts';
import { related } from './rows.ts';
import { present } from './views.ts';

const issuerId = `${memoryBaseUrl}/v1/issuer`;
const keyId = `${issuerId}/keys/key_memory`;
const keys = generateKeyPairFromSeed(new Uint8Array(32).fill(7));
const statusListUrl = `${memoryBaseUrl}/v1/credentials/status-lists/0`;
const badgeDays = 30;

const publicKey = {
  id: keyId,
  type: 'Multikey',
  controller: issuerId,
  publicKeyMultibase: multikeyOf(keys.publicKey),
};

export const credentialHandlers: HandlersOf<
  | 'credentials.issuer'
  | 'credentials.key'
  | 'credentials.ofBadge'
  | 'credentials.ofCertificate'
  | 'credentials.status'
  | 'credentials.check'
> = {
  'credentials.issuer': () => ({
    '@context': [openBadgesContext],
    id: issuerId,
    type: ['Profile'],
    name: '社区青春行动',
    url: `${memoryBaseUrl}/`,
    verificationMethod: [publicKey],
    assertionMethod: [keyId],
  }),

  'credentials.key': ({ params }) => {
    if (params.signingKeyId !== 'key_memory') throw new Refused('signing-key-not-found');
    return publicKey;
  },

  'credentials.ofBadge': ({ data, now, params }) => {
    const badge = found(
      data.badgeCodes.find(({ code }) => code === params.badgeCode),
      'badge-not-found',
    );
    if (badge.revokedAt !== undefined) throw new Refused('badge-revoked');
    const today = dayOf(now);
    const volunteer = related(data.volunteers, badge.volunteerId);
    const person = related(data.persons, volunteer.personId);
    const entries = entriesOf(data, volunteer.id, countedStates);
    const days = entries.map(({ serviceDay }) => serviceDay).toSorted();
    const document = badgeCredential(
      memoryFrame(data.badgeCodes.indexOf(badge), `${today}.${minutesOf(entries)}`),
      {
        ...present({ from: days[0], until: days.at(-1) }),
        holder: {
          volunteerNo: volunteer.volunteerNo,
          ...(isMinorOn(person, today) ? {} : { name: person.name }),
        },
        totalMinutes: minutesOf(entries),
        noticeMinutes: minutesOf(entries.filter(({ state }) => state === 'approved')),
        stars: awardedStars(data, volunteer.id),
        validFrom: instantAt(today, '00:00'),
        validUntil: instantAt(addDays(today, badgeDays), '00:00'),
      },
    );
    return signedInMemory(document, instantAt(today, '00:00'));
  },

  'credentials.ofCertificate': ({ data, params }) => {
    const documents = documentsOf(data);
    const row = found(
      documents.find(
        ({ content: { documentCode, kind } }) =>
          documentCode === params.documentCode && kind === 'certificate',
      ),
      'certificate-not-found',
    );
    const { content, issuedAt } = row;
    const { from, issuedOn, number = '', parts, totalMinutes, until, volunteerName, volunteerNo } = content;
    const [part] = parts;
    if (part === undefined) throw new Refused('certificate-not-found');
    const person = related(data.persons, related(data.volunteers, row.volunteerId).personId);
    const document = certificateCredential(memoryFrame(firstCertificate + documents.indexOf(row), ''), {
      from,
      until,
      holder: { volunteerNo, ...(isMinorOn(person, issuedOn) ? {} : { name: volunteerName }) },
      number,
      totalMinutes,
      contentHash: contentHash(content),
      titles: part.items.map(({ title }) => title),
      recorder: part.recorder,
      issuedAt,
    });
    return signedInMemory(document, issuedAt);
  },

  'credentials.status': ({ now, params }) => {
    if (params.listId !== '0') throw new Refused('credential-not-found');
    const today = dayOf(now);
    const document = {
      '@context': [credentialsContext],
      id: statusListUrl,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: { id: issuerId },
      validFrom: instantAt(today, '00:00'),
      credentialSubject: {
        id: `${statusListUrl}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: emptyList,
      },
    };
    return signedInMemory(document, instantAt(today, '00:00'));
  },

  'credentials.check': ({ data, params }) => {
    const [, index = ''] = /^0-(\d+)$/.exec(params.credentialId) ?? [];
    const standing = index === '' ? undefined : standingAt(data, Number(index));
    const { revokedAt } = found(standing, 'credential-not-found');
    return revokedAt === undefined ? { status: 'valid' } : { status: 'revoked', since: revokedAt };
  },
};

/** Place of the first certificate; badges stand before it. */
const firstCertificate = 65_536;

function standingAt(
  data: MemoryData,
  index: number,
): { readonly revokedAt?: Instant | undefined } | undefined {
  if (index < firstCertificate) return data.badgeCodes[index];
  const row = documentsOf(data)[index - firstCertificate];
  if (row === undefined) return undefined;
  const { at, status } = standingOf(data, row);
  return { revokedAt: status === 'valid' ? undefined : at };
}

/** The frame of the credential at this place of the list. */
function memoryFrame(number: number, version: string): CredentialFrame {
  const { index } = statusPlace(number);
  return {
    issuer: { id: issuerId, name: '社区青春行动', url: `${memoryBaseUrl}/` },
    id: `${memoryBaseUrl}/v1/credentials/0-${index}${version === '' ? '' : `#${version}`}`,
    status: { list: statusListUrl, index },
    salt: `salt of ${index}`,
  };
}

/** The document with the proof that pages check. */
function signedInMemory(document: Unsigned, at: Instant): Credential {
  const options = jcsOptions(document, proofOptions(jcsSuite, keyId, at));
  const proof = proofWith(options, sign(keys.secretKey, jcsSignedBytes(document, options)));
  return { ...document, proof: [proof] } as Credential; // the builders make every other member
}

/** 131,072 bits of nothing, gzipped: there's no gzip that answers at once in both Node and pages. */
const emptyList = 'uH4sIAAAAAAAC_-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
