/** How a community begins: itself and its venues. Activities and sessions are added through the API. */
import type { Kysely } from 'kysely';
import type { Database } from './tables.ts';
import { randomText } from './tokens.ts';

export interface NewCommunity {
  readonly name: string;
  /** The 12-digit statistical division code; no other community has it. */
  readonly divisionCode: string;
  /** Young people in the area, a configured number. */
  readonly youthPopulation: number | undefined;
  readonly venues: readonly string[];
}

/** What was made: the community's id and those of its venues, in their order. */
export interface MadeCommunity {
  readonly id: string;
  readonly venueIds: readonly string[];
}

/** Whether a community has this division code. */
export async function hasDivisionCode(db: Kysely<Database>, divisionCode: string): Promise<boolean> {
  const known = db.selectFrom('communities').select('id').where('division_code', '=', divisionCode);
  return (await known.executeTakeFirst()) !== undefined;
}

export async function addCommunity(trx: Kysely<Database>, asked: NewCommunity): Promise<MadeCommunity> {
  const id = `com_${randomText(16)}`;
  await trx
    .insertInto('communities')
    .values({
      id,
      name: asked.name,
      division_code: asked.divisionCode,
      youth_population: asked.youthPopulation ?? null,
    })
    .execute();
  const venues = asked.venues.map((name) => ({
    id: `ven_${randomText(16)}`,
    community_id: id,
    name,
    kind: 'other',
    address: null,
    is_indoor: 1,
  }));
  if (venues.length > 0) await trx.insertInto('venues').values(venues).execute();
  return { id, venueIds: venues.map((venue) => venue.id) };
}
