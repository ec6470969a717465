// @ts-check
/**
 * Drafts a month's report of a community, or takes the one that is there; prints its figures, and saves it as Word
 * document, Excel workbook and CSV.
 *
 *   YOUTH_ACTION_URL=… YOUTH_ACTION_TOKEN=… node monthly-report.mjs [--month 2026-10] [--community com_…] [--out folder]
 *
 * Without --month it is the last month.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isApiError } from '@youth-action/sdk';
import {
  addMonths,
  dayOf,
  isReportMetric,
  monthOf,
  reportFileName,
  reportWords,
  unitOf,
  wholeFigures,
} from '@youth-action/sdk/domain';
import { connect, explain, fail } from './connect.mjs';

/** @import { MonthlyReport } from '@youth-action/sdk/domain' */

const language = 'zh-CN';
const { values } = parseArgs({
  options: {
    month: { type: 'string' },
    community: { type: 'string' },
    out: { type: 'string', default: '.' },
  },
});
const month = values.month ?? addMonths(monthOf(dayOf(new Date().toISOString())), -1);

try {
  const client = connect();
  const communityId = values.community ?? (await client.me.get()).communityId;
  if (communityId === undefined) fail('An administrator says which community: --community com_…');
  const report = await reportOf(client, communityId, month);
  print(report);
  await save(client, report, values.out);
} catch (error) {
  fail(explain(error));
}

/**
 * The month's latest revision; where there is none, a new draft.
 * @param {ReturnType<typeof connect>} client
 * @param {string} communityId
 * @param {string} wanted
 */
async function reportOf(client, communityId, wanted) {
  try {
    return await client.monthlyReports.draft({ communityId, month: wanted });
  } catch (error) {
    if (!isApiError(error, 'monthly-report-exists')) throw error;
    const { items } = await client.monthlyReports.list({ communityId, month: wanted, limit: 1 });
    return client.monthlyReports.get(items[0]?.id ?? '');
  }
}

/** @param {MonthlyReport} report */
function print(report) {
  const { metrics, states, titleOf } = reportWords[language];
  const state =
    report.state in states ? states[/** @type {keyof typeof states} */ (report.state)] : report.state;
  console.log(`${titleOf(report.communityName, report.month)} 第 ${report.revision} 版 ${state}`);
  const before = new Map(report.previous.figures.map(({ key, value }) => [key, value]));
  const rows = wholeFigures(report.figures).flatMap(({ computed, key, metric, stated }) =>
    isReportMetric(metric)
      ? [
          {
            指标: metrics[metric],
            上报: stated ?? computed,
            单位: unitOf(metric, language),
            统计: computed,
            上月: before.get(key) ?? 0,
          },
        ]
      : [],
  );
  console.table(rows);
}

/**
 * @param {ReturnType<typeof connect>} client
 * @param {MonthlyReport} report
 * @param {string} folder
 */
async function save(client, report, folder) {
  await mkdir(folder, { recursive: true });
  for (const extension of /** @type {const} */ (['docx', 'xlsx', 'csv'])) {
    const bytes = await client.monthlyReports[extension](report.id);
    const file = join(folder, reportFileName(report, { extension, language }));
    await writeFile(file, bytes);
    console.log(`${file} ${bytes.length} 字节`);
  }
}
