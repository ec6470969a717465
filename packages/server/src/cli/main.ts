#!/usr/bin/env node
import { runCommandLine } from './run-command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  nowMs: Date.now(),
  print: (text) => console.log(text),
  printError: (text) => console.error(text),
});
