import { CommunityWithGrids } from '../domain/people/community.ts';
import { Programme, ProgrammeDetail } from '../domain/programmes/programme.ts';
import { Partner } from '../domain/resources/partner.ts';
import { pageOf } from '../domain/schema.ts';
import * as z from '../domain/zod.ts';
import { CommunityId } from '../domain/values/ids.ts';
import { Venue } from '../domain/venues/venue.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';
import { pagingShape } from './query.ts';

const ofCommunity = z.strictObject({ communityId: z.optional(CommunityId), ...pagingShape });

export const listCommunities = defineEndpoint({
  method: 'GET',
  path: paths.communities,
  summary: 'Communities with their grids, by division code.',
  access: 'public',
  query: z.strictObject(pagingShape),
  response: pageOf(CommunityWithGrids),
  status: 200,
  problems: [],
});

export const listProgrammes = defineEndpoint({
  method: 'GET',
  path: paths.programmes,
  summary: 'Programmes, by code.',
  access: 'public',
  query: z.strictObject(pagingShape),
  response: pageOf(Programme),
  status: 200,
  problems: [],
});

export const getProgramme = defineEndpoint({
  method: 'GET',
  path: paths.programme,
  summary: 'A programme with its story, running totals, and its activities with their next sessions.',
  access: 'public',
  response: ProgrammeDetail,
  status: 200,
  problems: ['programme-not-found'],
});

export const listVenues = defineEndpoint({
  method: 'GET',
  path: paths.venues,
  summary: 'Venues, by name.',
  access: 'public',
  query: ofCommunity,
  response: pageOf(Venue),
  status: 200,
  problems: [],
});

export const listPartners = defineEndpoint({
  method: 'GET',
  path: paths.partners,
  summary: 'Partner units with their agreements, by name.',
  access: 'public',
  query: ofCommunity,
  response: pageOf(Partner),
  status: 200,
  problems: [],
});

/** Who a token speaks for. An organiser's token belongs to one community, an administrator's to none. */
export const Me = z.object({
  role: z.string(),
  label: z.string(),
  communityId: z.optional(CommunityId),
});
export type Me = z.infer<typeof Me>;

export const getMe = defineEndpoint({
  method: 'GET',
  path: paths.me,
  summary: 'What the token of this request may do.',
  access: 'organiser',
  response: Me,
  status: 200,
  problems: [],
});
