/** Answers that are files to keep: bytes with a name. */
import type { AppContext } from './app-env.ts';

/** What a handler answers where the contract has bytes. */
export class FileAnswer {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly fileName: string;

  constructor(content: Uint8Array<ArrayBuffer>, fileName: string) {
    this.content = content;
    this.fileName = fileName;
  }
}

/** Nobody keeps it but the caller: it may hold what only staff may see. */
export function fileAnswer(
  context: AppContext,
  { content, fileName }: FileAnswer,
  contentType: string,
): Response {
  return context.body(content, 200, {
    'Content-Type': contentType,
    'Content-Disposition': attachment(fileName),
    'Cache-Control': 'no-store',
  });
}

/** RFC 6266: the name in UTF-8, and before it one in ASCII for what doesn't know `filename*`. */
function attachment(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_').replace(/_{2,}/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
