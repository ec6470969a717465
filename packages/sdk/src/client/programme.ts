import type { QueryInputOf } from '../contract/endpoint.ts';
import {
  getMe,
  getProgramme,
  listCommunities,
  listPartners,
  listProgrammes,
  listVenues,
} from '../contract/programme.ts';
import { listed } from './paging.ts';
import type { RequestOptions, Transport } from './transport.ts';

/** 社区. */
export const communitiesResource = (call: Transport) =>
  listed((query: QueryInputOf<typeof listCommunities>, options) => call(listCommunities, { query, options }));
export type CommunitiesResource = ReturnType<typeof communitiesResource>;

/** 品牌. */
export function programmesResource(call: Transport) {
  return {
    ...listed((query: QueryInputOf<typeof listProgrammes>, options) =>
      call(listProgrammes, { query, options }),
    ),
    /** A programme with its story, totals and activities. Throws `programme-not-found`. */
    get: (programmeId: string, options?: RequestOptions) =>
      call(getProgramme, { params: { programmeId }, options }),
  };
}
export type ProgrammesResource = ReturnType<typeof programmesResource>;

/** 阵地. */
export const venuesResource = (call: Transport) =>
  listed((query: QueryInputOf<typeof listVenues>, options) => call(listVenues, { query, options }));
export type VenuesResource = ReturnType<typeof venuesResource>;

/** 共建单位. */
export const partnersResource = (call: Transport) =>
  listed((query: QueryInputOf<typeof listPartners>, options) => call(listPartners, { query, options }));
export type PartnersResource = ReturnType<typeof partnersResource>;

/** The holder of the client's token. */
export function meResource(call: Transport) {
  return { get: (options?: RequestOptions) => call(getMe, { options }) };
}
export type MeResource = ReturnType<typeof meResource>;
