/** Trouble on request: what a test wants to go wrong next. */
import type { EndpointId } from '../../contract/endpoints.ts';
import { problemStatus } from '../../contract/problems.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { routeOf } from '../routing.ts';
import { Refused } from './handler.ts';

/**
 * A fault of the next calls. A `code` or a `status` is answered in place of the work; `network` cuts the connection
 * before it, `network-after-effect` after it, so that the answer is lost; `timeout-after-effect` does the work and never
 * answers, so only the caller's time limit or signal ends it. For somebody who is offline: `network`, `times: Infinity`.
 */
export type Fault = (
  | { readonly code: ProblemCode; readonly retryAfterSeconds?: number }
  | { readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly failure: 'network' | 'network-after-effect' | 'timeout-after-effect' }
) & {
  /** Calls that fail. @default 1 */
  readonly times?: number;
  /** Only calls of this endpoint; others pass and don't count. */
  readonly endpoint?: EndpointId;
};

/** The faults still to come, in the order they were asked for. */
export function faultQueue() {
  const queue: { fault: Fault; left: number }[] = [];
  return {
    add(fault: Fault): void {
      queue.push({ fault, left: fault.times ?? 1 });
    },
    /** The fault of this call, used up by one. */
    next(method: string, path: string): Fault | undefined {
      const id = endpointAt(method, path);
      const index = queue.findIndex(({ fault }) => fault.endpoint === undefined || fault.endpoint === id);
      const entry = queue[index];
      if (entry === undefined) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) queue.splice(index, 1);
      return entry.fault;
    },
  };
}

/** The endpoint at an address; undefined where there is none. */
export function endpointAt(method: string, path: string): EndpointId | undefined {
  const route = routeOf(method, path);
  return typeof route === 'string' ? undefined : route.id;
}

/** The refusal that a fault with a code or a status stands for. */
export function refusalOf(fault: { readonly code: ProblemCode } | { readonly status: number }): Refused {
  if ('code' in fault) return new Refused(fault.code);
  const codes = Object.keys(problemStatus) as ProblemCode[];
  const code = codes.find((one) => problemStatus[one] === fault.status) ?? 'internal-error';
  return new Refused(code, undefined, { status: fault.status });
}
