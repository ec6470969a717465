import type { BodyInputOf } from '../contract/endpoint.ts';
import { checkIn, checkOut, decideSignUp, offerPlaces } from '../contract/attendance.ts';
import { scanDoor } from '../contract/door.ts';
import {
  acceptOffer,
  cancelSignUp,
  changeParty,
  createSeriesSignUp,
  createSignUp,
  decideConsent,
  erasePersonalData,
  getPersonalData,
  getSignUp,
} from '../contract/sign-ups.ts';
import { documentsOfSignUp } from './certificates.ts';
import type { RequestOptions, Transport, WriteOptions } from './transport.ts';

/** Options of the calls that take a sign-up's own manage token. */
type Managed<Options> = Options & { readonly token: string };

/** 报名. */
export function signUpsResource(call: Transport) {
  return { ...joining(call), ...holding(call), ...documentsOfSignUp(call), ...deciding(call) };
}
export type SignUpsResource = ReturnType<typeof signUpsResource>;

/** For whoever comes. */
function joining(call: Transport) {
  return {
    /** Signs a party up: all its places or none, unless `ifFull` says otherwise. The answer's manage token is given this once. */
    create: (sessionId: string, body: BodyInputOf<typeof createSignUp>, options?: WriteOptions) =>
      call(createSignUp, { params: { sessionId }, body, options }),
    /** Signs a party up for several sessions of an activity, for all or for none. One manage token opens them all. */
    createSeries: (
      activityId: string,
      body: BodyInputOf<typeof createSeriesSignUp>,
      options?: WriteOptions,
    ) => call(createSeriesSignUp, { params: { activityId }, body, options }),
  };
}

/** For the holder of the manage token. With another one each throws `sign-up-not-found`. */
function holding(call: Transport) {
  return {
    get: (signUpId: string, options: Managed<RequestOptions>) =>
      call(getSignUp, { params: { signUpId }, options }),
    /** Gives all places back, or leaves the line, or turns an offer down. Cancelling again changes nothing. */
    cancel: (signUpId: string, options: Managed<WriteOptions>) =>
      call(cancelSignUp, { params: { signUpId }, options }),
    /** Lets people leave the party and others join it: the whole change or none of it. */
    changeParty: (signUpId: string, body: BodyInputOf<typeof changeParty>, options: Managed<WriteOptions>) =>
      call(changeParty, { params: { signUpId }, body, options }),
    /** Takes up an offer. Doing it again changes nothing; throws `offer-expired` once it has lapsed. */
    accept: (signUpId: string, options: Managed<WriteOptions>) =>
      call(acceptOffer, { params: { signUpId }, options }),
    /** Checks people in or out by the code on the door; each person has her own outcome. */
    scanDoor: (signUpId: string, body: BodyInputOf<typeof scanDoor>, options: Managed<WriteOptions>) =>
      call(scanDoor, { params: { signUpId }, body, options }),
    /** Gives or withdraws one consent; whoever can't take part without it leaves the party. */
    decideConsent: (
      signUpId: string,
      body: BodyInputOf<typeof decideConsent>,
      options: Managed<WriteOptions>,
    ) => call(decideConsent, { params: { signUpId }, body, options }),
    /** Everything that is kept under the manage token, unmasked. Throws `contact-mismatch` for another's number. */
    data: (signUpId: string, body: BodyInputOf<typeof getPersonalData>, options: Managed<WriteOptions>) =>
      call(getPersonalData, { params: { signUpId }, body, options }),
    /** Cancels what is to come and deletes the personal data. Throws `contact-mismatch` for another's number. */
    erase: (signUpId: string, body: BodyInputOf<typeof erasePersonalData>, options: Managed<WriteOptions>) =>
      call(erasePersonalData, { params: { signUpId }, body, options }),
  };
}

/** For an organiser. */
function deciding(call: Transport) {
  return {
    /** Approves or declines a pending sign-up. The same word again changes nothing. */
    decide: (signUpId: string, body: BodyInputOf<typeof decideSignUp>, options?: WriteOptions) =>
      call(decideSignUp, { params: { signUpId }, body, options }),
    /** Lets a sign-up move up from the waitlist, if it is its turn and its places are free. */
    offer: (signUpId: string, options?: WriteOptions) => call(offerPlaces, { params: { signUpId }, options }),
  };
}

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
