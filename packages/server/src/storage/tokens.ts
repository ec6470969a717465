/** API tokens of organisers and administrators. Only hashes are stored: a token is shown once, when it is issued. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { TokensTable } from './access-tables.ts';
import type { Database } from './tables.ts';
import { hashToken } from './token-hash.ts';

export interface NewToken {
  readonly role: 'organiser' | 'administrator';
  /** An organiser's community; undefined for an administrator. */
  readonly communityId: string | undefined;
  /** Whose it is, for whoever revokes it one day. */
  readonly label: string;
  readonly expiresAtMs: number | undefined;
  /** Number of whoever uses it, so that she can't decide on her own hours. */
  readonly mobile?: string | undefined;
}

export interface IssuedToken {
  readonly id: string;
  /** `ya_org_` or `ya_adm_` and 32 characters, 160 random bits. */
  readonly token: string;
}

// Crockford's base32: 32 characters, so that the low five bits of a random byte choose one without bias.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Makes and stores a token. The database refuses an organiser without, and an administrator with, a community. */
export async function issueToken(
  trx: Kysely<Database>,
  asked: NewToken,
  nowMs: number,
): Promise<IssuedToken> {
  const token = `ya_${asked.role === 'organiser' ? 'org' : 'adm'}_${randomText(32)}`;
  const id = `tok_${randomText(16)}`;
  await trx
    .insertInto('tokens')
    .values({
      id,
      token_hash: hashToken(token),
      role: asked.role,
      community_id: asked.communityId ?? null,
      label: asked.label,
      mobile: asked.mobile ?? null,
      created_at: nowMs,
      expires_at: asked.expiresAtMs ?? null,
      revoked_at: null,
    })
    .execute();
  return { id, token };
}

/** The row of a token that may be used at the instant. */
export function findToken(
  db: Kysely<Database>,
  token: string,
  nowMs: number,
): Promise<TokensTable | undefined> {
  return db
    .selectFrom('tokens')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', nowMs)]))
    .executeTakeFirst();
}

/** Ends a token at once. Returns false if there is none with this id, or it was revoked before. */
export async function revokeToken(trx: Kysely<Database>, id: string, nowMs: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('tokens')
    .set({ revoked_at: nowMs })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Every token, oldest first, without its hash. */
export function listTokens(db: Kysely<Database>): Promise<Omit<TokensTable, 'token_hash'>[]> {
  return db
    .selectFrom('tokens')
    .select(['id', 'role', 'community_id', 'label', 'mobile', 'created_at', 'expires_at', 'revoked_at'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** Letters and digits from a cryptographic source, five random bits each. */
export function randomText(length: number): string {
  return Array.from(randomBytes(length), (byte) => alphabet.charAt(byte & 31)).join('');
}

/** Whether there is a community with this id, for which an organiser's token can be issued. */
export async function isCommunity(db: Kysely<Database>, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('communities').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  );
}
