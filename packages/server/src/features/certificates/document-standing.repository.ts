/** Whether a document still stands, as SQL over `certificates as f`. */
import { sql } from 'kysely';

/**
 * 1 where an entry of the document is no longer published. A published entry can only become void, so the document says
 * what isn't so any more. Read off the ledger each time: no way of making an entry void can forget a document.
 */
export const hasVoidEntry = sql<number>`case when exists (
  select 1 from certificate_entries as part inner join service_entries as entry on entry.id = part.service_entry_id
  where part.certificate_id = f.id and entry.state <> 'published'
) then 1 else 0 end`;

/** When the first entry of the document became void; null while none is. */
export const voidSince = sql<number | string | null>`(
  select min(entry.decided_at) from certificate_entries as part
  inner join service_entries as entry on entry.id = part.service_entry_id
  where part.certificate_id = f.id and entry.state <> 'published'
)`;
