import {
  type Certificate,
  type CertificateCheck,
  type CertificateRecord,
  type CertifiableEntry,
  type CivilDay,
  contentHash,
  dayOf,
  type DocumentContent,
  instantOf,
  maskNameForStaff,
  mayBeMinor,
  type ServiceStatement,
} from '@youth-action/sdk/domain';
import type { PublicAddresses } from '../../http/public-addresses.ts';
import { ifAny, stored } from '../shared/wire.ts';
import type { CertifiableRow, DocumentRow } from './certificates.repository.ts';

/** A ledger row as it is certified. Without a recording unit of its own, a community is named itself. */
export function certifiableOf(row: CertifiableRow): CertifiableEntry {
  return {
    serviceDay: stored(row.service_day),
    title: row.title,
    category: row.service_category,
    ...(row.venue_name === null ? {} : { place: row.venue_name }),
    minutes: row.granted_minutes,
    recorder: {
      communityId: stored(row.community_id),
      name: row.recorder_name ?? row.community_name,
      ...(row.credit_code === null ? {} : { creditCode: row.credit_code }),
      ...(row.leader === null ? {} : { leader: row.leader }),
      ...(row.contact === null ? {} : { contact: row.contact }),
    },
  };
}

/** What was frozen. Throws where the row no longer is what was issued, so that it is never shown. */
export function contentOf(row: DocumentRow): DocumentContent {
  const content = JSON.parse(row.content) as DocumentContent; // written by this server; the hash tells
  if (contentHash(content) !== row.content_hash) throw new Error(`Document ${row.id} is not what was issued`);
  return content;
}

interface Revocation {
  readonly status: 'valid' | 'revoked';
  readonly at?: number;
  readonly cause?: 'entry-void' | 'issuer';
}

/** Whether the document still stands, since when it doesn't, and why. */
export function standingOf(row: DocumentRow): Revocation {
  if (row.revoked_at !== null) return { status: 'revoked', at: row.revoked_at, cause: 'issuer' };
  if (row.has_void_entry !== 1) return { status: 'valid' };
  return { status: 'revoked', at: Number(row.void_since ?? row.issued_at), cause: 'entry-void' };
}

function sharedMembers(row: DocumentRow) {
  const content = contentOf(row);
  const { at, cause, status } = standingOf(row);
  return {
    documentCode: content.documentCode,
    volunteerName: content.volunteerName,
    volunteerNo: content.volunteerNo,
    from: content.from,
    until: content.until,
    totalMinutes: content.totalMinutes,
    issuedOn: content.issuedOn,
    handler: content.handler,
    contentHash: row.content_hash,
    status,
    revokedOn: at === undefined ? undefined : dayOf(instantOf(at)),
    revocationCause: cause,
    parts: [...content.parts],
  };
}

/** The certificate for whoever has its code. */
export function certificateOf(row: DocumentRow, addresses: PublicAddresses): Certificate {
  const { parts, ...members } = sharedMembers(row);
  const [part] = parts;
  if (part === undefined || row.number === null) throw new Error(`Document ${row.id} is no certificate`);
  return {
    ...members,
    ...part,
    id: stored(row.id),
    number: stored(row.number),
    verifyUrl: addresses.at(`/verify/${row.number}`),
  };
}

export function statementOf(row: DocumentRow): ServiceStatement {
  return sharedMembers(row);
}

/** What the number tells. */
export function checkOf(row: DocumentRow): CertificateCheck {
  const { from, issuedOn, parts, totalMinutes, until } = contentOf(row);
  return {
    number: stored(row.number ?? ''),
    from,
    until,
    totalMinutes,
    recorder: parts[0]?.recorder.name ?? '',
    issuedOn,
    status: standingOf(row).status,
  };
}

/** A certificate on the staff's list; `today` is the day on which it's told who is a minor. */
export function certificateRecordOf(row: DocumentRow, today: CivilDay): CertificateRecord {
  const { from, totalMinutes, until } = contentOf(row);
  const { at, cause, status } = standingOf(row);
  const person = { birth: ifAny(row.volunteer_birth), isDeclaredAdult: row.is_declared_adult === 1 };
  return {
    id: stored(row.id),
    documentCode: stored(row.document_code),
    number: stored(row.number ?? ''),
    communityId: stored(row.community_id ?? ''),
    volunteerId: stored(row.volunteer_id),
    volunteerName: maskNameForStaff(row.volunteer_name, { minor: mayBeMinor(person, today) }),
    from,
    until,
    totalMinutes,
    issuedAt: instantOf(row.issued_at),
    issuedBy: row.issued_by.startsWith('tok_') ? 'staff' : 'volunteer',
    status,
    revokedAt: at === undefined ? undefined : instantOf(at),
    revocationCause: cause,
    revocationReason: ifAny(row.revocation_reason),
  };
}
