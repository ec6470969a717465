import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { CommunityId, VenueId } from '../values/ids.ts';

/** Kinds of 阵地. Source: docs/rules/glossary.md */
export const venueKinds = [
  'youth-home',
  'childrens-home',
  'neighbours-stop',
  'recreation-room',
  'party-mass-centre',
  'civilization-station',
  'outdoor',
  'school',
  'library',
  'other',
] as const;
export type VenueKind = (typeof venueKinds)[number];

/** 阵地: where sessions take place. */
export const Venue = z.object({
  id: VenueId,
  communityId: CommunityId,
  name: z.string(),
  kind: openEnum(venueKinds),
  address: z.optional(z.string()),
  indoor: z.boolean(),
});
export type Venue = z.infer<typeof Venue>;
