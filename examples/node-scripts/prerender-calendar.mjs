// @ts-check
/**
 * Writes a page with this month's sessions that needs no server and no script to be read; with script it is the calendar.
 *
 *   YOUTH_ACTION_URL=http://localhost:8787 node prerender-calendar.mjs --out calendar.html [--month 2026-12] [--lang en]
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import {
  addDays,
  dayOf,
  firstDayOf,
  instantOf,
  isCivilMonth,
  lastDayOf,
  monthOf,
} from '@youth-action/sdk/domain';
import { languageFor } from '@youth-action/sdk/problem-texts';
import { renderCalendar } from '@youth-action/elements/ssr/embed'; // the page loads the bundle
import { connect, explain, fail } from './connect.mjs';

const now = instantOf(Date.now());
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    month: { type: 'string', default: monthOf(dayOf(now)) },
    lang: { type: 'string', default: 'zh-CN' },
  },
});
const { month, out } = values;
if (out === undefined) fail('Into which file? --out calendar.html');
if (!isCivilMonth(month)) fail('A month is written like 2026-12');

try {
  const client = connect();
  const server = client.baseUrl.replace(/\/$/, '');
  const language = languageFor(values.lang);
  const sessions = [];
  // The month's weeks, and the week before, whose sessions may reach into them.
  const days = { from: addDays(firstDayOf(month), -14), until: addDays(lastDayOf(month), 7) };
  for await (const session of client.sessions.all({ ...days, limit: 500 })) sessions.push(session);
  const calendar = renderCalendar({
    sessions,
    language,
    now,
    attributes: { 'base-url': server, month, 'sign-up-url': `${server}/sign-up/{sessionId}` },
    sessionHref: ({ id }) => `${server}/sign-up/${id}`,
  });
  const title = language === 'en' ? 'Activity calendar' : '活动日历';
  await writeFile(
    out,
    `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<script src="${server}/embed/v1/youth-action.js" defer></script>
<h1>${title}</h1>
${calendar}
</html>
`,
  );
  console.log(`${out}: 读取 ${sessions.length} 场`);
} catch (error) {
  fail(explain(error));
}
