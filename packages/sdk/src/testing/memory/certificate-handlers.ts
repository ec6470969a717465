import { readCertificateNumber } from '../../domain/service/certificate-number.ts';
import { issueDocument } from './certificate-issuing.ts';
import {
  certificateOf,
  communityOf,
  documentsOf,
  documentWith,
  recordOf,
  standingOf,
  statementOf,
} from './certificate-views.ts';
import { found, type HandlersOf, mayActIn, Refused, scopeOf } from './handler.ts';
import { ownVolunteer } from './own-volunteers.ts';
import { pageOfRows } from './page.ts';

/** Certificates and statements, of one recording unit per community: the community itself. */
export const certificateHandlers: HandlersOf<
  | 'certificates.list'
  | 'certificates.issue'
  | 'certificates.get'
  | 'certificates.verify'
  | 'certificates.revoke'
  | 'signUps.issueCertificate'
  | 'signUps.issueStatement'
  | 'statements.get'
> = {
  'certificates.list': ({ caller, data, now, query }) => {
    const communityId = scopeOf(caller, query.communityId);
    return pageOfRows(documentsOf(data).toReversed(), query, {
      matches: (row) =>
        row.content.kind === 'certificate' &&
        (communityId === undefined || communityOf(row) === communityId) &&
        (query.volunteerId === undefined || row.volunteerId === query.volunteerId),
      view: (row) => recordOf(data, row, now),
    });
  },

  'certificates.issue': (context) => {
    const { body, caller, data } = context;
    if (!mayActIn(caller, body.communityId)) throw new Refused('forbidden');
    found(
      data.volunteers.find(({ id }) => id === body.volunteerId),
      'volunteer-not-found',
    );
    const by = { issuedBy: 'staff' as const, handler: caller?.label };
    return certificateOf(data, issueDocument(context, { ...body, ...by }));
  },

  'signUps.issueCertificate': (context) => {
    ownVolunteer(context, context.body.volunteerId);
    return certificateOf(context.data, issueDocument(context, { ...context.body, issuedBy: 'volunteer' }));
  },

  'signUps.issueStatement': (context) => {
    ownVolunteer(context, context.body.volunteerId);
    return statementOf(context.data, issueDocument(context, { ...context.body, issuedBy: 'volunteer' }));
  },

  'certificates.get': ({ data, params }) =>
    certificateOf(data, documentWith(data, 'certificate', params.documentCode)),

  'statements.get': ({ data, params }) =>
    statementOf(data, documentWith(data, 'statement', params.documentCode)),

  'certificates.verify': ({ data, params }) => {
    const number = readCertificateNumber(params.number);
    const row = found(
      documentsOf(data).find(({ content }) => content.number === number),
      'certificate-not-found',
    );
    const { from, issuedOn, parts, totalMinutes, until } = row.content;
    return {
      number: certificateOf(data, row).number,
      from,
      until,
      totalMinutes,
      recorder: parts[0]?.recorder.name ?? '',
      issuedOn,
      status: standingOf(data, row).status,
    };
  },

  'certificates.revoke': ({ body, caller, data, now, params }) => {
    const row = found(
      documentsOf(data).find(
        ({ content, id }) => id === params.certificateId && content.kind === 'certificate',
      ),
      'certificate-not-found',
    );
    if (!mayActIn(caller, communityOf(row))) throw new Refused('certificate-not-found');
    if (standingOf(data, row).status === 'revoked') throw new Refused('certificate-revoked');
    row.revoked = { at: now, reason: body.reason };
    return recordOf(data, row, now);
  },
};
