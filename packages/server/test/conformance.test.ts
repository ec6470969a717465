import { after, describe, it } from 'node:test';
import { conformance, type ConformanceSubject } from '@youth-action/sdk/testing';
import { instantOf } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { handlers } from '../src/features/handlers.ts';
import { createApp } from '../src/http/app.ts';
import { silentLogger } from '../src/http/logger.ts';
import { closeMinimums } from '../src/jobs/close-minimums.ts';
import { publishEntries } from '../src/jobs/publish-entries.ts';
import type { Database } from '../src/storage/tables.ts';
import { issueToken } from '../src/storage/tokens.ts';
import { type DatabaseKind, databaseKinds } from './databases.ts';

for (const kind of databaseKinds) {
  describe(`the server on ${kind.name}`, () => {
    conformance({ after, describe, it, backend: () => subjectOn(kind), hasETags: true });
  });
}

/** The whole app in process, on a database with two communities, and with a clock of its own. */
async function subjectOn(kind: DatabaseKind): Promise<ConformanceSubject> {
  const fresh = await kind.make();
  const database = await fresh.open();
  let nowMs = Date.parse('2026-05-04T09:00:00+08:00');
  const app = createApp({
    database,
    handlers,
    clock: () => nowMs,
    logger: silentLogger,
    strictAnswers: true,
    writesPerMinute: Infinity,
  });
  await database.write.run(addCommunities);
  return {
    baseUrl: 'http://youth.test',
    fetch: async (input, init) => app.fetch(new Request(input, init)),
    tokens: await database.write.run((db) => tokensOf(db, nowMs)),
    communityId: 'com_first',
    now: () => instantOf(nowMs),
    advance: async (minutes) => {
      nowMs += minutes * 60_000;
      await closeMinimums(database, nowMs);
      await publishEntries(database, nowMs);
    },
    close: () => fresh.drop(),
  };
}

async function addCommunities(db: Kysely<Database>): Promise<void> {
  const communities = [
    { id: 'com_first', name: '育才街社区', division_code: '640181001009', youth_population: 3423 },
    { id: 'com_second', name: '西湖社区', division_code: '640181001002', youth_population: null },
  ];
  await db.insertInto('communities').values(communities).execute();
  const venues = ['青年之家', '儿童之家', '邻里驿家', '文娱活动室', '文化广场'].map((name, index) => ({
    id: `ven_${index}`,
    community_id: 'com_first',
    name,
    kind: 'other',
    address: null,
    is_indoor: 1,
  }));
  await db.insertInto('venues').values(venues).execute();
  const programmes = ['classics-reading', 'colourful-holidays', 'anti-fraud'].map((code) => ({
    id: `prg_${code}`,
    code,
    name: code,
    summary: code,
  }));
  await db.insertInto('programmes').values(programmes).execute();
}

async function tokensOf(db: Kysely<Database>, nowMs: number): Promise<ConformanceSubject['tokens']> {
  const issue = async (role: 'organiser' | 'administrator', label: string, communityId?: string) =>
    (await issueToken(db, { role, label, communityId, expiresAtMs: undefined }, nowMs)).token;
  return {
    organiser: await issue('organiser', '育才街值班', 'com_first'),
    otherOrganiser: await issue('organiser', '西湖值班', 'com_second'),
    administrator: await issue('administrator', '团市委'),
  };
}
