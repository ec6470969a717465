import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as ids from './ids.ts';

const prefixes: Record<string, string> = {
  CommunityId: 'com',
  GridId: 'grd',
  VenueId: 'ven',
  PartnerId: 'par',
  AgreementId: 'agr',
  ProgrammeId: 'prg',
  ActivityId: 'act',
  SessionId: 'ses',
  PersonId: 'per',
  VolunteerId: 'vol',
  TeamId: 'tea',
  SignUpId: 'sgn',
  PlaceGroupId: 'grp',
  SessionSeriesId: 'ser',
  ParticipantId: 'ptc',
  CheckInId: 'chk',
  ServiceEntryId: 'sve',
  SiteId: 'sit',
  ConsentId: 'cns',
  CertificateId: 'crt',
  ObjectionId: 'obj',
  CorrectionId: 'cor',
  StarApplicationId: 'sta',
  MonthlyReportId: 'rep',
  PaperListId: 'ppl',
  ScanId: 'scn',
  SigningKeyId: 'key',
};

const isSessionId = (text: string) => ids.SessionId.safeParse(text).success;
const isBadgeCode = (text: string) => ids.BadgeCode.safeParse(text).success;

test('each kind of id takes its own prefix and no other', () => {
  for (const [name, schema] of Object.entries(ids)) {
    if (!name.endsWith('Id') || typeof schema === 'function') continue;
    for (const prefix of Object.values(prefixes)) {
      assert.equal(schema.safeParse(`${prefix}_a1`).success, prefix === prefixes[name], `${name} ${prefix}`);
    }
  }
  assert.deepEqual(
    Object.keys(ids)
      .filter((name) => name.endsWith('Id'))
      .toSorted(),
    Object.keys(prefixes).toSorted(),
  );
});

test('an id is 1 to 60 lower-case letters, digits or hyphens after the prefix, and nothing around it', () => {
  assert.ok(isSessionId('ses_0'));
  assert.ok(isSessionId(`ses_${'z'.repeat(60)}`));
  assert.ok(isSessionId('ses_2026-03-01-reading'));
  const refused = [
    'ses_',
    `ses_${'z'.repeat(61)}`,
    'SES_a',
    'ses_A',
    'ses_a b',
    ' ses_a',
    'ses_a\n',
    'ses_阅读',
    'ses_a/..',
  ];
  for (const text of refused) assert.ok(!isSessionId(text), JSON.stringify(text));
});

test('a badge code is 16 characters of lower-case Crockford base32', () => {
  assert.ok(isBadgeCode('0123456789abcdef'));
  assert.ok(isBadgeCode('ghjkmnpqrstvwxyz'));
  assert.ok(!isBadgeCode('0123456789abcde'));
  assert.ok(!isBadgeCode('0123456789abcdefg'));
  for (const letter of 'ilouA-_') assert.ok(!isBadgeCode(`0123456789abcde${letter}`), letter);
});

test('ten bytes and a badge code say the same 80 bits', () => {
  assert.equal(ids.badgeCodeOf(new Uint8Array(10)), '0'.repeat(16));
  assert.equal(ids.badgeCodeOf(new Uint8Array(10).fill(255)), 'z'.repeat(16));
  assert.equal(ids.badgeCodeOf(Uint8Array.of(0, 0, 0, 0, 1, 128, 0, 0, 0, 0)), '00000001g0000000');
  const codes = new Set<string>();
  for (let bit = 0; bit < 80; bit += 1) {
    const bytes = new Uint8Array(10);
    bytes[bit >> 3] = 128 >> (bit & 7);
    codes.add(ids.BadgeCode.parse(ids.badgeCodeOf(bytes)));
  }
  assert.equal(codes.size, 80);
});

test('a badge code is never made of fewer bits', () => {
  assert.throws(() => ids.badgeCodeOf(new Uint8Array(9)), RangeError);
  assert.throws(() => ids.badgeCodeOf(new Uint8Array(11)), RangeError);
});
