import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHanName, normaliseName } from './name-text.ts';
import { PersonName } from './person-name.ts';

test('Han names of 2 to 30 characters are names, rare characters and transliterations included', () => {
  const names = [
    '王明',
    '王小明',
    '欧阳小明',
    '阿依古丽·买买提',
    '王\u{20164}',
    '李\u{2b72c}\u{30edd}',
    '张\u3007',
    '王\uf92c',
    '王'.repeat(30),
    '\u{2b72c}'.repeat(30),
    `阿·${'依'.repeat(28)}`,
  ];
  for (const name of names) {
    assert.equal(PersonName.parse(name), name);
    assert.ok(isHanName(name), name);
  }
});

test('Latin names of 1 to 50 characters are names', () => {
  for (const name of [
    'Anna Bell',
    "Siobhán O'Neill",
    'Jean-Luc Müller',
    'J. R. Doe',
    'Ng',
    'A',
    'Robert Roe Jr.',
    'É'.repeat(50),
  ]) {
    assert.equal(PersonName.parse(name), name);
    assert.ok(!isHanName(name), name);
  }
});

test('what is no name is refused', () => {
  const refused = [
    '王',
    '王'.repeat(31),
    '\u{2b72c}'.repeat(31),
    '·王明',
    '王明·',
    '阿依··买买提',
    '王1',
    '王明 13',
    '王Tony',
    '<b>王明</b>',
    '王明!',
    'A'.repeat(51),
    '-Anna',
    'Anna-',
    "Anna 'Bell'",
    'Anna@example',
    '=HYPERLINK',
    '123',
    '😀😀',
    '王\ud842',
    'Анна',
    '김민수',
  ];
  for (const name of refused) assert.ok(!PersonName.safeParse(name).success, name);
});

test('every dot between the parts of a transliterated name becomes the one middle dot', () => {
  for (const dot of ['·', '•', '．', '.', '‧', '・', '･', '∙', '⋅', ' · ']) {
    assert.equal(normaliseName(`阿依古丽${dot}买买提`), '阿依古丽·买买提', dot);
  }
});

test('white space, invisible characters and full width leave no trace', () => {
  assert.equal(normaliseName('　王　明 '), '王明');
  assert.equal(normaliseName('王\u200b明\ufeff'), '王明');
  assert.equal(normaliseName('  Anna \t  Bell\n'), 'Anna Bell');
  assert.equal(normaliseName('Ａｎｎａ　Ｂｅｌｌ'), 'Anna Bell');
  assert.equal(normaliseName('Siobha\u0301n O\u2019Neill'), "Siobhán O'Neill");
});

test('a radical copied from a PDF becomes the character that it looks like', () => {
  assert.equal(normaliseName('\u2f6f小明'), '石小明');
});

test('a compatibility ideograph in a name stays what it is', () => {
  assert.equal(normaliseName('王\uf92c'), '王\uf92c');
  assert.notEqual('\uf92c'.normalize('NFC'), '\uf92c'); // what composing the whole name would have done
});

test('normalising twice is normalising once', () => {
  for (const text of ['　阿依 古丽．买买提', ' J.  R. Doe', '\u2f6f 明']) {
    assert.equal(normaliseName(normaliseName(text)), normaliseName(text));
  }
});

test('a hostile long text is refused at once', () => {
  const started = process.hrtime.bigint();
  assert.ok(!PersonName.safeParse(`${'a '.repeat(50_000)}!`).success);
  assert.ok(!PersonName.safeParse(`${'王·'.repeat(50_000)}!`).success);
  assert.ok(process.hrtime.bigint() - started < 1_000_000_000n);
});
