/** What a handler of the in-memory backend gets and gives: the same for every endpoint of the contract. */
import type * as z from '../../domain/zod.ts';
import type { BodyOf, Endpoint, ParamsOf, QueryOf, ResponseOf } from '../../contract/endpoint.ts';
import type { Endpoints } from '../../contract/endpoints.ts';
import type { FieldProblem, ProblemCode, Refusal } from '../../domain/problem.ts';
import type { CommunityId } from '../../domain/values/ids.ts';
import type { Instant } from '../../domain/values/instant.ts';
import type { MemoryData, TokenRow } from './data.ts';

export interface Context<E extends Endpoint = Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** Whose token it is; undefined for everybody else. */
  readonly caller: TokenRow | undefined;
  /** The bearer token as it was sent. */
  readonly bearer: string | undefined;
  readonly siteKey: string | undefined;
  readonly now: Instant;
  readonly data: MemoryData;
  /** The next id with this prefix. */
  readonly newId: NewId;
}

export type NewId = <Prefix extends string>(prefix: Prefix) => string & z.core.$brand<Prefix>;

/** Throws before it changes anything, or changes everything: it never waits in between. */
export type Handler<E extends Endpoint> = (context: Context<E>) => ResponseOf<E>;

/** A handler per endpoint; one that is missing is a type error. */
export type Handlers = { readonly [Id in keyof Endpoints]: Handler<Endpoints[Id]> };

/** A part of them. */
export type HandlersOf<Id extends keyof Endpoints> = Pick<Handlers, Id>;

/** A refusal on its way to the answer. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: ProblemCode;
  readonly fields: readonly FieldProblem[] | undefined;
  /** More members of the problem document. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: ProblemCode,
    fields?: readonly FieldProblem[],
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.code = code;
    this.fields = fields;
    this.extra = extra;
  }
}

/** Throws the refusal, if there is one. */
export function insist(refusal: Refusal | undefined): void {
  if (refusal !== undefined) throw new Refused(refusal.code, refusal.fields);
}

/** The row with this id, or the refusal `code`. */
export function found<Row>(row: Row | undefined, code: ProblemCode): Row {
  if (row === undefined) throw new Refused(code);
  return row;
}

/** Whether the caller works in this community: an organiser in one, an administrator in all. */
export function mayActIn(caller: TokenRow | undefined, communityId: string): boolean {
  return caller?.role === 'administrator' || caller?.communityId === communityId;
}

/** The community that a list is limited to; undefined for all. Asking for another one's is `forbidden`. */
export function scopeOf(
  caller: TokenRow | undefined,
  asked: CommunityId | undefined,
): CommunityId | undefined {
  if (asked !== undefined && !mayActIn(caller, asked)) throw new Refused('forbidden');
  return asked ?? caller?.communityId;
}
