/**
 * The codes that the schemas of this folder put into an issue's `message`, so that a form or a problem document
 * can word them; zod's own prose is never shown to anyone.
 */

/** What can be wrong with one value. A code never changes its meaning. */
export type ValueIssueCode =
  | 'required'
  | 'too-long'
  | 'text-malformed'
  | 'characters-not-allowed'
  | 'id-malformed'
  | 'badge-code-malformed'
  | 'certificate-number-malformed'
  | 'document-code-malformed'
  | 'day-malformed'
  | 'month-malformed'
  | 'instant-malformed'
  | 'time-malformed'
  | 'birth-malformed'
  | 'mobile-malformed'
  | 'name-malformed'
  | 'resident-id-malformed'
  | 'credit-code-malformed'
  | 'division-code-malformed'
  | 'minutes-malformed';

/** An issue as zod hands it to an error function. */
interface RawIssue {
  readonly input?: unknown;
}

/** The `error` of a check: a missing or empty value is `required`, whatever else is wrong is `code`. */
export function orRequired(code: ValueIssueCode): (issue: RawIssue) => ValueIssueCode {
  return ({ input }) => (input === undefined || input === '' ? 'required' : code);
}
