/** SVG to PNG, in the worker. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { characterSlices, drawable, sliceFamily, sliceFont } from './font-slices.ts';

let ready: Promise<void> | undefined;

function start(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  return (ready ??= readFile(file).then((bytes) => initWasm(bytes)));
}

/** Draws the image as wide as asked; its text in Noto Sans SC, regular or bold, whatever font it names. */
export async function svgToPng(svg: string, width: number): Promise<Uint8Array> {
  await start();
  const { slices, svg: named } = await withFamilies(svg);
  const fontBuffers = await Promise.all(
    slices.flatMap((slice) => [sliceFont(slice, 'regular'), sliceFont(slice, 'bold')]),
  );
  const image = new Resvg(named, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontBuffers },
  });
  try {
    const drawn = image.render();
    try {
      return drawn.asPng();
    } finally {
      drawn.free();
    }
  } finally {
    image.free();
  }
}

/**
 * The image with the family of its slice at every run of text. Left to itself the renderer takes the first font that has the
 * character, of whatever weight.
 */
async function withFamilies(svg: string): Promise<{ readonly svg: string; readonly slices: string[] }> {
  const { text } = await drawable(svg);
  const bySlice = await characterSlices();
  const used = new Set<string>();
  const setRuns = (content: string) => {
    let runs = '';
    let last: string | undefined;
    for (const [sign] of content.matchAll(/&[#\w]+;|[^]/gu)) {
      // An entity stands for a sign of XML itself, which is where all the Latin letters are.
      const slice = bySlice.get(sign.length > 2 ? 0x26 : (sign.codePointAt(0) ?? 0)) ?? last;
      if (slice !== last && slice !== undefined) {
        used.add(slice);
        runs += `${last === undefined ? '' : '</tspan>'}<tspan font-family="${sliceFamily(slice)}">`;
        last = slice;
      }
      runs += sign;
    }
    return last === undefined ? runs : `${runs}</tspan>`;
  };
  const named = text.replace(
    /(<text\b[^>]*>)([^]*?)(<\/text>)/g,
    (_, open: string, inner: string, close: string) => {
      const content = inner.replace(
        /(^|>)([^<]+)(?=<|$)/g,
        (__, before: string, words: string) => before + setRuns(words),
      );
      return open + content + close;
    },
  );
  return { svg: named, slices: [...used] };
}
