import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Birth } from './birth.ts';
import { CivilDay, CivilMonth } from './civil-date.ts';
import { CreditCode } from './credit-code.ts';
import { DivisionCode } from './division-code.ts';
import { BadgeCode, SessionId } from './ids.ts';
import { Instant } from './instant.ts';
import { MobileNumber } from './mobile-number.ts';
import { PersonName } from './person-name.ts';
import { ResidentId } from './resident-id.ts';

const schemas = {
  'badge-code-malformed': BadgeCode,
  'birth-malformed': Birth,
  'credit-code-malformed': CreditCode,
  'day-malformed': CivilDay,
  'division-code-malformed': DivisionCode,
  'id-malformed': SessionId,
  'instant-malformed': Instant,
  'mobile-malformed': MobileNumber,
  'month-malformed': CivilMonth,
  'name-malformed': PersonName,
  'resident-id-malformed': ResidentId,
} as const;

for (const [code, schema] of Object.entries(schemas)) {
  const messages = (input: unknown) => schema.safeParse(input).error?.issues.map(({ message }) => message);

  test(`a value that is no text or no such text has the one issue ${code}`, () => {
    assert.deepEqual(messages('?'), [code]);
    assert.deepEqual(messages(17), [code]);
    assert.deepEqual(messages(null), [code]);
  });

  test(`a missing or empty value is required where another would be ${code}`, () => {
    assert.deepEqual(messages(''), ['required']);
    assert.deepEqual(messages(undefined), ['required']);
  });
}
