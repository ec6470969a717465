import {
  type CivilDay,
  type Correction,
  type CorrectionReceipt,
  instantOf,
  maskMobile,
  type Objection,
  type ServiceEntry,
} from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { ServiceCorrectionsTable, ServiceObjectionsTable } from '../../storage/ledger-tables.ts';
import type { Database } from '../../storage/tables.ts';
import { ifAny, instantIfAny, stored, storedIfAny } from '../shared/wire.ts';
import { selectEntries } from './service.repository.ts';
import { serviceEntryOf } from './service.rows.ts';

type AboutEntry = Pick<ServiceObjectionsTable, 'service_entry_id'>;

/** The entries that these rows are about, by id. */
export async function entriesById(
  db: Kysely<Database>,
  rows: readonly AboutEntry[],
  today: CivilDay,
): Promise<ReadonlyMap<string, ServiceEntry>> {
  const ids = [...new Set(rows.map((row) => row.service_entry_id))];
  if (ids.length === 0) return new Map();
  const entries = await selectEntries(db).where('y.id', 'in', ids).execute();
  return new Map(entries.map((row) => [row.id, serviceEntryOf(row, today)]));
}

/** The entry of a row; it is never missing, since entries are never deleted. */
export function entryIn(entries: ReadonlyMap<string, ServiceEntry>, row: AboutEntry): ServiceEntry {
  const entry = entries.get(row.service_entry_id);
  if (entry === undefined) throw new Error(`The entry ${row.service_entry_id} is missing`);
  return entry;
}

export function objectionOf(row: ServiceObjectionsTable, serviceEntry: ServiceEntry): Objection {
  return {
    id: stored(row.id),
    state: row.state,
    contact: { name: row.contact_name, mobile: maskMobile(row.contact_mobile) },
    text: row.text,
    createdAt: instantOf(row.created_at),
    decidedAt: instantIfAny(row.decided_at),
    reason: ifAny(row.decision_reason),
    serviceEntry,
  };
}

/** A correction as the volunteer sees it. */
export function correctionReceiptOf(row: ServiceCorrectionsTable): CorrectionReceipt {
  return {
    id: stored(row.id),
    serviceEntryId: stored(row.service_entry_id),
    state: row.state,
    text: row.text,
    createdAt: instantOf(row.created_at),
    decidedAt: instantIfAny(row.decided_at),
    reason: ifAny(row.decision_reason),
  };
}

export function correctionOf(row: ServiceCorrectionsTable, serviceEntry: ServiceEntry): Correction {
  return {
    ...correctionReceiptOf(row),
    serviceEntry,
    isByStaff: row.sign_up_id === null,
    replacementId: storedIfAny(row.replacement_id),
  };
}
