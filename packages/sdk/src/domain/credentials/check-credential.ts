/** Verifies a credential against the server that is asked: its issuer's document, and the status there. */
import type { Credential, CredentialIssuer, CredentialStatus } from './credential.ts';
import { type Trusted, type Verdict, verifyCredential, verifySigned } from './verify-credential.ts';

/** What is asked of a server: a client or a reader of the SDK answers it. */
export interface CredentialSource {
  readonly issuer: (options?: CheckOptions) => Promise<CredentialIssuer>;
  readonly check: (credentialId: string, options?: CheckOptions) => Promise<CredentialStatus>;
}

interface CheckOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface CheckAt extends Omit<Trusted, 'issuer'>, CheckOptions {
  readonly source: CredentialSource;
}

/** Like `verifyCredential`, asking the server. Throws what the asking throws, unless the status alone can't be had. */
export async function checkCredential(
  credential: unknown,
  { signal, source, ...rest }: CheckAt,
): Promise<Verdict> {
  const trusted = { ...rest, issuer: await source.issuer({ signal }) };
  const verdict = await verifySigned(credential, trusted);
  if (!verdict.ok || verdict.credential.credentialStatus === undefined) return verdict;
  const id = credentialIdOf(verdict.credential);
  const status =
    id === undefined
      ? undefined
      : await source.check(id, { signal }).catch((error: unknown) => {
          if (signal?.aborted === true) throw error;
          return answered(error);
        });
  return verifyCredential(credential, { ...trusted, status });
}

/** A server that answers, if only to say that it knows no such credential, leaves the status unknown; no answer is an error. */
function answered(error: unknown): undefined {
  if (typeof error === 'object' && error !== null && 'status' in error) return undefined;
  throw error;
}

/** What the server calls the credential when it is asked for the status: the list's number and the place in it. */
export function credentialIdOf({ credentialStatus }: Credential): string | undefined {
  if (credentialStatus === undefined) return undefined;
  const list = /\/(\d+)$/.exec(credentialStatus.statusListCredential)?.[1];
  return list === undefined ? undefined : `${list}-${credentialStatus.statusListIndex}`;
}
