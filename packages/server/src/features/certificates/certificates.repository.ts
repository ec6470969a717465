import { type InferResult, type Insertable, type Kysely } from 'kysely';
import { mostCertifiedEntries } from '@youth-action/sdk/domain';
import type { CertificatesTable } from '../../storage/certificate-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { keyAfter, type Paging, rowsToFetch } from '../shared/paging.repository.ts';
import { isDeclaredAdult } from '../volunteers/declared-adult.repository.ts';
import { hasVoidEntry, voidSince } from './document-standing.repository.ts';

function selectDocuments(db: Kysely<Database>) {
  return db
    .selectFrom('certificates as f')
    .innerJoin('volunteers as u', 'u.id', 'f.volunteer_id')
    .innerJoin('persons as e', 'e.id', 'u.person_id')
    .select([
      'f.id',
      'f.kind',
      'f.community_id',
      'f.volunteer_id',
      'f.number',
      'f.document_code',
      'f.content',
      'f.content_hash',
      'f.issued_at',
      'f.issued_by',
      'f.status_index',
      'f.revoked_at',
      'f.revocation_reason',
      'e.name as volunteer_name',
      'e.birth as volunteer_birth',
    ])
    .select(hasVoidEntry.as('has_void_entry'))
    .select(voidSince.as('void_since'))
    .select(isDeclaredAdult('e.id').as('is_declared_adult'));
}

/** A certificate or statement with its present standing. */
export type DocumentRow = InferResult<ReturnType<typeof selectDocuments>>[number];

type DocumentKind = 'certificate' | 'statement';

export function findDocument(
  db: Kysely<Database>,
  kind: DocumentKind,
  documentCode: string,
): Promise<DocumentRow | undefined> {
  return selectDocuments(db)
    .where('f.document_code', '=', documentCode)
    .where('f.kind', '=', kind)
    .executeTakeFirst();
}

export function findByNumber(db: Kysely<Database>, number: string): Promise<DocumentRow | undefined> {
  return selectDocuments(db).where('f.number', '=', number).executeTakeFirst();
}

export function findCertificate(db: Kysely<Database>, id: string): Promise<DocumentRow | undefined> {
  return selectDocuments(db).where('f.id', '=', id).where('f.kind', '=', 'certificate').executeTakeFirst();
}

/** The document that certifies just this already, if it stands. */
export function findStanding(db: Kysely<Database>, standingKey: string): Promise<DocumentRow | undefined> {
  return selectDocuments(db).where('f.standing_key', '=', standingKey).executeTakeFirst();
}

export interface CertificateFilter extends Paging {
  readonly communityId?: string | undefined;
  readonly volunteerId?: string | undefined;
}

/** Up to one more certificate than the page has, newest first. */
export function listCertificates(db: Kysely<Database>, filter: CertificateFilter): Promise<DocumentRow[]> {
  const after = keyAfter(filter, ['number', 'string']);
  let rows = selectDocuments(db).where('f.kind', '=', 'certificate');
  if (filter.communityId !== undefined) rows = rows.where('f.community_id', '=', filter.communityId);
  if (filter.volunteerId !== undefined) rows = rows.where('f.volunteer_id', '=', filter.volunteerId);
  if (after !== undefined) {
    const [issuedAt, id] = after;
    rows = rows.where((eb) => eb(eb.refTuple('f.issued_at', 'f.id'), '<', eb.tuple(issuedAt, id)));
  }
  return rows.orderBy('f.issued_at', 'desc').orderBy('f.id', 'desc').limit(rowsToFetch(filter)).execute();
}

function selectCertifiable(db: Kysely<Database>) {
  return db
    .selectFrom('service_entries as y')
    .innerJoin('sessions as s', 's.id', 'y.session_id')
    .innerJoin('activities as a', 'a.id', 's.activity_id')
    .innerJoin('communities as c', 'c.id', 'y.community_id')
    .leftJoin('recording_units as r', 'r.community_id', 'y.community_id')
    .leftJoin('venues as v', 'v.id', 's.venue_id')
    .select([
      'y.id',
      'y.community_id',
      'y.service_day',
      'y.granted_minutes',
      'a.title',
      'a.service_category',
      'v.name as venue_name',
      'c.name as community_name',
      'r.name as recorder_name',
      'r.credit_code',
      'r.leader',
      'r.contact',
    ]);
}

export type CertifiableRow = InferResult<ReturnType<typeof selectCertifiable>>[number];

export interface Certifiable {
  readonly volunteerId: string;
  /** All communities where it's left out. */
  readonly communityId?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * What is published of a volunteer, oldest first; one more than a document takes, to know that there is more. The volunteer
 * is locked first, so that of two requests for the same document the second finds what the first has made.
 */
export async function listCertifiable(
  db: Kysely<Database>,
  { communityId, from, until, volunteerId }: Certifiable,
): Promise<CertifiableRow[]> {
  await db
    .updateTable('volunteers')
    .set((eb) => ({ created_at: eb.ref('created_at') }))
    .where('id', '=', volunteerId)
    .execute();
  let rows = selectCertifiable(db)
    .where('y.volunteer_id', '=', volunteerId)
    .where('y.state', '=', 'published')
    .where('y.granted_minutes', '>', 0);
  if (communityId !== undefined) rows = rows.where('y.community_id', '=', communityId);
  if (from !== undefined) rows = rows.where('y.service_day', '>=', from);
  if (until !== undefined) rows = rows.where('y.service_day', '<=', until);
  return rows
    .orderBy('y.service_day')
    .orderBy('y.served_from_at')
    .orderBy('y.id')
    .limit(mostCertifiedEntries + 1)
    .execute();
}

export async function addDocument(
  db: Kysely<Database>,
  row: Insertable<CertificatesTable>,
  entryIds: readonly string[],
): Promise<void> {
  await db.insertInto('certificates').values(row).execute();
  const parts = entryIds.map((id) => ({ certificate_id: row.id, service_entry_id: id }));
  for (let start = 0; start < parts.length; start += 500) {
    await db
      .insertInto('certificate_entries')
      .values(parts.slice(start, start + 500))
      .execute();
  }
}

/** Takes a certificate back; false if it had been already. */
export async function revokeDocument(
  db: Kysely<Database>,
  id: string,
  revocation: { readonly at: number; readonly by: string; readonly reason: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('certificates')
    .set({
      revoked_at: revocation.at,
      revoked_by: revocation.by,
      revocation_reason: revocation.reason,
      standing_key: null,
    })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
