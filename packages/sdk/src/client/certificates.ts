import type { BodyInputOf, QueryInputOf } from '../contract/endpoint.ts';
import {
  getCertificate,
  getStatement,
  issueCertificate,
  issueOwnCertificate,
  issueOwnStatement,
  listCertificates,
  revokeCertificate,
  verifyCertificate,
} from '../contract/certificates.ts';
import { listed } from './paging.ts';
import type { RequestOptions, Transport, WriteOptions } from './transport.ts';

/** 志愿服务记录证明. */
export function certificatesResource(call: Transport) {
  return {
    /** For an organiser. */
    ...listed((query: QueryInputOf<typeof listCertificates>, options) =>
      call(listCertificates, { query, options }),
    ),
    /** For an organiser. The same contents again are the certificate that stands. Throws `nothing-to-certify`. */
    issue: (body: BodyInputOf<typeof issueCertificate>, options?: WriteOptions) =>
      call(issueCertificate, { body, options }),
    /** For an organiser. Throws `certificate-revoked` where it is already. */
    revoke: (certificateId: string, body: BodyInputOf<typeof revokeCertificate>, options?: WriteOptions) =>
      call(revokeCertificate, { params: { certificateId }, body, options }),
    /** For whoever has the document code. Throws `certificate-not-found`. */
    get: (documentCode: string, options?: RequestOptions) =>
      call(getCertificate, { params: { documentCode }, options }),
    /** For anybody: what the number tells. Throws `certificate-not-found`. */
    verify: (number: string, options?: RequestOptions) =>
      call(verifyCertificate, { params: { number }, options }),
  };
}
export type CertificatesResource = ReturnType<typeof certificatesResource>;

/** 记录汇总 over all recording units. */
export function statementsResource(call: Transport) {
  return {
    /** For whoever has the document code. Throws `certificate-not-found`. */
    get: (documentCode: string, options?: RequestOptions) =>
      call(getStatement, { params: { documentCode }, options }),
  };
}
export type StatementsResource = ReturnType<typeof statementsResource>;

/** Part of 报名, for the holder of the manage token; of its volunteers, those who were checked in under it. */
export function documentsOfSignUp(call: Transport) {
  return {
    /** Throws `nothing-to-certify` while no time there has passed its public notice. */
    issueCertificate: (
      signUpId: string,
      body: BodyInputOf<typeof issueOwnCertificate>,
      options: WriteOptions & { readonly token: string },
    ) => call(issueOwnCertificate, { params: { signUpId }, body, options }),
    /** The same over all recording units, as a statement. */
    issueStatement: (
      signUpId: string,
      body: BodyInputOf<typeof issueOwnStatement>,
      options: WriteOptions & { readonly token: string },
    ) => call(issueOwnStatement, { params: { signUpId }, body, options }),
  };
}
