/**
 * The suite that every server of the contract must pass, the in-memory one included. It speaks to the server through the
 * public client and plain HTTP only, and makes its own activities, sessions and people.
 */
import { accessCases } from './conformance/access.ts';
import { attendanceCases } from './conformance/attendance.ts';
import { badgeCases } from './conformance/badges.ts';
import { credentialCases } from './conformance/credentials.ts';
import { doorCases } from './conformance/door.ts';
import { scanCases } from './conformance/scans.ts';
import { paperCases } from './conformance/paper.ts';
import type { Cases } from './conformance/case.ts';
import { certificateCases } from './conformance/certificates.ts';
import { changingCases } from './conformance/changing.ts';
import { countingCases, sizeCases } from './conformance/counting.ts';
import { feedCases } from './conformance/feeds.ts';
import { idempotencyCases } from './conformance/idempotency.ts';
import { joiningSeriesCases } from './conformance/joining-series.ts';
import { ledgerCases } from './conformance/ledger.ts';
import { minimumCases } from './conformance/minimum.ts';
import { monthlyReportCases } from './conformance/monthly-reports.ts';
import { offerCases } from './conformance/offers.ts';
import { ownDataCases } from './conformance/own-data.ts';
import { partyRefusalCases } from './conformance/party-refusals.ts';
import { placeGroupCases } from './conformance/place-groups.ts';
import { questionCases } from './conformance/questions.ts';
import { readingCases } from './conformance/reading.ts';
import { etagCases, requestCases } from './conformance/requests.ts';
import { schedulingCases } from './conformance/scheduling.ts';
import { sessionSeriesCases } from './conformance/session-series.ts';
import { serviceCases } from './conformance/service.ts';
import { signingUpCases } from './conformance/signing-up.ts';
import type { ConformanceOptions } from './conformance/subject.ts';
import { statisticsCases } from './conformance/statistics.ts';
import { waitlistCases } from './conformance/waitlist.ts';
import { type World, worldOf } from './conformance/world.ts';

const groups: Readonly<Record<string, Cases>> = {
  reading: readingCases,
  scheduling: schedulingCases,
  'series and programmes': sessionSeriesCases,
  feeds: feedCases,
  'signing up': signingUpCases,
  'parties that are refused': partyRefusalCases,
  'places that are split': placeGroupCases,
  waiting: waitlistCases,
  'offers and approval': offerCases,
  'several sessions': joiningSeriesCases,
  'changing a sign-up': changingCases,
  questions: questionCases,
  "one's own data": ownDataCases,
  'minimum numbers': minimumCases,
  'repeated requests': idempotencyCases,
  'at the door': attendanceCases,
  'codes on the door': doorCases,
  'scans that come later': scanCases,
  'paper lists and open check-ins': paperCases,
  'service time': serviceCases,
  'the ledger': ledgerCases,
  certificates: certificateCases,
  'badges and records': badgeCases,
  credentials: credentialCases,
  statistics: statisticsCases,
  'monthly reports': monthlyReportCases,
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
