import type { Kysely, Selectable } from 'kysely';
import type {
  AgreementsTable,
  CommunitiesTable,
  Database,
  GridsTable,
  PartnersTable,
  ProgrammesTable,
  VenuesTable,
} from '../../storage/tables.ts';
import { comesAfter, keyAfter, type Paging, rowsToFetch } from '../shared/paging.repository.ts';

export type CommunityRow = Selectable<CommunitiesTable>;
export type GridRow = Selectable<GridsTable>;
export type ProgrammeRow = Selectable<ProgrammesTable>;
export type VenueRow = Selectable<VenuesTable>;
export type PartnerRow = Selectable<PartnersTable>;
export type AgreementRow = Selectable<AgreementsTable>;

interface OfCommunity extends Paging {
  readonly communityId?: string | undefined;
}

export function findCommunity(db: Kysely<Database>, id: string): Promise<CommunityRow | undefined> {
  return db.selectFrom('communities').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findProgramme(db: Kysely<Database>, id: string): Promise<ProgrammeRow | undefined> {
  return db.selectFrom('programmes').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findVenue(db: Kysely<Database>, id: string): Promise<VenueRow | undefined> {
  return db.selectFrom('venues').selectAll().where('id', '=', id).executeTakeFirst();
}

/** By division code. Like every list here: up to one more row than the page has. */
export function listCommunities(db: Kysely<Database>, paging: Paging): Promise<CommunityRow[]> {
  const after = keyAfter(paging, ['string']);
  let rows = db.selectFrom('communities').selectAll();
  if (after !== undefined) rows = rows.where(comesAfter('communities', 'division_code', after[0]));
  return rows.orderBy('division_code').orderBy('id').limit(rowsToFetch(paging)).execute();
}

export async function listGrids(db: Kysely<Database>, communityIds: readonly string[]): Promise<GridRow[]> {
  if (communityIds.length === 0) return [];
  return db
    .selectFrom('grids')
    .selectAll()
    .where('community_id', 'in', communityIds)
    .orderBy('code')
    .orderBy('id')
    .execute();
}

/** By code. */
export function listProgrammes(db: Kysely<Database>, paging: Paging): Promise<ProgrammeRow[]> {
  const after = keyAfter(paging, ['string']);
  let rows = db.selectFrom('programmes').selectAll();
  if (after !== undefined) rows = rows.where(comesAfter('programmes', 'code', after[0]));
  return rows.orderBy('code').orderBy('id').limit(rowsToFetch(paging)).execute();
}

/** By name. */
export function listVenues(db: Kysely<Database>, filter: OfCommunity): Promise<VenueRow[]> {
  const after = keyAfter(filter, ['string']);
  let rows = db.selectFrom('venues').selectAll();
  if (filter.communityId !== undefined) rows = rows.where('community_id', '=', filter.communityId);
  if (after !== undefined) rows = rows.where(comesAfter('venues', 'name', after[0]));
  return rows.orderBy('name').orderBy('id').limit(rowsToFetch(filter)).execute();
}

/** By name; of a community: those that have an agreement with it. */
export function listPartners(db: Kysely<Database>, filter: OfCommunity): Promise<PartnerRow[]> {
  const { communityId } = filter;
  const after = keyAfter(filter, ['string']);
  let rows = db.selectFrom('partners').selectAll();
  if (communityId !== undefined) {
    rows = rows.where('id', 'in', (eb) =>
      eb.selectFrom('agreements').select('partner_id').where('community_id', '=', communityId),
    );
  }
  if (after !== undefined) rows = rows.where(comesAfter('partners', 'name', after[0]));
  return rows.orderBy('name').orderBy('id').limit(rowsToFetch(filter)).execute();
}

export async function listAgreements(
  db: Kysely<Database>,
  partnerIds: readonly string[],
): Promise<AgreementRow[]> {
  if (partnerIds.length === 0) return [];
  return db
    .selectFrom('agreements')
    .selectAll()
    .where('partner_id', 'in', partnerIds)
    .orderBy('id')
    .execute();
}
