/** The doors' log: every note once. */
import type { ScanKind } from '@youth-action/sdk/domain';
import type { Insertable, Kysely, Selectable } from 'kysely';
import type { AttendanceScansTable } from '../../storage/attendance-tables.ts';
import type { Database } from '../../storage/tables.ts';

export type ScanRow = Omit<Selectable<AttendanceScansTable>, 'kind'> & { readonly kind: ScanKind };

/**
 * Keeps the notes that aren't in the log, and gives those that were, as they are. Whoever sends the same note at the same
 * time waits here for the other, and then finds it decided.
 */
export async function takeScans(
  db: Kysely<Database>,
  sessionId: string,
  scans: readonly Insertable<AttendanceScansTable>[],
): Promise<ReadonlyMap<string, ScanRow>> {
  const added = await db
    .insertInto('attendance_scans')
    .values(scans)
    .onConflict((key) => key.columns(['session_id', 'id']).doNothing())
    .returning('id')
    .execute();
  const isNew = new Set(added.map(({ id }) => id));
  const known = scans.map(({ id }) => id).filter((id) => !isNew.has(id));
  if (known.length === 0) return new Map();
  const rows = await db
    .selectFrom('attendance_scans')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('id', 'in', known)
    .execute();
  return new Map(rows.map((row) => [row.id, scanOf(row)]));
}

/** Notes on a person that count, or would if there were a check-in before them. */
export async function listStandingScans(db: Kysely<Database>, participantId: string): Promise<ScanRow[]> {
  const rows = await db
    .selectFrom('attendance_scans')
    .selectAll()
    .where('participant_id', '=', participantId)
    .where((eb) =>
      eb.or([
        eb('outcome', 'is', null),
        eb('outcome', 'in', ['recorded', 'already']),
        eb('code', '=', 'not-checked-in'),
      ]),
    )
    .execute();
  return rows.map(scanOf);
}

/** As `takeScans` has written it. */
function scanOf(row: Selectable<AttendanceScansTable>): ScanRow {
  return { ...row, kind: row.kind === 'in' ? 'in' : 'out' };
}

export async function decideScan(
  db: Kysely<Database>,
  scan: { readonly sessionId: string; readonly id: string },
  decision: { readonly outcome: string; readonly code: string | null },
): Promise<void> {
  await db
    .updateTable('attendance_scans')
    .set(decision)
    .where('session_id', '=', scan.sessionId)
    .where('id', '=', scan.id)
    .execute();
}

/** The mobile number of the contact for whom the device first read a code at this door: this one's, if it is the first. */
export async function claimDevice(
  db: Kysely<Database>,
  device: { readonly sessionId: string; readonly hash: string; readonly signUpId: string },
  nowMs: number,
): Promise<string> {
  await db
    .insertInto('door_devices')
    .values({
      session_id: device.sessionId,
      device_hash: device.hash,
      sign_up_id: device.signUpId,
      seen_at: nowMs,
    })
    .onConflict((key) => key.columns(['session_id', 'device_hash']).doNothing())
    .execute();
  const { contact_mobile } = await db
    .selectFrom('door_devices as d')
    .innerJoin('sign_ups as g', 'g.id', 'd.sign_up_id')
    .select('g.contact_mobile')
    .where('d.session_id', '=', device.sessionId)
    .where('d.device_hash', '=', device.hash)
    .executeTakeFirstOrThrow();
  return contact_mobile;
}
