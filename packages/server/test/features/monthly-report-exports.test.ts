import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parser, unzipSync } from './read-office-file.ts';
import { east, onEachDatabase, tokens, type World } from './feature-world.ts';
import { townWithHistory } from './report-history.ts';

const token = tokens.east;
const hostile = '=cmd|"/C calc"!A0 <b>&amp;</b> "引号"\n第二行\u{20bb7}';
const long = '长'.repeat(3_900);

interface File {
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

async function exported(world: World, extension: string, query = ''): Promise<File> {
  const report = await world.ok('monthlyReports.draft', {
    token,
    body: { communityId: east, month: '2026-10' },
  });
  await world.ok('monthlyReports.edit', {
    token,
    params: { monthlyReportId: report.id },
    body: {
      version: 1,
      figures: [{ key: 'attendances', stated: 20, note: hostile }],
      texts: { highlights: hostile, problems: long },
    },
  });
  await world.write((db) =>
    db.updateTable('programmes').set({ name: '+福娃<福地>' }).where('id', '=', 'prg_reading').execute(),
  );
  const app = world.appOn(world.database);
  const path = `/v1/monthly-reports/${report.id}/report.${extension}${query}`;
  const response = await app.request(path, { headers: { Authorization: `Bearer ${token}` } });
  assert.equal(response.status, 200);
  return { headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** The fields of a CSV text, as RFC 4180 has them. */
function fieldsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

onEachDatabase('exports of a monthly report', (town) => {
  test('have a name in Chinese, and are kept by nobody', async () => {
    const { headers } = await exported(await townWithHistory(town), 'xlsx');
    assert.equal(headers.get('Cache-Control'), 'no-store');
    const disposition = headers.get('Content-Disposition') ?? '';
    assert.match(disposition, /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/);
    const name = decodeURIComponent(disposition.split("UTF-8''")[1] ?? '');
    assert.equal(name, '育才街社区-青春行动月报-2026-10.xlsx');
  });

  test('as CSV begin with a byte order mark, end lines with CRLF, and hold no formula', async () => {
    const { bytes, headers } = await exported(await townWithHistory(town), 'csv');
    assert.deepEqual(Array.from(bytes.slice(0, 3)), [0xef, 0xbb, 0xbf]);
    assert.equal(headers.get('Content-Type'), 'text/csv; charset=utf-8');
    const rows = fieldsOf(new TextDecoder().decode(bytes));
    assert.equal(rows[0]?.[0], '育才街社区青春行动月报（2026年10月）');
    const row = rows.find(([, name]) => name === '参加人次');
    assert.deepEqual(row, ['总体情况', '参加人次', '20', '人次', '', '8', '2', `'${hostile}`]);
    assert.ok(rows.some(([name]) => name === "'+福娃<福地>"));
    assert.deepEqual(
      rows.find(([name]) => name === '存在问题'),
      ['存在问题', long],
    );
    for (const field of rows.flat()) assert.doesNotMatch(field, /^[=+@＝]/);
  });

  test('as a workbook have numbers that are numbers, and texts that no program calculates', async () => {
    const { bytes, headers } = await exported(await townWithHistory(town), 'xlsx');
    assert.match(headers.get('Content-Type') ?? '', /spreadsheetml\.sheet$/);
    const { cells, names, widths } = Parser.workbook(unzipSync(bytes));
    assert.deepEqual(names, ['总表', '分项目', '分类别', '文字情况']);
    const overview = cells[0] ?? [];
    const at = overview.findIndex(([, name]) => name === '参加人次');
    assert.deepEqual(overview[at]?.slice(0, 8), [
      '总体情况',
      '参加人次',
      20,
      '人次',
      undefined,
      8,
      2,
      hostile,
    ]);
    assert.equal(
      cells[1]?.some(([name]) => name === '+福娃<福地>'),
      true,
    );
    assert.deepEqual(
      cells[3]?.find(([name]) => name === '存在问题'),
      ['存在问题', long],
    );
    assert.ok(widths.every((own) => own.length > 1 && own.every((width) => width > 5)));
    assert.equal(Parser.hasFormula(unzipSync(bytes)), false);
  });

  test('as a document are A4 with tables, in fonts that Word and WPS have', async () => {
    const { bytes, headers } = await exported(await townWithHistory(town), 'docx');
    assert.match(headers.get('Content-Type') ?? '', /wordprocessingml\.document$/);
    const { fonts, page, paragraphs, tables } = Parser.document(unzipSync(bytes));
    assert.deepEqual(page, { width: 11906, height: 16838 });
    assert.ok(fonts.includes('仿宋') && fonts.includes('黑体'), fonts.join(' '));
    assert.equal(tables.length, 3);
    assert.ok(tables[0]?.some((row) => row.join('|').startsWith('总体情况|参加人次|20|人次||8|2|=cmd')));
    for (const line of hostile.split('\n')) assert.ok(paragraphs.includes(line), line);
    assert.ok(paragraphs.includes(long));
  });

  test('are in English where that is asked for', async () => {
    const { bytes, headers } = await exported(await townWithHistory(town), 'csv', '?locale=en');
    assert.match(new TextDecoder().decode(bytes), /Sessions held,3,sessions/);
    assert.match(headers.get('Content-Disposition') ?? '', /monthly-report-2026-10\.csv"/);
  });
});
