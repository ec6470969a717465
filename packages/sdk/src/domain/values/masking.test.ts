import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskMinorName, maskMobile, maskName, maskNameForStaff, maskResidentId } from './masking.ts';

/** [name, adult for the public, minor for the public]; the table of docs/rules/masking.md. */
const names = [
  ['王明', '王*', '王同学'],
  ['王小明', '王*明', '王同学'],
  ['王小小明', '王**明', '王同学'],
  ['欧阳明', '欧阳*', '欧阳同学'],
  ['欧阳小明', '欧阳**', '欧阳同学'],
  ['司马小明', '司马**', '司马同学'],
  ['歐陽小明', '歐陽**', '歐陽同学'],
  ['欧阳', '欧*', '欧同学'],
  ['贺兰英', '贺*英', '贺同学'],
  ['\u{2b72c}小\u{30edd}', '\u{2b72c}*\u{30edd}', '\u{2b72c}同学'],
  ['阿依古丽·买买提', '阿**', '同学'],
  ['阿依古丽．买买提', '阿**', '同学'],
  ['Anna Bell', 'A**', '同学'],
  ['王 明', '王*', '王同学'],
  ['王', '王**', '同学'],
  ['', '', '同学'],
] as const;

for (const [name, adult, minor] of names) {
  test(`“${name}” is shown to the public as “${adult}”, or as “${minor}” of a minor`, () => {
    assert.equal(maskName(name), adult);
    assert.equal(maskMinorName(name), minor);
  });
}

test('a staff list has the whole name of an adult and the masked one of a minor', () => {
  assert.equal(maskNameForStaff('王小明', { minor: false }), '王小明');
  assert.equal(maskNameForStaff('王小明', { minor: true }), '王*明');
});

test('no given name of a minor comes through, whatever the name', () => {
  for (const surname of ['王', '欧阳', '诸葛']) {
    for (const given of ['小', '小明', '小明明']) {
      assert.ok(!maskMinorName(surname + given).includes('小'));
      assert.ok(!maskMinorName(surname + given).includes('明'));
    }
  }
});

test('a mobile number keeps three digits and four', () => {
  assert.equal(maskMobile('15412345678'), '154****5678');
});

test('a resident id keeps four characters at each end', () => {
  assert.equal(maskResidentId('11010519491231002X'), '1101**********002X');
});

test('what has not the form that was expected shows nothing', () => {
  for (const text of ['1541234567', '+8615412345678', '0951-6021234', ''])
    assert.match(maskMobile(text), /^\*{11}$/);
  for (const text of ['110105491231002', 'E12345678', '']) assert.match(maskResidentId(text), /^\*{18}$/);
});
