import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fillPath, queryString, type PathParameter } from './address.ts';
import { paths, type Path } from './paths.ts';

/** A value for every name in every path; a name that is missing is a type error. */
const values: Record<PathParameter<Path>, string> = {
  activityId: 'act_1',
  badgeCode: 'y0vthact10npz0t0',
  certificateId: 'crt_1',
  checkInId: 'chk_1',
  correctionId: 'cor_1',
  credentialId: 'badge-y0vthact10npz0t0',
  documentCode: 'y0vthact10npz0t0y0vt',
  listId: '1',
  month: '2026-05',
  monthlyReportId: 'rep_1',
  number: '640181001009-2026-ABCDEFGHJK',
  objectionId: 'obj_1',
  participantId: 'ptc_1',
  programmeId: 'prg_1',
  serviceEntryId: 'sve_1',
  sessionId: 'ses_1',
  signUpId: 'sgn_1',
  signingKeyId: 'key_1',
  starApplicationId: 'sta_1',
  volunteerId: 'vol_1',
};

describe('an address', () => {
  for (const path of Object.values(paths)) {
    it(`${path} is filled in`, () => {
      const filled = fillPath<Path>(path, values);
      assert.doesNotMatch(filled, /[{}]/);
      assert.equal(filled.split('/').length, path.split('/').length);
    });
  }

  it('keeps its shape whatever the value', () => {
    for (const sessionId of ['a/b', '../x', '..%2f', 'a?b', 'a#b', '%', ' ', '\\', '名', 'a\nb']) {
      const filled = new URL(fillPath(paths.sessionRoster, { sessionId }), 'https://youth.test');
      assert.match(filled.pathname, /^\/v1\/sessions\/[^/]+\/roster$/);
      assert.equal(decodeURIComponent(filled.pathname.split('/')[3] ?? ''), sessionId);
      assert.equal(filled.search + filled.hash, '');
    }
  });

  it('is refused with a value that would vanish from it or climb', () => {
    for (const sessionId of ['', '.', '..', undefined, null, 7]) {
      assert.throws(() => fillPath(paths.session, { sessionId: sessionId as string }), TypeError);
    }
    assert.throws(() => fillPath(paths.session, {} as { sessionId: string }), /needs a sessionId/);
  });
});

describe('a query', () => {
  it('has what is there and nothing of what is undefined', () => {
    assert.equal(queryString(undefined), '');
    assert.equal(queryString({ a: undefined }), '');
    assert.equal(
      queryString({ from: '2026-05-01', limit: 0, hasPlaces: false, cursor: undefined, q: 'a&b=c d' }),
      '?from=2026-05-01&limit=0&hasPlaces=false&q=a%26b%3Dc%20d',
    );
  });
});
