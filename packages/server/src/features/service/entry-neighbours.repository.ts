/** What flags are told by: entries made near to one another. `y` is the entry in the query around it. */
import { type RawBuilder, sql } from 'kysely';

/** Entries of the same session that the same person made in the same minute, this one counted. */
export function madeInSameMinute(): RawBuilder<number | string> {
  return sql<number | string>`(
    select count(*) from service_entries as near
    where near.session_id = y.session_id and near.created_by = y.created_by
      and near.created_at >= y.created_at - y.created_at % 60000
      and near.created_at < y.created_at - y.created_at % 60000 + 60000
  )`;
}

/** Supplements that the same person made within an hour before or after, this one counted if it is one. */
export function supplementsAround(): RawBuilder<number | string> {
  return sql<number | string>`case when y.origin <> 'supplement' then 0 else (
    select count(*) from service_entries as near
    where near.created_by = y.created_by and near.origin = 'supplement'
      and near.created_at between y.created_at - 3600000 and y.created_at + 3600000
  ) end`;
}
