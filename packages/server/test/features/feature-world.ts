/** A server with a small town in it: what the tests of the features start from. It has a clock that they set. */
import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import {
  type BodyInputOf,
  type EndpointId,
  type Endpoints,
  endpoints,
  problemStatus,
  type ResponseOf,
} from '@youth-action/sdk/contract';
import { epochMillis, instantOf, type ProblemCode } from '@youth-action/sdk/domain';
import type { Kysely } from 'kysely';
import { handlers } from '../../src/features/handlers.ts';
import { createApp } from '../../src/http/app.ts';
import type { PublicAddressOptions } from '../../src/http/public-addresses.ts';
import type { LogFields, Logger, LogLevel } from '../../src/http/logger.ts';
import { hashToken } from '../../src/http/manage-token.ts';
import type { DatabaseHandle } from '../../src/storage/open-database.ts';
import { emptyTables } from '../../src/storage/empty-tables.ts';
import type { SessionsTable } from '../../src/storage/session-tables.ts';
import type { ActivitiesTable, Database } from '../../src/storage/tables.ts';
import { databaseKinds, type FreshDatabase } from '../databases.ts';

/** Saturday, 28 November 2026, 08:00: an hour before the session that the town has. */
export const startOfTest = '2026-11-28T08:00:00+08:00';
export const east = 'com_east';
export const west = 'com_west';
export const tokens = {
  east: 'token-of-east',
  colleague: 'token-of-colleague',
  west: 'token-of-west',
  admin: 'token-of-admin',
};

export interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  readonly body?: unknown;
  readonly token?: string;
  readonly key?: string;
}

/** An answer, or the problem document in its place. */
export interface Answer<Id extends EndpointId> {
  readonly status: number;
  readonly text: string;
  readonly body: ResponseOf<Endpoints[Id]>;
  readonly headers: Headers;
}

/** Requests aren't news; what went wrong in the server is. */
class FaultLogger implements Logger {
  log(level: LogLevel, event: string, fields: LogFields = {}): void {
    if (level === 'error') process.stderr.write(`${event} ${JSON.stringify(fields)}\n`);
  }
}

export class World {
  now = epochMillis(startOfTest);
  readonly fresh: FreshDatabase;
  readonly database: DatabaseHandle;
  readonly #app: ReturnType<typeof createApp>;
  readonly #logger: Logger;
  #made = 0;

  /** `logger` hears of what went wrong in the server; a test that wants it to go wrong has a silent one. */
  constructor(fresh: FreshDatabase, database: DatabaseHandle, logger: Logger = new FaultLogger()) {
    this.fresh = fresh;
    this.database = database;
    this.#logger = logger;
    this.#app = this.appOn(database);
  }

  /** Another process on the same database. */
  async neighbour(): Promise<Pick<World, 'call'>> {
    const app = this.appOn(await this.fresh.open());
    return { call: (id, call) => this.#request(app, id, call ?? {}) };
  }

  appOn(database: DatabaseHandle, addresses: PublicAddressOptions = {}): ReturnType<typeof createApp> {
    return createApp({
      database,
      handlers,
      clock: () => this.now,
      logger: this.#logger,
      strictAnswers: true,
      writesPerMinute: Infinity,
      ...addresses,
    });
  }

  at(instant: string): void {
    this.now = epochMillis(instant);
  }

  write<T>(job: (db: Kysely<Database>) => Promise<T>): Promise<T> {
    return this.database.write.run(job);
  }

  call<Id extends EndpointId>(id: Id, call: Call = {}): Promise<Answer<Id>> {
    return this.#request(this.#app, id, call);
  }

  /** The same, and it has to work. */
  async ok<Id extends EndpointId>(id: Id, call: Call = {}): Promise<ResponseOf<Endpoints[Id]>> {
    const { status, body, text } = await this.call(id, call);
    assert.equal(status, endpoints[id].status, text);
    return body;
  }

  /** The same, and it has to be refused with this code, and its status; returns the problem document. */
  async refused(code: ProblemCode, id: EndpointId, call: Call = {}) {
    const { status, text } = await this.call(id, call);
    const problem = JSON.parse(text) as {
      code: string;
      errors?: { pointer: string; code: string }[];
      rejected?: unknown;
    };
    assert.equal(problem.code, code, text);
    assert.equal(status, problemStatus[code]);
    return problem;
  }

  async #request<Id extends EndpointId>(
    app: ReturnType<typeof createApp>,
    id: Id,
    call: Call,
  ): Promise<Answer<Id>> {
    const { method, path } = endpoints[id];
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
      encodeURIComponent(call.params?.[name] ?? ''),
    );
    const query = new URLSearchParams(
      Object.entries(call.query ?? {}).map(([name, value]) => [name, String(value)]),
    );
    const headers = new Headers();
    if (call.token !== undefined) headers.set('Authorization', `Bearer ${call.token}`);
    if (method === 'POST')
      headers.set('Idempotency-Key', call.key ?? `key-of-a-test-number-${(this.#made += 1)}`);
    if (call.body !== undefined) headers.set('Content-Type', 'application/json');
    const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) };
    const response = await app.request(`${filled}?${query}`, { method, headers, ...body });
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
    return {
      status: response.status,
      text,
      headers: response.headers,
      body: (isJson ? JSON.parse(text) : text) as ResponseOf<Endpoints[Id]>,
    };
  }
}

