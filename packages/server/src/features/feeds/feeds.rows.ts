import { instantOf } from '@youth-action/sdk/domain';
import type { FeedSession } from '@youth-action/sdk/feeds';
import { sessionSummary } from '../sessions/sessions.rows.ts';
import { ifAny } from '../shared/wire.ts';
import type { FeedSessionRow } from './feeds.repository.ts';

export function feedSession(row: FeedSessionRow): FeedSession {
  return {
    ...sessionSummary(row),
    summary: row.summary,
    bring: ifAny(row.bring),
    venueAddress: ifAny(row.venue_address),
    coordinates: coordinatesOf(row.venue_coordinates),
    cancellationReason: ifAny(row.cancellation_reason),
    editedAt: instantOf(row.edited_at),
    sequence: row.sequence,
  };
}

/** `38.1026,106.3401` */
function coordinatesOf(text: string | null): FeedSession['coordinates'] {
  const [latitude = NaN, longitude = NaN] = (text ?? '').split(',').map(Number);
  return text === null ? undefined : { latitude, longitude };
}
