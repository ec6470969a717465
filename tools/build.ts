/** Builds everything that is published: libraries, custom-elements manifest and the bundles for <script>. */
import { buildEmbeds } from './embed.ts';
import { writeElementsManifest } from './manifest/elements-manifest.ts';
import { BIN, runCommand } from './run-command.ts';

async function compile(): Promise<void> {
  const { ok, output } = await runCommand(`${BIN}tsc`, ['-b', 'packages/elements', 'packages/server']);
  if (!ok) throw new Error(output);
}

const PARTS = [
  ['libraries', compile],
  ['manifest', writeElementsManifest],
  ['bundles', buildEmbeds],
] as const;

for (const [name, run] of PARTS) {
  const started = performance.now();
  await run();
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
