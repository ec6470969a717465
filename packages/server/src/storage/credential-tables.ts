/** What credentials are signed with, and how many were; see `tables.ts`. */

/** A key that signs, or has signed. One signs at a time: the newest that is neither retired nor compromised. */
export interface SigningKeysTable {
  id: string;
  /** As a Multikey. */
  public_key: string;
  /** Sealed by `key-seal.ts`; null once the key is retired, because nothing is ever signed with it again. */
  private_key: string | null;
  created_at: number;
  retired_at: number | null;
  /** Since when its signatures hold no more. */
  compromised_at: number | null;
}

/** Key: name. Numbers that are given out one after another. */
export interface CountersTable {
  name: string;
  next: number;
}
