import type { Kysely } from 'kysely';
import type { Database } from '../../storage/tables.ts';

/** The number of the person whose token it is; undefined where none is known. */
export async function mobileOfToken(db: Kysely<Database>, tokenId: string): Promise<string | undefined> {
  const token = await db.selectFrom('tokens').select('mobile').where('id', '=', tokenId).executeTakeFirst();
  return token?.mobile ?? undefined;
}

/** The number that a volunteer is known under. */
export function findVolunteerMobile(
  db: Kysely<Database>,
  volunteerId: string,
): Promise<{ readonly mobile: string } | undefined> {
  return db
    .selectFrom('volunteers as u')
    .innerJoin('persons as e', 'e.id', 'u.person_id')
    .select('e.mobile')
    .where('u.id', '=', volunteerId)
    .executeTakeFirst();
}
