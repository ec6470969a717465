#!/usr/bin/env node
/** The command. Nothing is imported statically, so that an old Node gets as far as being told that it is too old. */
const oldestNode = 24;

if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  console.error(
    `youth-action-server needs Node ${oldestNode} or newer; this is Node ${process.versions.node}.`,
  );
  process.exitCode = 1;
} else {
  const { runCommandLine } = await import('./run-command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    env: process.env,
    nowMs: Date.now(),
    print: (text) => console.log(text),
    printNote: (text) => console.error(text),
    printError: (text) => console.error(text),
  });
}
