/** Who signs here, for whoever verifies: an Open Badges profile and a W3C controlled identifier document in one. */
import {
  type CredentialIssuer,
  openBadgesContext,
  type VerificationKey,
} from '@youth-action/sdk/credentials';
import { instantOf } from '@youth-action/sdk/domain';
import type { PublicAddresses } from '../../http/public-addresses.ts';
import type { SigningKeyRow } from './signing-keys.repository.ts';

const security = 'https://w3id.org/security#';

/** Its terms stand in the document itself, so that no verifier needs a context that it hasn't got. */
const keyTerms = {
  verificationMethod: { '@id': `${security}verificationMethod`, '@type': '@id', '@container': '@set' },
  assertionMethod: { '@id': `${security}assertionMethod`, '@type': '@id', '@container': '@set' },
  controller: { '@id': `${security}controller`, '@type': '@id' },
  Multikey: `${security}Multikey`,
  publicKeyMultibase: { '@id': `${security}publicKeyMultibase`, '@type': `${security}multibase` },
  revoked: { '@id': `${security}revoked`, '@type': 'http://www.w3.org/2001/XMLSchema#dateTime' },
} as const;

const multikeyContext = 'https://w3id.org/security/multikey/v1';

export interface IssuerAddresses {
  readonly addresses: PublicAddresses;
  readonly name: string;
}

export function issuerUrl(addresses: PublicAddresses): string {
  return addresses.at('/v1/issuer');
}

export function keyUrl(addresses: PublicAddresses, keyId: string): string {
  return addresses.at(`/v1/issuer/keys/${keyId}`);
}

/** All keys are in it; those that may sign, or could, are `assertionMethod`. */
export function issuerDocument(
  keys: readonly SigningKeyRow[],
  { addresses, name }: IssuerAddresses,
): CredentialIssuer {
  const trusted = keys.filter((key) => key.compromised_at === null);
  return {
    '@context': [openBadgesContext, keyTerms],
    id: issuerUrl(addresses),
    type: ['Profile'],
    name,
    url: addresses.home,
    verificationMethod: keys.map((key) => publicKey(key, addresses)),
    assertionMethod: trusted.map(({ id }) => keyUrl(addresses, id)),
  };
}

/** One key as a document of its own. */
export function keyDocument(key: SigningKeyRow, addresses: PublicAddresses): VerificationKey {
  return { '@context': multikeyContext, ...publicKey(key, addresses) };
}

function publicKey(key: SigningKeyRow, addresses: PublicAddresses): VerificationKey {
  return {
    id: keyUrl(addresses, key.id),
    type: 'Multikey',
    controller: issuerUrl(addresses),
    publicKeyMultibase: key.public_key,
    ...(key.compromised_at === null ? {} : { revoked: instantOf(key.compromised_at) }),
  };
}
