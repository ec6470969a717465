/** Every error on its way out becomes a problem document (RFC 9457) here, and nowhere else. */
import { problemStatus, problemType } from '@youth-action/sdk/contract';
import type { FieldProblem, ProblemCode } from '@youth-action/sdk/domain';
import { languageFor, textFor } from '@youth-action/sdk/problem-texts';
import { isUnavailable } from '../storage/errors.ts';
import type { AppContext } from './app-env.ts';
import { ProblemError } from './handler.ts';
import { errorFields, type Logger } from './logger.ts';

/** A problem that HTTP itself has something to say about. */
export class HttpProblem extends ProblemError {
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ProblemCode,
    headers: Readonly<Record<string, string>>,
    rest: Partial<ProblemError> = {},
  ) {
    super(code, rest.fields, rest.extra);
    this.headers = headers;
  }
}

/** The `onError` of the app. Only faults of the server's own are logged here; the request's line has the status of all. */
export function problemResponder(logger: Logger): (error: unknown, context: AppContext) => Response {
  return (error, context) => {
    const problem = problemOf(error);
    if (problem !== error) {
      const fields = {
        requestId: context.get('requestId'),
        route: context.get('route'),
        ...errorFields(error),
      };
      logger.log(problem.code === 'unavailable' ? 'warn' : 'error', problem.code, fields);
    }
    return problemResponse(context, problem);
  };
}

function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return isUnavailable(error)
    ? new HttpProblem('unavailable', { 'Retry-After': '2' })
    : new ProblemError('internal-error');
}

function problemResponse(context: AppContext, problem: ProblemError): Response {
  const language = languageFor(context.req.header('accept-language'));
  const status = problemStatus[problem.code];
  const document = {
    type: problemType(problem.code),
    title: textFor(problem.code, language),
    status,
    code: problem.code,
    requestId: context.get('requestId'),
    ...(problem.fields === undefined
      ? {}
      : { errors: problem.fields.map((field) => worded(field, language)) }),
    ...problem.extra,
  };
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    'Cache-Control': 'no-store',
    ...(problem instanceof HttpProblem ? problem.headers : {}),
  };
  return context.body(JSON.stringify(document), status, headers);
}

function worded({ pointer, code }: FieldProblem, language: ReturnType<typeof languageFor>): object {
  return { pointer, code, message: textFor(code, language) };
}
