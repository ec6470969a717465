import { build, bundles, packages, size } from './steps-artefacts.ts';
import { endToEnd, examples, integration, stories } from './steps-consumers.ts';
import { elements, sdk, server } from './steps-packages.ts';
import { boundaries, format, lint, tools, typecheck } from './steps-static.ts';
import type { Step } from './step.ts';

/** Every step of the test command, in the order in which they run: the cheap and telling ones first. */
export const STEPS: readonly Step[] = [
  typecheck,
  lint,
  format,
  boundaries,
  tools,
  sdk,
  server,
  elements,
  build,
  bundles,
  size,
  packages,
  stories,
  integration,
  examples,
  endToEnd,
];

/** The steps of these names with those that they need, in running order. Throws on an unknown name. */
export function selectSteps(names: readonly string[], steps = STEPS): Step[] {
  const wanted = new Set<string>();
  const want = (name: string): void => {
    const step = steps.find((candidate) => candidate.name === name);
    if (!step) throw new Error(`No step "${name}"; there are ${steps.map((known) => known.name).join(', ')}`);
    wanted.add(name);
    for (const needed of step.needs ?? []) want(needed);
  };
  for (const name of names) want(name);
  return steps.filter(({ name }) => wanted.has(name));
}
