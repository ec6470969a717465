/** `@youth-action/sdk/reader`: reading without schemas, the errors, and keys for writes that come later. */
export { createReader, type OpenReader, type Reader } from './client/reader.ts';
export { type CredentialReader, credentialReader } from './client/credential-reader.ts';
export type { PlainOptions } from './client/plain-call.ts';
export { newIdempotencyKey } from './client/idempotency-key.ts';
export { newScanId } from './client/scan-id.ts';
export {
  ApiError,
  ConnectionError,
  ContractError,
  isApiError,
  isYouthActionError,
  TimeoutError,
  YouthActionError,
} from './client/errors.ts';
