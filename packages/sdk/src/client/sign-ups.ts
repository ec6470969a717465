import type { BodyInputOf } from '../contract/endpoint.ts';
import { checkIn, checkOut } from '../contract/attendance.ts';
import { cancelSignUp, createSignUp, getSignUp } from '../contract/sign-ups.ts';
import type { RequestOptions, Transport, WriteOptions } from './transport.ts';

/** Options of the calls that take a sign-up's own manage token. */
type Managed<Options> = Options & { readonly token: string };

/** 报名. */
export function signUpsResource(call: Transport) {
  return {
    /** Signs a party up: all its places or none. The answer's manage token is given this once. */
    create: (sessionId: string, body: BodyInputOf<typeof createSignUp>, options?: WriteOptions) =>
      call(createSignUp, { params: { sessionId }, body, options }),
    /** Throws `sign-up-not-found` also where the token is another sign-up's. */
    get: (signUpId: string, options: Managed<RequestOptions>) =>
      call(getSignUp, { params: { signUpId }, options }),
    /** Gives all places back. Cancelling again changes nothing. */
    cancel: (signUpId: string, options: Managed<WriteOptions>) =>
      call(cancelSignUp, { params: { signUpId }, options }),
  };
}
export type SignUpsResource = ReturnType<typeof signUpsResource>;

/** One person's part in a sign-up, for an organiser. */
export function participantsResource(call: Transport) {
  return {
    /** Doing it again changes nothing. */
    checkIn: (participantId: string, options?: WriteOptions) =>
      call(checkIn, { params: { participantId }, options }),
    /** Doing it again changes nothing. A volunteer gets a pending service entry. */
    checkOut: (participantId: string, options?: WriteOptions) =>
      call(checkOut, { params: { participantId }, options }),
  };
}
export type ParticipantsResource = ReturnType<typeof participantsResource>;
