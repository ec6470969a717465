import {
  type CivilDay,
  dayOf,
  type NewCertificate,
  type NewStatement,
  readCertificateNumber,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { type Handlers, ProblemError } from '../../http/handler.ts';
import type { Database } from '../../storage/tables.ts';
import { insistOnCommunity, insistOwn, scopeOf, staffOf } from '../access/community-scope.ts';
import { findCommunity } from '../programme/programme.repository.ts';
import { findOwnVolunteer, type HolderRequest } from '../service-record/own-volunteers.ts';
import { pageFrom } from '../shared/paging.repository.ts';
import { findVolunteer, isVolunteerOf } from '../volunteers/volunteers.repository.ts';
import {
  type DocumentRow,
  findByNumber,
  findCertificate,
  findDocument,
  listCertificates,
  revokeDocument,
} from './certificates.repository.ts';
import { certificateOf, certificateRecordOf, checkOf, standingOf, statementOf } from './certificates.rows.ts';
import { issueDocument } from './issue-document.ts';

export const certificateHandlers: Pick<
  Handlers,
  | 'certificates.list'
  | 'certificates.issue'
  | 'certificates.get'
  | 'certificates.verify'
  | 'certificates.revoke'
  | 'signUps.issueCertificate'
  | 'signUps.issueStatement'
  | 'statements.get'
> = {
  'certificates.list': async ({ caller, db, now, query }) => {
    const rows = await listCertificates(db, { ...query, communityId: scopeOf(caller, query.communityId) });
    const today = dayOf(now);
    return pageFrom(rows, query, {
      item: (row) => certificateRecordOf(row, today),
      key: (row) => [row.issued_at, row.id],
    });
  },

  'certificates.issue': async ({ addresses, body, caller, db, nowMs }) => {
    const staff = staffOf(caller);
    insistOnCommunity(caller, body.communityId);
    const community = await communityOf(db, body.communityId);
    const volunteer = await findVolunteer(db, body.volunteerId);
    if (volunteer === undefined || !(await isVolunteerOf(db, body.volunteerId, body.communityId)))
      throw new ProblemError('volunteer-not-found');
    const by = { issuedBy: staff.tokenId, handler: staff.label };
    const row = await issueDocument(db, { ...periodOf(body), ...by, community, volunteer, nowMs });
    return certificateOf(row, addresses);
  },

  'signUps.issueCertificate': async (context) => {
    const { addresses, body, db } = context;
    const own = await ownRequest(context, body);
    const community = await communityOf(db, body.communityId);
    return certificateOf(await issueDocument(db, { ...own, community }), addresses);
  },

  'signUps.issueStatement': async (context) =>
    statementOf(await issueDocument(context.db, await ownRequest(context, context.body))),

  'certificates.get': async ({ addresses, db, params }) =>
    certificateOf(known(await findDocument(db, 'certificate', params.documentCode)), addresses),

  'statements.get': async ({ db, params }) =>
    statementOf(known(await findDocument(db, 'statement', params.documentCode))),

  'certificates.verify': async ({ db, params }) =>
    checkOf(known(await findByNumber(db, readCertificateNumber(params.number)))),

  'certificates.revoke': async ({ body, caller, db, now, nowMs, params }) => {
    const { community_id: communityId, ...found } = known(await findCertificate(db, params.certificateId));
    const row = insistOwn(caller, { ...found, community_id: communityId ?? '' }, 'certificate-not-found');
    const revocation = { at: nowMs, by: staffOf(caller).tokenId, reason: body.reason };
    if (standingOf(row).status === 'revoked' || !(await revokeDocument(db, row.id, revocation)))
      throw new ProblemError('certificate-revoked');
    return certificateRecordOf(known(await findCertificate(db, row.id)), dayOf(now));
  },
};

/** What the holder of a manage link asks for, for one of its volunteers. */
async function ownRequest(context: HolderRequest & { readonly nowMs: number }, body: NewStatement) {
  const { signUp, volunteer } = await findOwnVolunteer(context, body.volunteerId);
  return { ...periodOf(body), volunteer, issuedBy: signUp.id, nowMs: context.nowMs };
}

function periodOf({ from, until }: Pick<NewCertificate, 'from' | 'until'>): {
  from: CivilDay | undefined;
  until: CivilDay | undefined;
} {
  return { from, until };
}

async function communityOf(db: Kysely<Database>, id: string) {
  const community = await findCommunity(db, id);
  if (community === undefined) throw new ProblemError('community-not-found');
  return community;
}

function known(row: DocumentRow | undefined): DocumentRow {
  if (row === undefined) throw new ProblemError('certificate-not-found');
  return row;
}
