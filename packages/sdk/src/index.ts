/** `@youth-action/sdk`: the client, its errors, and the types of what it sends and gets. */
export { createClient, type Client } from './client/create-client.ts';
export type { ClientOptions } from './client/options.ts';
export type { RequestOptions, WriteOptions } from './client/transport.ts';
export type { RosterImportInput } from './client/service.ts';
export { newIdempotencyKey } from './client/idempotency-key.ts';
export {
  ApiError,
  ConnectionError,
  ContractError,
  isApiError,
  isYouthActionError,
  TimeoutError,
  YouthActionError,
} from './client/errors.ts';
export type { Problem } from './contract/problems.ts';
export type { FieldProblem, ProblemCode } from './domain/problem.ts';
export type * from './domain.ts';
