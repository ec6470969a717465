import {
  badgeCredential,
  certificateCredential,
  statusListLength,
  statusNumber,
} from '@youth-action/sdk/credentials';
import { type CivilDay, dayOf, instantAt, instantOf, mayBeMinor } from '@youth-action/sdk/domain';
import { type Handlers, ProblemError } from '../../http/handler.ts';
import { findBadge, listGranted } from '../badges/badges.repository.ts';
import { badgeOf } from '../badges/badges.rows.ts';
import { findDocument } from '../certificates/certificates.repository.ts';
import { contentOf } from '../certificates/certificates.rows.ts';
import { ifAny, startOfDay } from '../shared/wire.ts';
import { statusListUrl } from './credential-desk.ts';
import {
  countNumbered,
  findServicePeriod,
  findStanding,
  listRevoked,
} from './credential-status.repository.ts';
import { issuerDocument, issuerUrl, keyDocument } from './issuer-document.ts';
import { listSigningKeys } from './signing-keys.repository.ts';
import { statusListDocument } from './status-list-document.ts';

const dayMs = 86_400_000;
/** A badge changes: what was true of it is asked for anew after a month. */
const badgeDays = 30;
/** Two days, so that a list which was fetched before midnight still holds after it. */
const listDays = 2;

export const credentialHandlers: Pick<
  Handlers,
  | 'credentials.issuer'
  | 'credentials.key'
  | 'credentials.ofBadge'
  | 'credentials.ofCertificate'
  | 'credentials.status'
  | 'credentials.check'
> = {
  'credentials.issuer': async ({ addresses, credentials, db, nowMs }) => {
    await credentials.ensureKey(nowMs);
    return issuerDocument(await listSigningKeys(db), { addresses, name: credentials.issuerName });
  },

  'credentials.key': async ({ addresses, db, params }) => {
    const key = (await listSigningKeys(db)).find(({ id }) => id === params.signingKeyId);
    if (key === undefined) throw new ProblemError('signing-key-not-found');
    return keyDocument(key, addresses);
  },

  'credentials.ofBadge': async ({ credentials, db, now, nowMs, params }) => {
    const row = await findBadge(db, params.badgeCode);
    if (row === undefined) throw new ProblemError('badge-not-found');
    if (row.revoked_at !== null) throw new ProblemError('badge-revoked');
    const today = dayOf(now);
    const badge = badgeOf(row, await listGranted(db, row.volunteer_id), today);
    // Of the same day and the same figures: the same credential, byte by byte.
    const version = `${today}.${badge.asOf}`;
    const of = { table: 'badge_codes', key: row.code, statusIndex: row.status_index } as const;
    const frame = await credentials.frame(of, version, nowMs);
    const atMs = startOfDay(today);
    const document = badgeCredential(frame, {
      ...(await findServicePeriod(db, row.volunteer_id)),
      holder: holderOf(row, { name: row.name, volunteerNo: row.volunteer_no }, today),
      totalMinutes: badge.totalMinutes,
      noticeMinutes: badge.noticeMinutes,
      stars: badge.stars,
      validFrom: instantAt(today, '00:00'),
      validUntil: instantOf(atMs + badgeDays * dayMs),
    });
    return credentials.sign(document, { atMs, nowMs });
  },

  'credentials.ofCertificate': async ({ credentials, db, nowMs, params }) => {
    const row = await findDocument(db, 'certificate', params.documentCode);
    if (row === undefined) throw new ProblemError('certificate-not-found');
    const content = contentOf(row);
    const [part] = content.parts;
    if (part === undefined || content.number === undefined) throw new ProblemError('certificate-not-found');
    const of = { table: 'certificates', key: row.id, statusIndex: row.status_index } as const;
    const frame = await credentials.frame(of, '', nowMs);
    const holder = { name: content.volunteerName, volunteerNo: content.volunteerNo };
    const person = { birth: row.volunteer_birth, is_declared_adult: row.is_declared_adult };
    const document = certificateCredential(frame, {
      from: content.from,
      until: content.until,
      holder: holderOf(person, holder, content.issuedOn),
      number: content.number,
      totalMinutes: content.totalMinutes,
      contentHash: row.content_hash,
      titles: part.items.map(({ title }) => title),
      recorder: part.recorder,
      issuedAt: instantOf(row.issued_at),
    });
    return credentials.sign(document, { atMs: row.issued_at, nowMs });
  },

  'credentials.status': async ({ addresses, credentials, db, now, nowMs, params }) => {
    const listId = Number(params.listId);
    const isKnown = statusNumber(params.listId, '0') !== undefined;
    if (!isKnown || listId * statusListLength >= Math.max(1, await countNumbered(db)))
      throw new ProblemError('credential-not-found');
    const today = dayOf(now);
    const atMs = startOfDay(today);
    const document = statusListDocument({
      url: statusListUrl(addresses, String(listId)),
      issuerId: issuerUrl(addresses),
      validFrom: instantOf(atMs),
      validUntil: instantOf(atMs + listDays * dayMs),
      revoked: await listRevoked(db, listId),
    });
    return credentials.sign(document, { atMs, nowMs });
  },

  'credentials.check': async ({ db, params }) => {
    const [, listId = '', index = ''] = /^(\d+)-(\d+)$/.exec(params.credentialId) ?? [];
    const number = statusNumber(listId, index);
    const standing = number === undefined ? undefined : await findStanding(db, number);
    if (standing === undefined) throw new ProblemError('credential-not-found');
    if (!standing.isRevoked) return { status: 'valid' };
    const { sinceMs } = standing;
    return { status: 'revoked', ...(sinceMs === undefined ? {} : { since: instantOf(sinceMs) }) };
  },
};

interface Person {
  readonly birth: string | null;
  readonly is_declared_adult: number;
}

/** The name goes along for those only who are surely adults on that day. */
function holderOf(
  { birth, is_declared_adult: declared }: Person,
  { name, volunteerNo }: { readonly name: string; readonly volunteerNo: string },
  day: CivilDay,
) {
  const isMinor = mayBeMinor({ birth: ifAny(birth), isDeclaredAdult: declared === 1 }, day);
  return isMinor ? { volunteerNo } : { volunteerNo, name };
}
