/** What the conformance suite is run on, and how a test runner is told of it. */
import type { Instant } from '../../domain/values/instant.ts';

/** A server under test, with its own data that nobody else changes meanwhile. */
export interface ConformanceSubject {
  readonly fetch: typeof globalThis.fetch;
  readonly baseUrl: string;
  readonly tokens: {
    /** Of `communityId`. */
    readonly organiser: string;
    /** Of another community; without it, nothing is tried across communities. */
    readonly otherOrganiser?: string;
    readonly administrator: string;
  };
  /** The organiser's community. */
  readonly communityId: string;
  /** The server's clock. */
  now(): Instant;
  /** Moves the server's clock on; sessions that too few have joined by then are decided on when it resolves. */
  advance(minutes: number): void | Promise<void>;
  close(): void | Promise<void>;
}

/** Of a test runner (`node:test`, mocha, vitest), what the suite needs. */
export interface ConformanceRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => Promise<void>) => unknown;
  /** Called after all tests of the enclosing `describe`. */
  readonly after: (body: () => Promise<void>) => unknown;
}

/** What a server may leave out. */
export interface ConformanceOptions extends ConformanceRunner {
  /** Made once, when the first test runs. */
  readonly backend: () => Promise<ConformanceSubject>;
  /** Public answers have an `ETag`, and `If-None-Match` is answered by 304. @default false */
  readonly hasETags?: boolean;
}
