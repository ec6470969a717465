import { getBadge, revokeBadge, shareBadge } from '../contract/badges.ts';
import type { BodyInputOf, QueryInputOf } from '../contract/endpoint.ts';
import { getServiceRecord } from '../contract/service-record.ts';
import {
  applyForStar,
  applyForStarOf,
  decideStarApplication,
  listStarApplications,
  withdrawStarApplication,
} from '../contract/stars.ts';
import { listed } from './paging.ts';
import type { RequestOptions, Transport, WriteOptions } from './transport.ts';

/** Options of the calls that take a sign-up's own manage token. */
type Managed<Options> = Options & { readonly token: string };

/** Badges: read by whoever has the code, shared and revoked by the volunteer. */
export function badgesResource(call: Transport) {
  return {
    /** Throws `badge-not-found`, or `badge-revoked` once it isn't shared any more. */
    get: (badgeCode: string, options?: RequestOptions) => call(getBadge, { params: { badgeCode }, options }),
    /** While it is shared, doing it again gives the same code. */
    share: (signUpId: string, body: BodyInputOf<typeof shareBadge>, options: Managed<WriteOptions>) =>
      call(shareBadge, { params: { signUpId }, body, options }),
    /** Ends the code for good. Doing it again changes nothing. */
    revoke: (signUpId: string, body: BodyInputOf<typeof revokeBadge>, options: Managed<WriteOptions>) =>
      call(revokeBadge, { params: { signUpId }, body, options }),
  };
}
export type BadgesResource = ReturnType<typeof badgesResource>;

/** 星级: applied for by the volunteer or at her request, and decided by staff. */
export function starsResource(call: Transport) {
  return {
    /** Throws `star-not-reached`, `star-not-next` or `star-already-applied`. */
    apply: (signUpId: string, body: BodyInputOf<typeof applyForStar>, options: Managed<WriteOptions>) =>
      call(applyForStar, { params: { signUpId }, body, options }),
    /** Takes back what is not decided yet. */
    withdraw: (signUpId: string, starApplicationId: string, options: Managed<WriteOptions>) =>
      call(withdrawStarApplication, { params: { signUpId, starApplicationId }, options }),
    /** For an organiser: applies at the volunteer's request; another person decides. */
    applyFor: (volunteerId: string, body: BodyInputOf<typeof applyForStarOf>, options?: WriteOptions) =>
      call(applyForStarOf, { params: { volunteerId }, body, options }),
    ...listed((query: QueryInputOf<typeof listStarApplications>, options) =>
      call(listStarApplications, { query, options }),
    ),
    /** For an organiser: awards the star, or declines it with a reason. */
    decide: (
      starApplicationId: string,
      body: BodyInputOf<typeof decideStarApplication>,
      options?: WriteOptions,
    ) => call(decideStarApplication, { params: { starApplicationId }, body, options }),
  };
}
export type StarsResource = ReturnType<typeof starsResource>;

/** A volunteer's own record. */
export function serviceRecordResource(call: Transport) {
  return {
    /** The records of the volunteers of one manage link; `cursor` with `volunteerId` goes on with one's entries. */
    get: (signUpId: string, query: QueryInputOf<typeof getServiceRecord>, options: Managed<RequestOptions>) =>
      call(getServiceRecord, { params: { signUpId }, query, options }),
  };
}
export type ServiceRecordResource = ReturnType<typeof serviceRecordResource>;
