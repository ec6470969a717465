import { newIdempotencyKey } from './idempotency-key.ts';

/** A new id for a scan, made by the device that scanned: a scan that is sent again is known by it. */
export function newScanId(): string {
  return `scn_${newIdempotencyKey()
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')}`;
}
