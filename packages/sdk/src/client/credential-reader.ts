/** What a page asks to verify a badge or a certificate. Apart from the reader, because pages that only show need none of it. */
import { fillPath } from '../contract/address.ts';
import { credentialPaths } from '../contract/credential-paths.ts';
import type { Client } from './create-client.ts';
import type { OpenReader, Reader } from './reader.ts';

/** A `Client` is one. */
export interface CredentialReader {
  readonly certificates: Pick<Client['certificates'], 'verify'>;
  readonly credentials: Pick<Client['credentials'], 'issuer' | 'ofBadge' | 'ofCertificate' | 'check'>;
}

/** The same client, asking for credentials. Throws `TypeError` for a reader of the page's own that can do neither. */
export function credentialReader(reader: Reader | OpenReader | CredentialReader): CredentialReader {
  if ('credentials' in reader && 'certificates' in reader) return reader;
  if (!('read' in reader))
    throw new TypeError('This reader reads no credentials: pass one of createReader or createClient');
  const { read } = reader;
  return {
    certificates: {
      verify: async (number, at) => read(fillPath(credentialPaths.certificateNumber, { number }), at),
    },
    credentials: {
      issuer: (at) => read(credentialPaths.issuer, at),
      ofBadge: async (badgeCode, at) => read(fillPath(credentialPaths.badgeCredential, { badgeCode }), at),
      ofCertificate: async (documentCode, at) =>
        read(fillPath(credentialPaths.certificateCredential, { documentCode }), at),
      check: async (credentialId, at) =>
        read(fillPath(credentialPaths.credentialStatus, { credentialId }), at),
    },
  };
}
