import type { ValueIssueCode } from '../../domain/values/issue-code.ts';

/** What can be wrong with one field, where it isn't one of the problem codes. */
export type FieldCode =
  | ValueIssueCode
  | 'malformed'
  | 'unknown-field'
  | 'too-many'
  | 'too-small'
  | 'too-large'
  | 'unknown-question'
  | 'answered-twice'
  | 'age-malformed'
  | 'capacity-malformed'
  | 'ends-before-start'
  | 'day-in-future'
  | 'closes-after-end'
  | 'opens-after-close'
  | 'no-sessions'
  | 'earns-no-service-time'
  | 'outside-check-in'
  | 'session-not-begun'
  | 'month-not-begun'
  | 'unknown-reference'
  | 'birth-in-future';
