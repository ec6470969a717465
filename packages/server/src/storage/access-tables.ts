/** Tables of who may call, from where, and what has been answered. */

/** Unique: token_hash (SHA-256, hexadecimal). An organiser's token has a community, an administrator's none. */
export interface TokensTable {
  id: string;
  token_hash: string;
  role: string;
  community_id: string | null;
  label: string;
  /** Number of whoever uses it, so that nobody decides on her own hours; null where it isn't known. */
  mobile: string | null;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
}

/** A site whose pages may call the API. `origins` is a JSON array of `scheme://host[:port]`. */
export interface SitesTable {
  id: string;
  site_key: string;
  name: string;
  origins: string;
}

/** Key: id, the challenge's signature. Kept until the challenge expires. */
export interface SpentChallengesTable {
  id: string;
  expires_at: number;
}

/** Key: name. What the processes on one database sign and check with; no secret of a person. */
export interface ServerSecretsTable {
  name: string;
  value: string;
  created_at: number;
}

/** Key: (scope, key_hash). The first answer to a key, stored by the commit that stores its effect. */
export interface IdempotencyRecordsTable {
  scope: string;
  key_hash: string;
  fingerprint: string;
  status: number;
  body: string;
  created_at: number;
}
