/** Certificates and statements as they are answered. */
import {
  type Certificate,
  type CertificateRecord,
  contentHash,
  type DocumentContent,
  type ServiceStatement,
} from '../../domain/service/certificate.ts';
import type { CommunityId } from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/instant.ts';
import { dayOf } from '../../domain/values/wall-clock.ts';
import type { MemoryData } from './data.ts';
import type { DocumentRow } from './ledger-rows.ts';
import { memoryBaseUrl } from './feed-sessions.ts';
import { found, Refused } from './handler.ts';
import { staffName } from './names.ts';
import { related } from './rows.ts';

export function documentWith(data: MemoryData, kind: DocumentContent['kind'], code: string): DocumentRow {
  return found(
    documentsOf(data).find(({ content }) => content.kind === kind && content.documentCode === code),
    'certificate-not-found',
  );
}

export function documentsOf(data: MemoryData): DocumentRow[] {
  return (data.documents ??= []);
}

export function communityOf({ content }: DocumentRow): string {
  return content.parts[0]?.recorder.communityId ?? '';
}

export function standingOf(data: MemoryData, { entryIds, revoked }: DocumentRow) {
  if (revoked !== undefined) return { status: 'revoked', at: revoked.at, cause: 'issuer' } as const;
  const gone = data.serviceEntries.find(({ id, state }) => entryIds.includes(id) && state === 'void');
  if (gone === undefined) return { status: 'valid' } as const;
  return { status: 'revoked', at: gone.decidedAt ?? gone.createdAt, cause: 'entry-void' } as const;
}

function sharedOf(data: MemoryData, row: DocumentRow) {
  const { kind: _kind, number: _number, version: _version, parts, ...members } = row.content;
  const standing = standingOf(data, row);
  return {
    ...members,
    parts: [...parts],
    contentHash: contentHash(row.content),
    status: standing.status,
    ...(standing.status === 'valid'
      ? {}
      : { revokedOn: dayOf(standing.at), revocationCause: standing.cause }),
  };
}

export function statementOf(data: MemoryData, row: DocumentRow): ServiceStatement {
  return sharedOf(data, row);
}

export function certificateOf(data: MemoryData, row: DocumentRow): Certificate {
  const { parts, ...members } = sharedOf(data, row);
  const [part] = parts;
  const { number } = row.content;
  if (part === undefined || number === undefined) throw new Refused('certificate-not-found');
  const verifyUrl = `${memoryBaseUrl}/verify/${number}`;
  return { ...members, ...part, id: row.id as Certificate['id'], number, verifyUrl };
}

export function recordOf(data: MemoryData, row: DocumentRow, now: Instant): CertificateRecord {
  const { id, documentCode, from, number, totalMinutes, until } = certificateOf(data, row);
  const standing = standingOf(data, row);
  const person = related(data.persons, related(data.volunteers, row.volunteerId).personId);
  return {
    id,
    documentCode,
    number,
    communityId: communityOf(row) as CommunityId,
    volunteerId: row.volunteerId,
    volunteerName: staffName(person, dayOf(now)),
    from,
    until,
    totalMinutes,
    issuedAt: row.issuedAt,
    issuedBy: row.issuedBy,
    status: standing.status,
    ...(standing.status === 'valid' ? {} : { revokedAt: standing.at, revocationCause: standing.cause }),
    ...(row.revoked === undefined ? {} : { revocationReason: row.revoked.reason }),
  };
}
