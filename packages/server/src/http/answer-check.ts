import { type Endpoint, fieldProblems } from '@youth-action/sdk/contract';
import { canonicalJson } from './canonical-json.ts';

/** A handler's answer isn't what the contract promises: a fault of ours, answered by 500. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  /** The message has names of fields only. */
  readonly isSafeToLog = true;
}

/**
 * The answer with the contract's fields and no other, so that a column that a handler selects by mistake can't leak.
 * `isStrict` makes a field too many an error as well: tests and development should hear of it.
 */
export function fittingAnswer({ response, path }: Endpoint, answer: unknown, isStrict: boolean): unknown {
  if (typeof response === 'string') return answer;
  const result = response.safeParse(answer);
  if (!result.success) {
    const places = fieldProblems(result.error.issues).map(({ pointer, code }) => `${pointer} ${code}`);
    throw new AnswerError(`The answer of ${path} doesn't fit: ${places.join(', ')}`);
  }
  if (isStrict && canonicalJson(result.data) !== canonicalJson(answer)) {
    throw new AnswerError(`The answer of ${path} has fields that the contract doesn't have`);
  }
  return result.data;
}
