// @ts-check
/**
 * Registers the volunteers of a CSV file at a community: all of them, or none where a row is bad.
 *
 *   YOUTH_ACTION_URL=… YOUTH_ACTION_TOKEN=… node import-roster.mjs roster.csv [--community com_…] [--partial]
 *
 * Columns: 姓名, 手机, and where they are known 团员 (是 or 否), 报到日期 (YYYY-MM-DD), 服务队. UTF-8, or GBK as
 * Excel saves it. With --partial the good rows are taken although others are bad.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isApiError } from '@youth-action/sdk';
import { textFor } from '@youth-action/sdk/problem-texts';
import { connect, explain, fail } from './connect.mjs';
import { rosterRows } from './roster-file.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { community: { type: 'string' }, partial: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (file === undefined) fail('Which file? node import-roster.mjs roster.csv');

const rows = await rowsOf(file);
try {
  const client = connect();
  const communityId = values.community ?? (await client.me.get()).communityId;
  if (communityId === undefined) fail('An administrator says which community: --community com_…');
  const result = await client.volunteers.import({ communityId, rows, partial: values.partial });
  printRejected(result.rejected);
  console.log(`导入 ${result.taken} 人，已登记过 ${result.known} 人，不合格 ${result.rejected.length} 行`);
} catch (error) {
  if (!isApiError(error, 'import-rejected')) fail(explain(error));
  printRejected(error.problem.rejected ?? []);
  fail(explain(error));
}

/** @param {string} path */
async function rowsOf(path) {
  try {
    return rosterRows(await readFile(path));
  } catch (error) {
    return fail(`${path}: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {readonly { line: number, field: string, code: string }[]} rejected */
function printRejected(rejected) {
  for (const { line, field, code } of rejected) {
    process.stderr.write(`第 ${line} 行 ${field}: ${textFor(code, 'zh-CN')} (${code})\n`);
  }
}
