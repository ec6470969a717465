import { CommunityId, GridId } from '../values/ids.ts';
import * as z from '../zod.ts';

/**
 * 社区: the unit that the programme runs in.
 * `divisionCode` is the 12-digit statistical division code; `youthPopulation` is a configured number of persons
 * (the area's 青少年), never a count of users. Source: docs/rules/pilot.md
 */
export const Community = z.object({
  id: CommunityId,
  name: z.string(),
  divisionCode: z.string(),
  youthPopulation: z.optional(z.int()),
});
export type Community = z.infer<typeof Community>;

/** 网格: a part of a community; its code is local. */
export const Grid = z.object({ id: GridId, communityId: CommunityId, name: z.string(), code: z.string() });
export type Grid = z.infer<typeof Grid>;

/** A community with its grids, as the API lists it. */
export const CommunityWithGrids = z.extend(Community, { grids: z.array(Grid) });
export type CommunityWithGrids = z.infer<typeof CommunityWithGrids>;
