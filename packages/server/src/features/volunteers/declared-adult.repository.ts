import { type RawBuilder, sql } from 'kysely';

/**
 * 1 where the person has signed up as an adult, 0 where nobody has said so: what a person without a birth is judged by.
 * `person` is the column with the person's id.
 */
export function isDeclaredAdult(person: string): RawBuilder<number> {
  return sql<number>`case when exists (
    select 1 from participants as declared where declared.person_id = ${sql.ref(person)} and declared.relation <> 'child'
  ) then 1 else 0 end`;
}
