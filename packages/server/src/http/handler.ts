/** What stands between the HTTP layer and the features: one function per endpoint of the contract. */
import type {
  BinaryMediaType,
  BodyOf,
  Endpoint,
  Endpoints,
  ParamsOf,
  ProofOfWorkDemand,
  QueryOf,
  ResponseOf,
} from '@youth-action/sdk/contract';
import type { FieldProblem, IncentiveRule, Instant, ProblemCode, Refusal } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import type { StatisticsBooks } from '../features/statistics/books.ts';
import type { Database } from '../storage/tables.ts';
import type { CredentialService } from '../features/credentials/credential-service.ts';
import type { Documents, TextDocument } from './documents.ts';
import type { FileAnswer } from './file-answer.ts';
import type { PublicAddresses } from './public-addresses.ts';

/** Who calls. `tokenId` is what the ledger keeps as actor. An organiser acts in one community only. */
export type Caller =
  | { readonly role: 'anonymous' }
  | {
      readonly role: 'organiser';
      readonly tokenId: string;
      readonly label: string;
      readonly communityId: string;
    }
  | { readonly role: 'administrator'; readonly tokenId: string; readonly label: string };

/** Everything a handler may use; there's no other way to the outside. */
export interface HandlerContext<E extends Endpoint> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly caller: Caller;
  /** The bearer token as it was sent, for endpoints with the access `manage-token`. */
  readonly bearer: string | undefined;
  /** The caller's key of this POST; what only the caller can know. Empty for GET. */
  readonly idempotencyKey: string;
  readonly siteKey: string | undefined;
  /** What a sign-up costs this caller now. Throws `too-many-requests`. */
  readonly demandProof: () => Promise<ProofOfWorkDemand>;
  /** The key of this name, 64 hexadecimal digits, that all processes on the database share; made when first asked for. */
  readonly secret: (name: string) => Promise<string>;
  /** Read once per request. */
  readonly now: Instant;
  readonly nowMs: number;
  /** GET: a reading connection. POST: this request's savepoint in the durable group commit; throwing undoes it. */
  readonly db: Kysely<Database>;
  /** For links in what is read away from this server. */
  readonly addresses: PublicAddresses;
  /** Signs badges and certificates. */
  readonly credentials: CredentialService;
  /** Long texts that were made for earlier requests. */
  readonly documents: Documents;
  /** What statistics are told from, in memory. */
  readonly books: StatisticsBooks;
  /** How service earns points; undefined where it earns none. */
  readonly incentiveRule: IncentiveRule | undefined;
}

export type Handler<E extends Endpoint> = (context: HandlerContext<E>) => Promise<AnswerOf<E>>;

/** Text that isn't JSON may be answered by a document that was made before; bytes are files. */
type AnswerOf<E extends Endpoint> = E['response'] extends BinaryMediaType
  ? FileAnswer
  : E['response'] extends string
    ? string | TextDocument
    : ResponseOf<E>;

/** A handler for every endpoint; one that is missing is a type error. */
export type Handlers = { readonly [Id in keyof Endpoints]: Handler<Endpoints[Id]> };

/** A problem on its way to `onError`. Domain rules return refusals; `insist` throws them once, here. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly fields: readonly FieldProblem[] | undefined;
  /** More members of the problem document, such as the rows that an import refused. */
  readonly extra: Readonly<Record<string, unknown>> | undefined;

  constructor(
    code: ProblemCode,
    fields?: readonly FieldProblem[],
    extra?: Readonly<Record<string, unknown>>,
  ) {
    super(code);
    this.code = code;
    this.fields = fields;
    this.extra = extra;
  }
}

/** Throws the refusal if there is one. */
export function insist(refusal: Refusal | undefined): void {
  if (refusal !== undefined) throw new ProblemError(refusal.code, refusal.fields);
}
