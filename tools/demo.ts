/** `pnpm demo`: everything on this machine, in one process that one Ctrl-C ends. `--reset` starts with fresh data. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { silentLogger } from '@youth-action/server';
import { buildForDemo } from './demo/build-for-demo.ts';
import { markRunning, runningDemo } from './demo/running-mark.ts';
import { startDemo, type RunningDemo } from './demo/start-demo.ts';
import { killRunningCommands, ROOT } from './run-command.ts';

const { values } = parseArgs({
  options: { reset: { type: 'boolean', default: false }, port: { type: 'string', default: '8787' } },
});
const started = performance.now();
const report = (step: string) =>
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${step}`);

const told = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told.abort());
told.signal.addEventListener('abort', killRunningCommands);

console.log('\nYouth Action 社区青春行动');
const dataFolder = join(ROOT, '.data', 'demo');
const other = await runningDemo(dataFolder);
if (other !== undefined && values.reset) {
  console.error(`  A demo is running on this data (process ${other}). Stop it before --reset deletes it.`);
  process.exit(1);
}
await buildForDemo(report);
report('starting');
const demo = await startDemo({
  dataFolder,
  reset: values.reset,
  port: Number(values.port),
  logger: silentLogger,
  report,
});
if (new URL(demo.api).port !== values.port)
  report(`port ${values.port} is taken, so the next free ones are used`);
await markRunning(dataFolder);
// Closed, nothing keeps the process any more.
if (told.signal.aborted) await demo.close();
else {
  told.signal.addEventListener('abort', () => void demo.close());
  announce(demo);
}

function announce({ api, community, organiserTokens, portal }: RunningDemo): void {
  report('ready');
  console.log(`
  城市门户 · City portal         ${portal}/
  社区网站 · Community site      ${community}/    (English: ${community}/?lang=en)
  组织者页面 · Organiser's page   ${api}/organiser
     口令 · tokens               ${organiserTokens.join('\n                                 ')}
  API                            ${api}/v1/sessions
  OpenAPI                        ${api}/openapi.json

  Data: .data/demo (kept; --reset starts afresh). Ctrl-C stops everything.
`);
}
