/** What stands between a resource's method and the network: one call of one endpoint. */
import type { BodyInputOf, Endpoint, ParamsOf, QueryInputOf, ResponseOf } from '../contract/endpoint.ts';

export interface RequestOptions {
  /** Ends the call; it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Instead of the client's own token: the manage token of one sign-up, say. */
  readonly token?: string | undefined;
}

export interface WriteOptions extends RequestOptions {
  /**
   * Names the caller's intent: the same key gives the same answer, however often it is sent. Left out, the client makes
   * one for this call and keeps it over its own retries; pass one to try again after an error without doing it twice.
   */
  readonly idempotencyKey?: string | undefined;
  /** For a sign-up: a challenge's solution, from a `Prover`. Left out, or worth nothing any more, the client solves one. */
  readonly proofOfWork?: string | undefined;
}

export interface Call<E extends Endpoint> {
  readonly params?: ParamsOf<E>;
  readonly query?: QueryInputOf<E> | undefined;
  readonly body?: BodyInputOf<E>;
  readonly options?: WriteOptions | undefined;
}

/** Calls an endpoint and gives its parsed answer. Throws only errors of `errors.ts`, or an abort signal's reason. */
export type Transport = <E extends Endpoint>(endpoint: E, call: Call<E>) => Promise<ResponseOf<E>>;
