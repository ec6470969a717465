import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aParsedSignUpRequest } from '../../testing/builders.ts';
import { instantFrom } from '../values/wall-clock.ts';
import { consentRecords } from './guardian-consent.ts';
import { householdOf } from './household.ts';

const request = aParsedSignUpRequest();

describe('a household', () => {
  it('knows every member under the contact’s number, in the party’s order', () => {
    const { contact, members } = householdOf(request);
    assert.equal(contact, request.contact);
    assert.deepEqual(
      members.map(({ name, mobile }) => [name, mobile]),
      request.party.map(({ name }) => [name, request.contact.mobile]),
    );
  });

  it('says no birth of whoever told none', () => {
    const { members } = householdOf(request);
    assert.deepEqual(
      members.map((member) => 'birth' in member),
      request.party.map(({ birth }) => birth !== undefined),
    );
  });
});

describe('the consents of a party', () => {
  const decidedAt = instantFrom('2026-05-10T10:00:00+08:00');

  it('are kept one by one, a refusal too, with who decided and what she is to the child', () => {
    const [join, photo] = consentRecords(
      {
        guardian: 'mother',
        consents: [
          { purpose: 'sign-up', textVersion: '2026-1', granted: true },
          { purpose: 'photo-publicity', textVersion: '2026-1', granted: false },
        ],
      },
      { decidedBy: request.contact, method: 'web-form', decidedAt },
    );
    assert.deepEqual(join, {
      purpose: 'sign-up',
      textVersion: '2026-1',
      granted: true,
      decidedBy: request.contact,
      guardian: 'mother',
      method: 'web-form',
      decidedAt,
    });
    assert.equal(photo?.granted, false);
  });

  it('are none where nothing was decided', () => {
    assert.deepEqual(consentRecords({}, { decidedBy: request.contact, method: 'paper', decidedAt }), []);
  });
});