/** Runs the tests once on each database that there is; `world` is a new town each time, on a database that they share. */
export function onEachDatabase(name: string, tests: (world: () => Promise<World>) => void): void {
  for (const kind of databaseKinds) {
    describe(`${name} on ${kind.name}`, () => {
      let shared: { readonly fresh: FreshDatabase; readonly database: DatabaseHandle };
      before(async () => {
        const fresh = await kind.make();
        shared = { fresh, database: await fresh.open() };
      });
      after(() => shared.fresh.drop());
      tests(async () => {
        const world = new World(shared.fresh, shared.database);
        await world.write(emptyTables);
        await world.write(buildTown);
        return world;
      });
    });
  }
}

export const anActivity: ActivitiesTable = {
  id: 'act_reading',
  community_id: east,
  programme_id: 'prg_reading',
  title: '亲子国学诵读',
  summary: '一起读《弟子规》',
  tags: '["reading","parent-child"]',
  service_category: 'culture',
  counts_as_service: 1,
  mode: 'on-site',
  audience: 'family',
  age_from: 4,
  age_to: 12,
  risk_level: 'ordinary',
  risk_notice: null,
  bring: '水杯',
  needs_approval: 0,
  waitlist_promotion: null,
  offer_minutes: null,
  questions: null,
};

export function aSession(changes: Partial<SessionsTable> = {}): SessionsTable {
  return {
    id: 'ses_reading',
    activity_id: 'act_reading',
    community_id: east,
    venue_id: 'ven_home',
    starts_at: epochMillis('2026-11-28T09:00:00+08:00'),
    ends_at: epochMillis('2026-11-28T11:00:00+08:00'),
    sign_up_opens_at: epochMillis('2026-11-20T08:00:00+08:00'),
    sign_up_closes_at: epochMillis('2026-11-28T10:00:00+08:00'),
    status: 'scheduled',
    cancellation_reason: null,
    series_id: null,
    minimum_participants: null,
    minimum_otherwise: null,
    minimum_decided_at: null,
    revision: 0,
    changed_at: 0,
    edited_at: 0,
    sequence: 0,
    ...changes,
  };
}

/** A session with its places; a role without a number isn't offered. */
export async function addSession(
  db: Kysely<Database>,
  session: SessionsTable,
  capacity: { readonly participant?: number; readonly volunteer?: number } = {
    participant: 30,
    volunteer: 3,
  },
): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
  const places = Object.entries(capacity).map(([role, number]) => ({
    session_id: session.id,
    role,
    capacity: number,
    taken: 0,
    waiting: 0,
  }));
  if (places.length > 0) await db.insertInto('session_places').values(places).execute();
}

async function buildTown(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto('communities')
    .values([
      { id: east, name: '育才街社区', division_code: '640181001009', youth_population: 3423 },
      { id: west, name: '西湖社区', division_code: '640181001002', youth_population: null },
    ])
    .execute();
  await db
    .insertInto('programmes')
    .values([
      { id: 'prg_reading', code: 'reading-class', name: '福娃福地书香国学', summary: '诵读' },
      { id: 'prg_holidays', code: 'colourful-holidays', name: '七彩假期', summary: '假期' },
    ])
    .execute();
  await db
    .insertInto('venues')
    .values([
      {
        id: 'ven_home',
        community_id: east,
        name: '青年之家',
        kind: 'youth-home',
        address: '育才街 1 号',
        is_indoor: 1,
      },
      {
        id: 'ven_west',
        community_id: west,
        name: '儿童之家',
        kind: 'childrens-home',
        address: null,
        is_indoor: 1,
      },
    ])
    .execute();
  await db
    .insertInto('activities')
    .values([
      anActivity,
      {
        ...anActivity,
        id: 'act_west',
        community_id: west,
        programme_id: null,
        title: '反诈宣传',
        tags: '["anti-fraud"]',
        audience: 'everyone',
        age_from: null,
        age_to: null,
      },
    ])
    .execute();
  await addSession(db, aSession());
  await addSession(
    db,
    aSession({ id: 'ses_west', activity_id: 'act_west', community_id: west, venue_id: 'ven_west' }),
  );
  await db
    .insertInto('tokens')
    .values([
      tokenRow('tok_east', tokens.east, east),
      tokenRow('tok_colleague', tokens.colleague, east),
      tokenRow('tok_west', tokens.west, west),
      tokenRow('tok_admin', tokens.admin, null),
    ])
    .execute();
}

function tokenRow(id: string, token: string, community: string | null) {
  return {
    id,
    token_hash: hashToken(token),
    role: community === null ? 'administrator' : 'organiser',
    community_id: community,
    label: id,
    created_at: 0,
    expires_at: null,
    revoked_at: null,
  };
}

export const consent = (purpose: 'sign-up' | 'volunteering' | 'photo-publicity', granted = true) => ({
  purpose,
  textVersion: '2026-1',
  granted,
});

type SignUpBody = BodyInputOf<Endpoints['signUps.create']>;

/** A mother and her child of 8. */
export function aFamily(changes: Partial<SignUpBody> = {}): SignUpBody {
  return {
    contact: { name: '王小明', mobile: '15400000001' },
    party: [
      { relation: 'self', name: '王小明', role: 'participant' },
      {
        relation: 'child',
        name: '王晓晓',
        role: 'participant',
        birth: '2018-05',
        guardian: 'mother',
        consents: [consent('sign-up'), consent('photo-publicity', false)],
      },
    ],
    ...changes,
  };
}

/** One adult with a name of her own for each number. */
export function anAdult(number: number, role: 'participant' | 'volunteer' = 'participant'): SignUpBody {
  const name = `周${String.fromCodePoint(0x4e00 + number)}`;
  return {
    contact: { name, mobile: `154${String(number).padStart(8, '0')}` },
    party: [{ relation: 'self', name, role }],
  };
}

export function hoursLater(instant: string, hours: number): string {
  return instantOf(epochMillis(instant) + hours * 3_600_000);
}
