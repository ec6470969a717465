// @ts-check
/**
 * Prints a month's figures of a community by programme, as a table.
 *
 *   YOUTH_ACTION_URL=… YOUTH_ACTION_TOKEN=… node monthly-figures.mjs --month 2023-07 [--community com_yucaijie]
 */
import { parseArgs } from 'node:util';
import { connect, explain, fail } from './connect.mjs';

const { values } = parseArgs({ options: { month: { type: 'string' }, community: { type: 'string' } } });
const { month } = values;
if (month === undefined) fail('Which month? --month 2023-07');

try {
  const client = connect();
  const communityId = values.community ?? (await client.me.get()).communityId;
  if (communityId === undefined) fail('An administrator says which community: --community com_…');
  const figures = await client.statistics.month(month, { communityId });
  const rows = figures.rows.map((row) => ({ 项目: row.programmeName ?? '其他活动', ...counts(row) }));
  console.log(`${figures.communityName} ${figures.month}`);
  console.table([...rows, { 项目: '合计', ...counts(figures.total) }]);
  console.log('人数不能相加：同一个人可以参加多个项目。');
} catch (error) {
  fail(explain(error));
}

/** @param {{ sessions: number, attendances: number, persons: number, serviceMinutes: number }} row */
function counts({ sessions, attendances, persons, serviceMinutes }) {
  return { 场次: sessions, 人次: attendances, 人数: persons, 志愿服务分钟: serviceMinutes };
}
