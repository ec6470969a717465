/** The worker in which documents and images are drawn: what takes a tenth of a second mustn't hold up the answers of others. */
import { parentPort } from 'node:worker_threads';
import { printPdf } from './print-pdf.ts';
import { printPng } from './print-png.ts';
import type { Drawn, Drawing } from './renderer.ts';
import { svgToPng } from './svg-to-png.ts';

async function draw(drawing: Drawing): Promise<Uint8Array> {
  if (drawing.kind === 'svg') return svgToPng(drawing.svg, drawing.width);
  return drawing.kind === 'pdf' ? printPdf(drawing.document) : printPng(drawing.document);
}

/** One after another: they share the memory of their fonts, and a second core has better things to do. */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, drawing }: { readonly id: number; readonly drawing: Drawing }) => {
  last = last.then(async () => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    const answer = (drawn: Drawn) => parentPort?.postMessage(drawn);
    try {
      answer({ id, bytes: await draw(drawing) });
    } catch (error) {
      answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
});
