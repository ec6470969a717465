/**
 * Drawing off the main thread: one worker per process, started with the first drawing, that never keeps the process alive
 * by itself. It owns the fonts in memory; what it is given and gives is plain data.
 */
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { HttpProblem } from '../../problem-response.ts';
import type { PrintedDocument } from './printed-document.ts';

export type Drawing =
  | { readonly kind: 'svg'; readonly svg: string; /** @unit pixels */ readonly width: number }
  | { readonly kind: 'pdf'; readonly document: PrintedDocument }
  | { readonly kind: 'png'; readonly document: PrintedDocument };

export type Drawn =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** Drawings that may wait at a time: beyond that, whoever asks is told to come back. */
const mostWaiting = 40;

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastId = 0;

/** Draws it, after what was asked for before. Throws `unavailable` where too much is waiting. */
export function draw(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  if (waiting.size >= mostWaiting) throw new HttpProblem('unavailable', { 'Retry-After': '5' });
  const { promise, reject, resolve } = Promise.withResolvers<Uint8Array>();
  lastId += 1;
  waiting.set(lastId, { resolve, reject });
  worker ??= start();
  worker.ref();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  worker.postMessage({ id: lastId, drawing });
  return promise.then((bytes) => new Uint8Array(bytes));
}

function start(): Worker {
  // From sources it is a `.ts`, from the build a `.js`, as this module is.
  const started = new Worker(new URL(`./render-worker${extname(import.meta.url)}`, import.meta.url));
  started.on('message', (drawn: Drawn) => {
    const asked = waiting.get(drawn.id);
    waiting.delete(drawn.id);
    if (waiting.size === 0) started.unref();
    if ('bytes' in drawn) asked?.resolve(drawn.bytes);
    else asked?.reject(new Error(`A drawing failed: ${drawn.error}`));
  });
  started.on('error', (error) => end(started, error instanceof Error ? error : new Error(String(error))));
  started.on('exit', () => end(started, new Error('The worker that draws has ended')));
  return started;
}

/** What was waiting fails; the next drawing starts a new worker. */
function end(ended: Worker, error: Error): void {
  if (worker !== ended) return;
  worker = undefined;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}
