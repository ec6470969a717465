/** The whole programme on this machine: the server with the pilot's data, and the two example sites beside it. */
import { rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import {
  demoOpenFamilySession,
  demoVolunteer,
  ensurePilot,
  issueToken,
  listTokens,
  openDatabase,
  pilotCommunityIds,
  revokeToken,
  startServer,
  usualDifficulty,
  type CalendarRenderer,
  type DatabaseHandle,
  type Logger,
} from '@youth-action/server';
import { dayOf, instantOf } from '@youth-action/sdk/domain';
import { EMBED_FOLDER, EMBED_SSR } from '../embed.ts';
import { ROOT } from '../run-command.ts';
import { listen, stop } from './listen.ts';
import { staticSite } from './static-site.ts';

/** What the examples' pages say until somebody puts an address of theirs there. */
const placeholders = {
  api: 'https://youth.example.cn',
  session: 'ses_example',
  badge: 'badge-code="example"',
};

export interface DemoOptions {
  /** Where the database file is kept. */
  readonly dataFolder: string;
  /** Delete what is there first. */
  readonly reset?: boolean;
  /** The server's port; the sites take the two after it. Taken ones are passed over. 0: any free ones. */
  readonly port: number;
  /** Milliseconds since 1970; tests move it on. @default Date.now */
  readonly clock?: () => number;
  readonly logger: Logger;
  readonly report?: (step: string) => void;
}

export interface RunningDemo {
  readonly api: string;
  readonly portal: string;
  readonly community: string;
  /** An organiser of 育才街社区, and a second one: a supplement needs both. */
  readonly organiserTokens: readonly [string, string];
  readonly database: DatabaseHandle;
  close(): Promise<void>;
}

export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  const { clock = Date.now, dataFolder, port, report = () => {} } = options;
  if (options.reset === true) await rm(dataFolder, { recursive: true, force: true });
  const database = openDatabase(join(dataFolder, 'youth-action.sqlite'));
  await database.migrate();
  await fill(database, clock(), report);

  const addresses: Addresses = { api: '', clock };
  const portal = await openSite(portalSite(addresses), port === 0 ? 0 : port + 1);
  const community = await openSite(communitySite(addresses), port === 0 ? 0 : port + 2);
  const server = await startServer({
    database,
    port,
    portFallback: true,
    clock,
    logger: options.logger,
    embedFolder: EMBED_FOLDER,
    calendarRenderer: (await import(EMBED_SSR)) as CalendarRenderer, // built with the bundles
    allowedOrigins: [portal.origin, community.origin],
    proofOfWork: { difficulty: usualDifficulty },
    writesPerMinute: Infinity, // everybody who tries the demo comes from the same address
  });
  addresses.api = server.url;
  return {
    api: server.url,
    portal: portal.origin,
    community: community.origin,
    organiserTokens: [
      await organiserToken(database, clock(), '值班 A'),
      await organiserToken(database, clock(), '值班 B'),
    ],
    database,
    async close() {
      await Promise.all([server.close(), portal.close(), community.close()]);
      await database.close();
    },
  };
}

/** What the examples' pages are filled in with. The server's address is known only after the sites have theirs. */
interface Addresses {
  api: string;
  readonly clock: () => number;
}

async function openSite(site: Server, port: number): Promise<{ origin: string; close: () => Promise<void> }> {
  return { origin: await listen(site, port), close: () => stop(site) };
}

/** The pilot when the file is new, and the coming weeks at every start. One transaction: an interrupted start leaves nothing. */
async function fill(database: DatabaseHandle, nowMs: number, report: (step: string) => void): Promise<void> {
  const when = { today: dayOf(instantOf(nowMs)), nowMs };
  report('looking after the data');
  const state = await database.write.run((trx) => ensurePilot(trx, when));
  report(
    state.was === 'empty'
      ? 'the pilot is in the database'
      : `${state.newSessions} sessions are new since the last start`,
  );
}

async function organiserToken(database: DatabaseHandle, nowMs: number, label: string): Promise<string> {
  const asked = {
    role: 'organiser',
    communityId: pilotCommunityIds.yucaijie,
    label,
    mobile: '15400008801',
    expiresAtMs: undefined,
  } as const;
  const { token } = await database.write.run(async (trx) => {
    const earlier = (await listTokens(trx)).filter((row) => row.label === label && row.revoked_at === null);
    for (const { id } of earlier) await revokeToken(trx, id, nowMs); // those of earlier starts
    return issueToken(trx, asked, nowMs);
  });
  return token;
}

function portalSite(addresses: Addresses): Server {
  const folder = join(ROOT, 'examples', 'city-portal');
  return staticSite({
    folder,
    extraFiles: { '/jquery.min.js': join(folder, 'node_modules', 'jquery', 'dist', 'jquery.min.js') },
    replacements: () => replacementsFor(addresses),
  });
}

function communitySite(addresses: Addresses): Server {
  const folder = join(ROOT, 'examples', 'community-site', 'dist');
  return staticSite({ folder, replacements: () => replacementsFor(addresses) });
}

function replacementsFor({ api, clock }: Addresses): Readonly<Record<string, string>> {
  return {
    [placeholders.api]: api,
    [placeholders.session]: demoOpenFamilySession(dayOf(instantOf(clock()))),
    [placeholders.badge]: `badge-code="${demoVolunteer.badgeCode}"`,
  };
}
