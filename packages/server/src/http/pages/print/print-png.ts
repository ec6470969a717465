/** A document as one image for a phone, in the worker. */
import { layOut } from './lay-out.ts';
import type { Mark, Page } from './marks.ts';
import type { PrintedDocument } from './printed-document.ts';
import { phone } from './sheet.ts';
import { svgToPng } from './svg-to-png.ts';

/** What a phone shows without blurring it. @unit pixels */
const width = 1080;

export async function printPng(document: PrintedDocument): Promise<Uint8Array> {
  const [page] = (await layOut(document, phone)).pages;
  if (page === undefined) throw new Error('A document without pages');
  return svgToPng(svgOf(page), width);
}

function svgOf({ height, marks, width: paper }: Page): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${paper} ${height}"><rect width="${paper}" height="${height}" fill="#ffffff"/>${marks.map(markupOf).join('')}</svg>`;
}

function markupOf(mark: Mark): string {
  if (mark.kind === 'line') {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to];
    return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${mark.colour}" stroke-width="${mark.width}"/>`;
  }
  if (mark.kind === 'shape') {
    return `<path d="${mark.path}" transform="translate(${mark.x} ${mark.y}) scale(${mark.scale})" fill="${mark.colour}" shape-rendering="crispEdges"/>`;
  }
  const weight = mark.weight === 'bold' ? 700 : 400;
  return `<text x="${mark.x}" y="${mark.y}" font-size="${mark.size}" font-weight="${weight}" fill="${mark.colour}" xml:space="preserve">${escapedXml(mark.text)}</text>`;
}

function escapedXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
