import type { BodyInputOf, QueryInputOf } from '../contract/endpoint.ts';
import { closeCheckIn, keyPaperList, listOpenCheckIns } from '../contract/door.ts';
import type { RequestOptions, Transport, WriteOptions } from './transport.ts';

/** Lists on paper, for an organiser. */
export function paperListsResource(call: Transport) {
  return {
    /** Keys a list in; attendance is recorded once another person has read the same. */
    key: (sessionId: string, body: BodyInputOf<typeof keyPaperList>, options?: WriteOptions) =>
      call(keyPaperList, { params: { sessionId }, body, options }),
  };
}
export type PaperListsResource = ReturnType<typeof paperListsResource>;

/** 签到, for an organiser. */
export function checkInsResource(call: Transport) {
  return {
    /** Volunteers whom nobody checked out of sessions that are over, oldest first: one page. */
    open: (query: QueryInputOf<typeof listOpenCheckIns> = {}, options?: RequestOptions) =>
      call(listOpenCheckIns, { query, options }),
    /** Closes one on the word of whoever saw it; another person approves the time. */
    close: (checkInId: string, body: BodyInputOf<typeof closeCheckIn>, options?: WriteOptions) =>
      call(closeCheckIn, { params: { checkInId }, body, options }),
  };
}
export type CheckInsResource = ReturnType<typeof checkInsResource>;
