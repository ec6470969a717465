import type { FieldProblem, ProblemCode } from '../domain/problem.ts';
import * as z from '../domain/zod.ts';

/** The HTTP status of each problem. A code never changes its status: clients and caches rely on it. */
export const problemStatus = {
  'malformed-json': 400,
  'validation-failed': 400,
  'idempotency-key-missing': 400,
  unauthenticated: 401,
  forbidden: 403,
  'origin-not-registered': 403,
  'not-found': 404,
  'session-not-found': 404,
  'sign-up-not-found': 404,
  'participant-not-found': 404,
  'service-entry-not-found': 404,
  'volunteer-not-found': 404,
  'objection-not-found': 404,
  'correction-not-found': 404,
  'badge-not-found': 404,
  'certificate-not-found': 404,
  'star-application-not-found': 404,
  'activity-not-found': 404,
  'venue-not-found': 404,
  'community-not-found': 404,
  'programme-not-found': 404,
  'credential-not-found': 404,
  'signing-key-not-found': 404,
  'monthly-report-not-found': 404,
  'method-not-allowed': 405,
  'session-cancelled': 409,
  'sign-up-not-open': 409,
  'sign-up-closed': 409,
  'session-full': 409,
  'already-signed-up': 409,
  'sign-up-cancelled': 409,
  'sign-up-not-changeable': 409,
  'sign-up-not-confirmed': 409,
  'sign-up-not-pending': 409,
  'sign-up-not-waiting': 409,
  'not-first-in-line': 409,
  'offer-expired': 409,
  'capacity-below-taken': 409,
  'check-in-too-early': 409,
  'check-in-closed': 409,
  'not-checked-in': 409,
  'check-in-not-found': 404,
  'check-in-not-open': 409,
  'session-not-over': 409,
  'session-held': 409,
  'scan-clock-wrong': 422,
  'door-code-unknown': 422,
  'door-code-expired': 422,
  'door-code-shared': 409,
  'door-code-replayed': 409,
  'service-entry-not-pending': 409,
  'service-entry-void': 409,
  'service-entry-overlaps': 409,
  'service-entry-not-on-notice': 409,
  'already-objected': 409,
  'objection-decided': 409,
  'correction-decided': 409,
  'correction-open': 409,
  'monthly-report-exists': 409,
  'monthly-report-changed': 409,
  'monthly-report-submitted': 409,
  'monthly-report-not-frozen': 409,
  'monthly-report-not-submitted': 409,
  'monthly-report-amended': 409,
  'month-not-over': 409,
  'idempotency-key-in-progress': 409,
  'second-person-required': 403,
  'badge-by-guardian': 403,
  'own-hours-refused': 403,
  'contact-mismatch': 403,
  'star-application-decided': 409,
  'star-already-applied': 409,
  'star-not-next': 409,
  'star-not-reached': 409,
  'badge-revoked': 410,
  'certificate-revoked': 409,
  'nothing-to-certify': 409,
  'certificate-too-long': 422,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'duplicate-participant': 422,
  'party-empty': 422,
  'group-required': 422,
  'answers-incomplete': 422,
  'health-consent-required': 422,
  'series-not-of-activity': 422,
  'role-not-offered': 422,
  'age-out-of-range': 422,
  'birth-required': 422,
  'guardian-required': 422,
  'guardian-consent-required': 422,
  'consent-text-outdated': 422,
  'volunteer-too-young': 422,
  'import-rejected': 422,
  'idempotency-key-reused': 422,
  'proof-of-work-required': 428,
  'too-many-requests': 429,
  'internal-error': 500,
  unavailable: 503,
} as const satisfies Record<ProblemCode, number>;

/** `application/problem+json` (RFC 9457) as every error answers it. */
export const Problem = z.object({
  /** `urn:youth-action:problem:<code>`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  /** Also in the `X-Request-Id` header: what a resident can read out to the operator. */
  requestId: z.optional(z.string()),
  errors: z.optional(
    z.array(z.object({ pointer: z.string(), code: z.string(), message: z.optional(z.string()) })),
  ),
  /** Rows that an import refused, with `import-rejected`. */
  rejected: z.optional(z.array(z.object({ line: z.int(), field: z.string(), code: z.string() }))),
});
export type Problem = z.infer<typeof Problem>;

/** The `type` of a problem: a name, not an address, because there is no host that every installation shares. */
export function problemType(code: ProblemCode): string {
  return `urn:youth-action:problem:${code}`;
}

interface Issue {
  readonly code: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly input?: unknown;
}

/** zod's issues as field problems. A message in lower-kebab is a code of ours; what zod says itself isn't passed on. */
export function fieldProblems(issues: readonly Issue[]): FieldProblem[] {
  return issues.map((issue) => ({ pointer: pointerOf(issue.path), code: codeOf(issue) }));
}

function codeOf(issue: Issue): string {
  if (/^[a-z]+(-[a-z]+)*$/.test(issue.message)) return issue.message;
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  return issue.input === undefined ? 'required' : 'malformed';
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}
