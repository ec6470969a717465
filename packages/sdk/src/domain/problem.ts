/**
 * Everything that can be refused, each with a code that never changes its meaning.
 *
 * Domain rules return a `Refusal`; the server turns it into a problem document (`contract/problems.ts` has the
 * HTTP status of each), the client throws it, the elements turn it into words (`problem-texts.ts`).
 */

/** The rules of the programme that a request can break. */
export const refusalCodes = [
  'session-not-found',
  'session-cancelled',
  'sign-up-not-open',
  'sign-up-closed',
  'session-full',
  'already-signed-up',
  'duplicate-participant',
  'role-not-offered',
  'age-out-of-range',
  'birth-required',
  'guardian-required',
  'guardian-consent-required',
  'consent-text-outdated',
  'volunteer-too-young',
  'sign-up-not-found',
  'sign-up-cancelled',
  'sign-up-not-changeable',
  'sign-up-not-confirmed',
  'sign-up-not-pending',
  'sign-up-not-waiting',
  'not-first-in-line',
  'offer-expired',
  'party-empty',
  'contact-mismatch',
  'group-required',
  'answers-incomplete',
  'health-consent-required',
  'capacity-below-taken',
  'series-not-of-activity',
  'programme-not-found',
  'participant-not-found',
  'check-in-too-early',
  'check-in-closed',
  'not-checked-in',
  'check-in-not-found',
  'check-in-not-open',
  'session-not-over',
  'session-held',
  'scan-clock-wrong',
  'door-code-unknown',
  'door-code-expired',
  'door-code-shared',
  'door-code-replayed',
  'service-entry-not-found',
  'service-entry-not-pending',
  'service-entry-void',
  'service-entry-overlaps',
  'second-person-required',
  'own-hours-refused',
  'service-entry-not-on-notice',
  'already-objected',
  'objection-not-found',
  'objection-decided',
  'correction-not-found',
  'correction-decided',
  'correction-open',
  'volunteer-not-found',
  'badge-not-found',
  'certificate-not-found',
  'certificate-revoked',
  'certificate-too-long',
  'nothing-to-certify',
  'badge-revoked',
  'badge-by-guardian',
  'star-application-not-found',
  'star-application-decided',
  'star-already-applied',
  'star-not-next',
  'star-not-reached',
  'activity-not-found',
  'venue-not-found',
  'community-not-found',
  'credential-not-found',
  'signing-key-not-found',
  'monthly-report-not-found',
  'monthly-report-exists',
  'monthly-report-changed',
  'monthly-report-submitted',
  'monthly-report-not-frozen',
  'monthly-report-not-submitted',
  'monthly-report-amended',
  'month-not-over',
  'import-rejected',
] as const;

/** What can be wrong with a request before any rule of the programme is asked. */
export const requestProblemCodes = [
  'malformed-json',
  'validation-failed',
  'unsupported-media-type',
  'body-too-large',
  'idempotency-key-missing',
  'idempotency-key-reused',
  'idempotency-key-in-progress',
  'unauthenticated',
  'forbidden',
  'not-found',
  'method-not-allowed',
  'origin-not-registered',
  'proof-of-work-required',
  'too-many-requests',
  'internal-error',
  'unavailable',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];
export type RequestProblemCode = (typeof requestProblemCodes)[number];
export type ProblemCode = RefusalCode | RequestProblemCode;

/** What is wrong with one field; `pointer` is a JSON Pointer (RFC 6901) into the request's body. */
export interface FieldProblem {
  readonly pointer: string;
  /** `required`, `too-long`, `mobile-malformed` and so on; words for each are in `problem-texts.ts`. */
  readonly code: string;
}

/** A rule's "no": the code, and the fields that it is about where it is about a field. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly fields?: readonly FieldProblem[];
}

/** Makes a refusal; `pointers` name the fields that it is about. */
export function refuse(code: RefusalCode, ...pointers: readonly string[]): Refusal {
  return pointers.length === 0 ? { code } : { code, fields: pointers.map((pointer) => ({ pointer, code })) };
}
