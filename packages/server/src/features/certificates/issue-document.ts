/** How a certificate or a statement comes to be: docs/decisions/0020-certificates.md */
import { createHash } from 'node:crypto';
import {
  canonicalJson,
  certificateNumber,
  certifyRefusal,
  type CivilDay,
  contentHash,
  dayOf,
  type DocumentContent,
  instantOf,
  periodProblems,
  recordedParts,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { insist, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { randomText } from '../../storage/tokens.ts';
import { newId } from '../shared/ids.ts';
import { stored } from '../shared/wire.ts';
import {
  addDocument,
  type CertifiableRow,
  type DocumentRow,
  findDocument,
  findStanding,
  listCertifiable,
} from './certificates.repository.ts';
import { certifiableOf, standingOf } from './certificates.rows.ts';

/** What is asked for, by whom. */
export interface DocumentRequest {
  readonly volunteer: { readonly id: string; readonly name: string; readonly volunteer_no: string };
  /** For a certificate: the community whose recording unit certifies. Left out, it becomes a statement over all. */
  readonly community?: { readonly id: string; readonly division_code: string };
  readonly from?: CivilDay | undefined;
  readonly until?: CivilDay | undefined;
  /** Id of a token or of a sign-up. */
  readonly issuedBy: string;
  /** 经办人, for a member of staff. */
  readonly handler?: string;
  readonly nowMs: number;
}

/** Issues it, or finds the one that says the same and stands. Throws what the domain refuses. */
export async function issueDocument(db: Kysely<Database>, request: DocumentRequest): Promise<DocumentRow> {
  const today = dayOf(instantOf(request.nowMs));
  const fields = periodProblems(request, today);
  if (fields.length > 0) throw new ProblemError('validation-failed', fields);
  const { community, from, until, volunteer } = request;
  const rows = await listCertifiable(db, {
    communityId: community?.id,
    from,
    until,
    volunteerId: volunteer.id,
  });
  insist(certifyRefusal(rows.map(({ granted_minutes }) => ({ minutes: granted_minutes }))));
  const said = saidOf(request, rows);
  const standingKey = createHash('sha256')
    .update(canonicalJson({ ...said, entries: rows.map(({ id }) => id), volunteerId: volunteer.id }))
    .digest('hex');
  const standing = await findStanding(db, standingKey);
  if (standing !== undefined && standingOf(standing).status === 'valid') return standing;
  const content = { ...said, ...namesOf(request, today) };
  await store(db, { content, entryIds: rows.map(({ id }) => id), request, standingKey });
  const made = await findDocument(db, content.kind, content.documentCode);
  if (made === undefined) throw new Error('The document that was just made is missing');
  return made;
}

/** What a document says, whenever it is issued and by whom. */
function saidOf(
  { community, from, until, volunteer }: DocumentRequest,
  rows: readonly CertifiableRow[],
): Omit<DocumentContent, 'documentCode' | 'number' | 'issuedOn' | 'handler'> {
  const parts = recordedParts(rows.map(certifiableOf));
  return {
    version: 1,
    kind: community === undefined ? 'statement' : 'certificate',
    volunteerName: volunteer.name,
    volunteerNo: volunteer.volunteer_no,
    from: from ?? stored(rows.at(0)?.service_day ?? ''),
    until: until ?? stored(rows.at(-1)?.service_day ?? ''),
    totalMinutes: parts.reduce((sum, { totalMinutes }) => sum + totalMinutes, 0),
    parts,
  };
}

function namesOf({ community, handler }: DocumentRequest, today: CivilDay) {
  return {
    ...(community === undefined
      ? {}
      : { number: certificateNumber(community.division_code, today.slice(0, 4), randomText(10)) }),
    ...(handler === undefined ? {} : { handler }),
    documentCode: stored<DocumentContent['documentCode']>(randomText(20)),
    issuedOn: today,
  };
}

interface Stored {
  readonly content: DocumentContent;
  readonly entryIds: readonly string[];
  readonly request: DocumentRequest;
  readonly standingKey: string;
}

async function store(
  db: Kysely<Database>,
  { content, entryIds, request, standingKey }: Stored,
): Promise<void> {
  const row = {
    id: newId('crt'),
    kind: content.kind,
    community_id: request.community?.id ?? null,
    volunteer_id: request.volunteer.id,
    number: content.number ?? null,
    document_code: content.documentCode,
    standing_key: standingKey,
    from_day: content.from,
    until_day: content.until,
    total_minutes: content.totalMinutes,
    content: canonicalJson(content),
    content_hash: contentHash(content),
    issued_at: request.nowMs,
    issued_by: request.issuedBy,
    status_index: null,
    revoked_at: null,
    revoked_by: null,
    revocation_reason: null,
  };
  await addDocument(db, row, entryIds);
}
