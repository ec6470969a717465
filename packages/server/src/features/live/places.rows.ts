import type { LivePlaces } from '@youth-action/sdk/contract';
import type { Places } from '@youth-action/sdk/domain';
import { stored } from '../shared/wire.ts';
import type { PlacesRow } from './places.repository.ts';

/** The rows of one session after the other, each session once. */
export function livePlacesOf(rows: readonly PlacesRow[]): LivePlaces[] {
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, roles]) => ({
    sessionId: stored(id),
    status: roles[0]?.status ?? '',
    places: Object.fromEntries(roles.map((row) => [row.role, placesOf(row)])),
  }));
}

/** As a session tells them: how many wait is said only where somebody can. */
function placesOf({ capacity, taken, waiting, waitlist_promotion: waitlist }: PlacesRow): Places {
  return { capacity, taken, ...(waitlist === null ? {} : { waiting }) };
}
