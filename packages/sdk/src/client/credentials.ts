import {
  getBadgeCredential,
  getCertificateCredential,
  getCredentialStatus,
  getIssuer,
  getIssuerKey,
  getStatusList,
} from '../contract/credentials.ts';
import type { RequestOptions, Transport } from './transport.ts';

/** Badges and certificates as signed credentials; `@youth-action/sdk/credentials` verifies them. */
export function credentialsResource(call: Transport) {
  return {
    /** Who signs, with every key. */
    issuer: (options?: RequestOptions) => call(getIssuer, { options }),
    /** One public key. Throws `signing-key-not-found`. */
    key: (signingKeyId: string, options?: RequestOptions) =>
      call(getIssuerKey, { params: { signingKeyId }, options }),
    /** The badge of this moment, signed. Throws `badge-not-found` and `badge-revoked`. */
    ofBadge: (badgeCode: string, options?: RequestOptions) =>
      call(getBadgeCredential, { params: { badgeCode }, options }),
    /** A certificate, signed. Throws `certificate-not-found`. */
    ofCertificate: (documentCode: string, options?: RequestOptions) =>
      call(getCertificateCredential, { params: { documentCode }, options }),
    /** The signed list of what is revoked. Throws `credential-not-found`. */
    status: (listId: string, options?: RequestOptions) =>
      call(getStatusList, { params: { listId }, options }),
    /** Whether one credential still holds. Throws `credential-not-found`. */
    check: (credentialId: string, options?: RequestOptions) =>
      call(getCredentialStatus, { params: { credentialId }, options }),
  };
}
export type CredentialsResource = ReturnType<typeof credentialsResource>;
