import { gzipSync } from 'node:zlib';
import { credentialsContext, statusBits } from '@youth-action/sdk/credentials';

export interface StatusList {
  readonly url: string;
  readonly issuerId: string;
  readonly validFrom: string;
  readonly validUntil: string;
  /** Places of what is revoked. */
  readonly revoked: readonly number[];
}

/** W3C Bitstring Status List, before it is signed. The same places give the same bytes. */
export function statusListDocument({ issuerId, revoked, url, validFrom, validUntil }: StatusList) {
  const zipped = gzipSync(statusBits(revoked), { level: 9 });
  zipped[9] = 255; // the byte that names the system it was made on
  return {
    '@context': [credentialsContext],
    id: url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: { id: issuerId },
    validFrom,
    validUntil,
    credentialSubject: {
      id: `${url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${zipped.toString('base64url')}`,
    },
  };
}
