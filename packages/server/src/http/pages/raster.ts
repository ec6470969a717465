import { draw } from './print/renderer.ts';

/**
 * An SVG as a PNG, so many pixels wide, for places that show no SVG, such as link previews. Text is set in Noto Sans SC,
 * regular or bold; characters that it lacks are shown as their code point. Drawn in a worker, 50 to 350 ms, so keep what
 * comes out. Throws `unavailable` where too much is waiting.
 */
export function rasterise(svg: string, width: number): Promise<Uint8Array<ArrayBuffer>> {
  return draw({ kind: 'svg', svg, width });
}
