/**
 * Element tests in real browsers, from sources. `wtr --config web-test-runner.config.ts` runs all of them;
 * $BROWSERS (chromium, firefox, webkit) chooses, $TZ sets the zone, `--files` narrows, `--watch` repeats.
 * $TALLY_FILE gets the counts as JSON.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { type TestRunnerConfig, defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { browserLauncher, wantedBrowsers } from './tools/browser-tests/browsers.ts';
import { mediaFeatures, pressCombo, setSize } from './tools/browser-tests/commands.ts';
import { tallyReporter } from './tools/browser-tests/tally-reporter.ts';

const launchers = await Promise.all(wantedBrowsers().map((name) => browserLauncher(name)));
const tallyFile = process.env['TALLY_FILE'];

const config: TestRunnerConfig = {
  rootDir: import.meta.dirname,
  files: ['packages/elements/{src,test}/**/*.test.ts'],
  browsers: launchers.filter((launcher) => launcher !== undefined),
  // One page at a time: those behind it aren't drawn, measured or told of time as a page in front is.
  concurrentBrowsers: 1,
  concurrency: 1,
  nodeResolve: { exportConditions: ['@youth-action/source', 'browser', 'development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('packages/elements/tsconfig.json', import.meta.url)),
    }),
    pressCombo(),
    setSize(),
    mediaFeatures(),
    a11ySnapshotPlugin(),
  ],
  reporters: [defaultReporter(), ...(tallyFile ? [tallyReporter(tallyFile)] : [])],
  testFramework: { config: { ui: 'bdd', timeout: 5_000 } },
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8"><title>Youth Action</title></head>
  <body><script type="module" src="${framework}"></script></body>
</html>`,
};

export default config;
