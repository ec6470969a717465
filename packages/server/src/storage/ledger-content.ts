/** What the ledger's chain holds of an entry. */
import { canonicalJson } from '@youth-action/sdk/domain';
import type { ServiceEntriesTable } from './ledger-tables.ts';

/**
 * The whole row as text. Empty columns are left out, so that a column which is added one day, and is empty in the rows of
 * before, changes no old text.
 */
export function entryContent(row: ServiceEntriesTable): string {
  return canonicalJson(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
}
