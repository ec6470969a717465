/**
 * The suite that every server of the contract must pass, the in-memory one included. It speaks to the server through the
 * public client and plain HTTP only, and makes its own activities, sessions and people.
 */
import { accessCases } from './conformance/access.ts';
import { attendanceCases } from './conformance/attendance.ts';
import type { Cases } from './conformance/case.ts';
import { countingCases, sizeCases } from './conformance/counting.ts';
import { idempotencyCases } from './conformance/idempotency.ts';
import { partyRefusalCases } from './conformance/party-refusals.ts';
import { readingCases } from './conformance/reading.ts';
import { etagCases, requestCases } from './conformance/requests.ts';
import { schedulingCases } from './conformance/scheduling.ts';
import { serviceCases } from './conformance/service.ts';
import { signingUpCases } from './conformance/signing-up.ts';
import type { ConformanceOptions } from './conformance/subject.ts';
import { type World, worldOf } from './conformance/world.ts';

const groups: Readonly<Record<string, Cases>> = {
  reading: readingCases,
  scheduling: schedulingCases,
  'signing up': signingUpCases,
  'parties that are refused': partyRefusalCases,
  'repeated requests': idempotencyCases,
  'at the door': attendanceCases,
  'service time': serviceCases,
  counting: countingCases,
  access: accessCases,
  'malformed requests': requestCases,
};

/** Declares the suite in the caller's test runner. The tests share one server and run one after another. */
export function conformance({ after, backend, describe, hasETags = false, it }: ConformanceOptions): void {
  let world: Promise<World> | undefined;
  const opened = () => (world ??= backend().then(worldOf));
  const declare = (name: string, cases: Cases) =>
    describe(name, () => {
      for (const [sentence, run] of Object.entries(cases)) it(sentence, async () => run(await opened()));
    });

  describe('conformance to the contract', () => {
    for (const [name, cases] of Object.entries(groups)) declare(name, cases);
    if (hasETags) declare('caching', etagCases);
    declare('size', sizeCases);
    after(async () => (await world)?.subject.close());
  });
}
