import type { Access } from '@youth-action/sdk/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../storage/tables.ts';
import { findToken } from '../storage/tokens.ts';
import { type Caller, ProblemError } from './handler.ts';
import { HttpProblem } from './problem-response.ts';

export interface Authentication {
  readonly caller: Caller;
  /** The token of the request where the endpoint asks for one. */
  readonly bearer: string | undefined;
}

const anonymous: Caller = { role: 'anonymous' };

/**
 * Who calls, if that one may call. A public endpoint doesn't look at tokens, so that its answers may be cached for all.
 * Throws `unauthenticated` and `forbidden`.
 */
export async function authenticate(
  authorization: string | undefined,
  access: Access,
  { db, nowMs }: { readonly db: Kysely<Database>; readonly nowMs: number },
): Promise<Authentication> {
  if (access === 'public') return { caller: anonymous, bearer: undefined };
  const bearer = bearerIn(authorization);
  if (bearer === undefined) throw unauthenticated('');
  if (access === 'manage-token') return { caller: anonymous, bearer };
  const caller = await findCaller(db, bearer, nowMs);
  if (caller === undefined) throw unauthenticated(', error="invalid_token"');
  if (access === 'administrator' && caller.role !== 'administrator') throw new ProblemError('forbidden');
  return { caller, bearer };
}

/** Whose token a request has, where any will do and none is needed. */
export async function callerOf(
  authorization: string | undefined,
  { db, nowMs }: { readonly db: Kysely<Database>; readonly nowMs: number },
): Promise<Caller | undefined> {
  const bearer = bearerIn(authorization);
  return bearer === undefined ? undefined : findCaller(db, bearer, nowMs);
}

function bearerIn(authorization = ''): string | undefined {
  return /^Bearer +([\x21-\x7e]{1,512})$/i.exec(authorization.trim())?.[1];
}

function unauthenticated(detail: string): HttpProblem {
  return new HttpProblem('unauthenticated', { 'WWW-Authenticate': `Bearer realm="youth-action"${detail}` });
}

async function findCaller(db: Kysely<Database>, bearer: string, nowMs: number): Promise<Caller | undefined> {
  const row = await findToken(db, bearer, nowMs);
  if (row === undefined) return undefined;
  const { id: tokenId, label, community_id: communityId } = row;
  if (row.role === 'administrator') return { role: 'administrator', tokenId, label };
  return communityId === null ? undefined : { role: 'organiser', tokenId, label, communityId };
}
