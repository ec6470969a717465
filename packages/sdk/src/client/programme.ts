import type { QueryInputOf } from '../contract/endpoint.ts';
import {
  getMe,
  getMonthlyFigures,
  getProgramme,
  getStatistics,
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

/** Counts and figures. */
export function statisticsResource(call: Transport) {
  return {
    /** What the stats panel shows. */
    get: (query: QueryInputOf<typeof getStatistics> = {}, options?: RequestOptions) =>
      call(getStatistics, { query, options }),
    /** For an organiser: the counts of a month (`YYYY-MM`) by programme. */
    month: (month: string, query: QueryInputOf<typeof getMonthlyFigures>, options?: RequestOptions) =>
      call(getMonthlyFigures, { params: { month }, query, options }),
  };
}
export type StatisticsResource = ReturnType<typeof statisticsResource>;

/** The holder of the client's token. */
export function meResource(call: Transport) {
  return { get: (options?: RequestOptions) => call(getMe, { options }) };
}
export type MeResource = ReturnType<typeof meResource>;
