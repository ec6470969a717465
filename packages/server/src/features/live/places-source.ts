import type { PlacesSource } from '../../http/live/places-hub.ts';
import type { DatabaseHandle } from '../../storage/open-database.ts';
import { findPlaces } from './places.repository.ts';
import { livePlacesOf } from './places.rows.ts';

/** The places in a database, as the live stream asks for them. */
export function placesSource({ read, write }: Pick<DatabaseHandle, 'read' | 'write'>): PlacesSource {
  return {
    read: async (sessionIds) => livePlacesOf(await findPlaces(read, sessionIds)),
    onCommit: (listener) => write.onCommit(listener),
  };
}
