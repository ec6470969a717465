import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseResidentId, ResidentId } from './resident-id.ts';

// The two examples that GB 11643-1999 itself prints (annex A).
const woman = '11010519491231002X';
const man = '440524188001010014';

test('the examples of the standard are read', () => {
  assert.deepEqual(parseResidentId(woman), {
    divisionCode: '110105',
    birth: '1949-12-31',
    sex: 'female',
  });
  assert.deepEqual(parseResidentId(man), {
    divisionCode: '440524',
    birth: '1880-01-01',
    sex: 'male',
  });
});

test('a lower-case x, spaces and full-width digits are accepted and written the one way', () => {
  for (const text of [
    '11010519491231002x',
    '110105 19491231 002X',
    '１１０１０５１９４９１２３１００２Ｘ',
    ` ${woman} `,
  ]) {
    assert.equal(ResidentId.parse(text), woman, text);
    assert.equal(parseResidentId(text)?.birth, '1949-12-31', text);
  }
});

test('any one wrong digit is found out', () => {
  for (const id of [woman, man]) {
    for (let index = 0; index < 18; index += 1) {
      for (const digit of '0123456789X') {
        if (digit === id[index]) continue;
        const wrong = id.slice(0, index) + digit + id.slice(index + 1);
        assert.equal(parseResidentId(wrong), undefined, wrong);
        assert.ok(!ResidentId.safeParse(wrong).success, wrong);
      }
    }
  }
});

test('any two neighbours in the wrong order are found out', () => {
  for (const id of [woman, man]) {
    for (let index = 0; index < 17; index += 1) {
      const [first = '', second = ''] = id.slice(index, index + 2);
      if (first === second) continue;
      const wrong = id.slice(0, index) + second + first + id.slice(index + 2);
      assert.equal(parseResidentId(wrong), undefined, wrong);
    }
  }
});

test('a right check character does not excuse a day of birth that never was', () => {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const complete = (body: string) =>
    body +
    '10X98765432'.charAt(weights.reduce((sum, weight, index) => sum + weight * Number(body[index]), 0) % 11);
  assert.equal(complete(woman.slice(0, 17)), woman); // the helper is right, so what follows is about the day
  for (const body of ['11010519490230002', '11010519491301002', '11010519491200002', '11010519490229002']) {
    assert.equal(parseResidentId(complete(body)), undefined, body);
  }
});

test('an old number of 15 digits, a short one and a long one are refused', () => {
  for (const text of ['110105491231002', woman.slice(1), `${woman}0`, '01010519491231002X', '']) {
    assert.equal(parseResidentId(text), undefined, text);
  }
});
