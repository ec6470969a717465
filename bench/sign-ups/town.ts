/** A server with one hot session, made through its own API, and the sign-ups that are sent to it. */
import { createApp } from '../../packages/server/src/http/app.ts';
import { handlers } from '../../packages/server/src/features/handlers.ts';
import { silentLogger } from '../../packages/server/src/http/logger.ts';
import type { DatabaseHandle } from '../../packages/server/src/storage/open-database.ts';
import { issueToken } from '../../packages/server/src/storage/tokens.ts';

export const appOptions = { handlers, logger: silentLogger, writesPerMinute: Infinity };

export interface Town {
  readonly database: DatabaseHandle;
  readonly app: ReturnType<typeof createApp>;
  readonly token: string;
}

export async function makeTown(database: DatabaseHandle): Promise<Town> {
  const token = await database.write.run(async (trx) => {
    const community = {
      id: 'com_a',
      name: '育才街社区',
      division_code: '640181001009',
      youth_population: null,
    };
    await trx.insertInto('communities').values(community).execute();
    const asked = {
      role: 'administrator',
      label: 'bench',
      communityId: undefined,
      expiresAtMs: undefined,
    } as const;
    return (await issueToken(trx, asked, Date.now())).token;
  });
  return { database, token, app: createApp({ ...appOptions, database }) };
}

/** A session of its own for each measurement, so that none of them finds the rows of another. */
export async function makeSession({ app, token }: Town, capacity: number): Promise<string> {
  const { id: activityId } = await post<{ id: string }>('/v1/activities', {
    communityId: 'com_a',
    title: '亲子国学诵读',
    summary: '一起读《弟子规》',
    tags: ['reading'],
    serviceCategory: 'culture',
    countsAsService: true,
    mode: 'on-site',
    audience: 'everyone',
    riskLevel: 'ordinary',
  });
  const startsAt = Date.now() + 86_400_000;
  const { id } = await post<{ id: string }>('/v1/sessions', {
    activityId,
    startsAt: new Date(startsAt).toISOString().replace('Z', '+00:00'),
    endsAt: new Date(startsAt + 3_600_000).toISOString().replace('Z', '+00:00'),
    capacity: { participant: capacity },
  });
  return id;

  async function post<T>(path: string, body: object): Promise<T> {
    const response = await app.request(path, {
      method: 'POST',
      headers: { ...signUpHeaders(crypto.randomUUID()), Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    return (await response.json()) as T;
  }
}

export function signUpHeaders(key: string): Record<string, string> {
  return { 'Content-Type': 'application/json', 'Idempotency-Key': key };
}

/** Somebody whom the server doesn't know yet; `run` keeps the people of two measurements apart. */
export function signUpBody(run: number, number: number): string {
  const mobile = `154${String(run % 100).padStart(2, '0')}${String(number).padStart(6, '0')}`;
  return JSON.stringify({
    contact: { name: '王小明', mobile },
    party: [{ relation: 'self', name: '王小明', role: 'participant' }],
  });
}
