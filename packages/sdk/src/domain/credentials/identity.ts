/** Who a credential is of, as a salted hash: it says so to whoever knows already, and tells nobody else a name. */
import { hash as sha256 } from '@stablelib/sha256';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Of Open Badges' types: `identifier` is the volunteer's number (志愿者编号). */
export type IdentityType = 'identifier' | 'name';

/** An `IdentityObject` of Open Badges 3.0. */
export interface HashedIdentity {
  readonly type: 'IdentityObject';
  readonly hashed: true;
  readonly identityHash: string;
  readonly identityType: IdentityType;
  readonly salt: string;
}

/** The hash of what somebody is known by. A salt is of one credential only, or two of them could be told to be one person's. */
export function hashedIdentity(identityType: IdentityType, value: string, salt: string): HashedIdentity {
  const identityHash = hashOf(normalised(identityType, value), salt);
  return { type: 'IdentityObject', hashed: true, identityHash, identityType, salt };
}

/** Whether a credential is of whoever is known by this value. Case and width of a volunteer's number don't matter. */
export function isOf(
  credential: { readonly credentialSubject: object },
  identityType: IdentityType,
  value: string,
): boolean {
  const { identifier } = credential.credentialSubject as { readonly identifier?: unknown };
  const known: readonly unknown[] = Array.isArray(identifier) ? identifier : [];
  const said = normalised(identityType, value);
  return known.some((one) => {
    const { identityHash, identityType: type, salt } = one as Partial<HashedIdentity>;
    return type === identityType && salt !== undefined && identityHash === hashOf(said, salt);
  });
}

function normalised(type: IdentityType, value: string): string {
  const text = value.normalize('NFKC').trim();
  return type === 'identifier' ? text.toLowerCase() : text;
}

function hashOf(value: string, salt: string): string {
  return `sha256$${bytesToHex(sha256(utf8ToBytes(value + salt)))}`;
}
