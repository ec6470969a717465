import type { BodyInputOf, QueryInputOf } from '../contract/endpoint.ts';
import {
  decideCorrection,
  decideObjection,
  listCorrections,
  listObjections,
  noteCorrection,
  requestCorrection,
} from '../contract/ledger.ts';
import { listed } from './paging.ts';
import type { Transport, WriteOptions } from './transport.ts';

/** Objections to entries on public notice, for an organiser. */
export function objectionsResource(call: Transport) {
  return {
    ...listed((query: QueryInputOf<typeof listObjections>, options) =>
      call(listObjections, { query, options }),
    ),
    /** Upholding makes the entry void. Throws `second-person-required` for whoever approved it. */
    decide: (objectionId: string, body: BodyInputOf<typeof decideObjection>, options?: WriteOptions) =>
      call(decideObjection, { params: { objectionId }, body, options }),
  };
}
export type ObjectionsResource = ReturnType<typeof objectionsResource>;

/** Requests to put entries right. */
export function correctionsResource(call: Transport) {
  return {
    ...listed((query: QueryInputOf<typeof listCorrections>, options) =>
      call(listCorrections, { query, options }),
    ),
    /** Asks as the contact of a sign-up, with its manage token. */
    request: (
      signUpId: string,
      body: BodyInputOf<typeof requestCorrection>,
      options: WriteOptions & { readonly token: string },
    ) => call(requestCorrection, { params: { signUpId }, body, options }),
    /** Writes down what a volunteer has asked for. */
    note: (body: BodyInputOf<typeof noteCorrection>, options?: WriteOptions) =>
      call(noteCorrection, { body, options }),
    /** Accepting makes the entry void and enters the right minutes, for a second person to approve. */
    decide: (correctionId: string, body: BodyInputOf<typeof decideCorrection>, options?: WriteOptions) =>
      call(decideCorrection, { params: { correctionId }, body, options }),
  };
}
export type CorrectionsResource = ReturnType<typeof correctionsResource>;
