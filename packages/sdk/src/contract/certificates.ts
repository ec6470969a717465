/** 志愿服务记录证明 and 记录汇总. Source: docs/rules/certificate.md */
import * as z from '../domain/zod.ts';
import { pageOf } from '../domain/schema.ts';
import {
  Certificate,
  CertificateCheck,
  CertificateRecord,
  CertificateRevocation,
  NewCertificate,
  NewStatement,
  ServiceStatement,
} from '../domain/service/certificate.ts';
import { CommunityId, VolunteerId } from '../domain/values/ids.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';
import { pagingShape } from './query.ts';

export const listCertificates = defineEndpoint({
  method: 'GET',
  path: paths.certificates,
  summary: 'Certificates of a community, newest first.',
  access: 'organiser',
  query: z.strictObject({
    communityId: z.optional(CommunityId),
    volunteerId: z.optional(VolunteerId),
    ...pagingShape,
  }),
  response: pageOf(CertificateRecord),
  status: 200,
  problems: [],
});

export const issueCertificate = defineEndpoint({
  method: 'POST',
  path: paths.certificates,
  summary:
    "Certifies a volunteer's published time at one recording unit; the same contents again are the certificate that stands.",
  access: 'organiser',
  body: NewCertificate,
  response: Certificate,
  status: 201,
  creates: true,
  problems: ['volunteer-not-found', 'community-not-found', 'nothing-to-certify', 'certificate-too-long'],
});

export const issueOwnCertificate = defineEndpoint({
  method: 'POST',
  path: paths.signUpCertificates,
  summary: 'The same for a volunteer of the manage link, by herself or her guardian.',
  access: 'manage-token',
  body: NewCertificate,
  response: Certificate,
  status: 201,
  creates: true,
  problems: [
    'sign-up-not-found',
    'volunteer-not-found',
    'community-not-found',
    'nothing-to-certify',
    'certificate-too-long',
  ],
});

export const issueOwnStatement = defineEndpoint({
  method: 'POST',
  path: paths.signUpStatements,
  summary: "A statement of a volunteer's published time at all recording units; it is no certificate.",
  access: 'manage-token',
  body: NewStatement,
  response: ServiceStatement,
  status: 201,
  creates: true,
  problems: ['sign-up-not-found', 'volunteer-not-found', 'nothing-to-certify', 'certificate-too-long'],
});

export const getCertificate = defineEndpoint({
  method: 'GET',
  path: paths.certificate,
  summary: 'A certificate as it was issued, for whoever has its document code, with its present status.',
  access: 'public',
  response: Certificate,
  status: 200,
  caching: 'none',
  problems: ['certificate-not-found'],
});

export const getStatement = defineEndpoint({
  method: 'GET',
  path: paths.statement,
  summary: 'A statement as it was made, for whoever has its document code.',
  access: 'public',
  response: ServiceStatement,
  status: 200,
  caching: 'none',
  problems: ['certificate-not-found'],
});

export const verifyCertificate = defineEndpoint({
  method: 'GET',
  path: paths.certificateNumber,
  summary:
    'What anyone may know of a certificate by its number: period, total, recorder, day of issue, status.',
  access: 'public',
  response: CertificateCheck,
  status: 200,
  caching: 'none',
  problems: ['certificate-not-found'],
});

export const revokeCertificate = defineEndpoint({
  method: 'POST',
  path: paths.certificateRevocation,
  summary: 'Takes a certificate back, with a reason; its contents stay readable as revoked.',
  access: 'organiser',
  body: CertificateRevocation,
  response: CertificateRecord,
  status: 200,
  problems: ['certificate-not-found', 'certificate-revoked'],
});
