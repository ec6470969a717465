/** QR codes as drawings. Pure. */
import { generate } from 'lean-qr/nano';
import { svg, type TemplateResult } from 'lit';

/** Modules of quiet zone that the standard asks for. */
const quiet = 4;

/** A QR code as a drawing, dark on light whatever the page's colours are: scanners need it so. */
export function qrCode(text: string, label: string): TemplateResult {
  const bitmap = generate(text);
  const size = bitmap.size + 2 * quiet;
  return svg`<svg
    class="qr"
    part="qr"
    role="img"
    aria-label=${label}
    viewBox="${-quiet} ${-quiet} ${size} ${size}"
    shape-rendering="crispEdges"
  ><rect x=${-quiet} y=${-quiet} width=${size} height=${size} fill="#fff"></rect><path d=${pathOf(bitmap)} fill="#000"></path></svg>`;
}

/** One run of dark modules after the other, row by row. */
function pathOf(bitmap: { readonly size: number; get(x: number, y: number): boolean }): string {
  let path = '';
  for (let y = 0; y < bitmap.size; y += 1) {
    for (let x = 0; x < bitmap.size; x += 1) {
      const from = x;
      while (bitmap.get(x, y)) x += 1;
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  }
  return path;
}
