/** What an endpoint is: data from which routes, client, OpenAPI document, in-memory backend and tests are read off. */
import type * as z from '../domain/zod.ts';
import type { ProblemCode } from '../domain/problem.ts';
import type { PathValues } from './address.ts';
import type { Path } from './paths.ts';

/**
 * Who may call: everybody; the holder of the sign-up's own manage token; an organiser (of the community concerned) or
 * an administrator; an administrator only.
 */
export type Access = 'public' | 'manage-token' | 'organiser' | 'administrator';

/** Text that isn't JSON of this contract's own. */
export type TextMediaType =
  | 'text/calendar'
  | 'application/rss+xml'
  | 'application/feed+json'
  | 'application/ld+json';

/** Documents that are answered as bytes. CSV too: its byte order mark, which Excel needs, is lost where it's read as text. */
export const documentTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type BinaryMediaType = (typeof documentTypes)[keyof typeof documentTypes];

export type MediaType = TextMediaType | BinaryMediaType;

/** Whether the answers of an endpoint with this response are bytes. */
export function isBinary(response: Endpoint['response']): response is BinaryMediaType {
  return (Object.values(documentTypes) as readonly unknown[]).includes(response);
}

export interface Endpoint {
  readonly method: 'GET' | 'POST';
  readonly path: Path;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  readonly access: Access;
  readonly query?: z.ZodMiniType;
  readonly body?: z.ZodMiniType;
  /** The answer's schema, or its media type where it isn't JSON. */
  readonly response: z.ZodMiniType | MediaType;
  /** Status of a good answer. */
  readonly status: 200 | 201;
  /** It makes something, so it takes an `Idempotency-Key` and refuses to work without one. */
  readonly creates?: true;
  /** `none`: the answer is this caller's alone. Left out, public answers may be kept for some seconds, others never. */
  readonly caching?: 'none';
  /** Whoever has no token sends a proof of work along, where the server asks for one; its body has a `contact`. */
  readonly proofOfWork?: true;
  /** Codes that this endpoint answers beyond those that any endpoint can. */
  readonly problems: readonly ProblemCode[];
}

/** Checks an endpoint's shape and keeps its exact type. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}

/** Values for the braces in an endpoint's path. */
export type ParamsOf<E extends Endpoint> = PathValues<E['path']>;
/** What a handler gets as query: parsed. */
export type QueryOf<E extends Endpoint> = E['query'] extends z.ZodMiniType ? z.infer<E['query']> : undefined;
/** What a caller passes as query: the same without brands, so that plain text will do. */
export type QueryInputOf<E extends Endpoint> = E['query'] extends z.ZodMiniType
  ? Unbranded<z.infer<E['query']>>
  : undefined;
/** What a caller sends. */
export type BodyInputOf<E extends Endpoint> = E['body'] extends z.ZodMiniType
  ? z.input<E['body']>
  : undefined;
/** What a handler gets: parsed, normalised. */
export type BodyOf<E extends Endpoint> = E['body'] extends z.ZodMiniType ? z.infer<E['body']> : undefined;
export type ResponseOf<E extends Endpoint> = E['response'] extends z.ZodMiniType
  ? z.infer<E['response']>
  : E['response'] extends BinaryMediaType
    ? Uint8Array<ArrayBuffer>
    : string;

type Unbranded<T> = {
  [K in keyof T]: T[K] extends string | undefined
    ? Plain<T[K]>
    : T[K] extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : T[K];
};
type Plain<T> = T extends string & z.$brand<infer _> ? string : T;
