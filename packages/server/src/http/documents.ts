/**
 * Texts that are long, the same for everybody and asked for again and again, such as feeds: made once for each version
 * of what they are made from, and then answered from memory, mostly by an empty 304.
 *
 * Owns: the texts in memory, their tags, their compressed form. Doesn't own the question which version is the current
 * one: whoever asks says so, by something cheap.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { AppContext } from './app-env.ts';
import { encodingFor } from './content-encoding.ts';

/** Browsers, calendars and shared caches may keep a document for a minute without asking. */
const cacheControl = 'public, max-age=60';
/** What all documents in memory may take, unless told. @unit bytes */
const usualBytes = 64 * 1024 * 1024;
/** A version may leave something out, such as a venue's name: after so long a document is made anew. @unit milliseconds */
const longestUse = 10 * 60_000;
/**
 * A change is certain to be the latest up to its time when it is this old: one that is committed later may have the
 * earlier time. @unit milliseconds
 */
export const settlingTime = 5_000;

interface DocumentParts {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly zipped: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  readonly lastModifiedMs: number;
}

/** A text to be answered with its validators. A class, to be told from an answer that still has to be written. */
export class TextDocument {
  readonly parts: DocumentParts;

  constructor(parts: DocumentParts) {
    this.parts = parts;
  }
}

/** Which text of a document is the current one. */
export interface Version {
  /** Another name, another text; the same name, the same text. */
  readonly name: string;
  /** When anything that it is made from was last changed. @unit epoch milliseconds */
  readonly lastModifiedMs: number;
}

export interface Wanted {
  /** What it is, whatever its version. */
  readonly key: string;
  /**
   * Something cheaper to know than the version, that changes at least whenever the version does; undefined while that
   * isn't certain. While it is the same, the version isn't asked for.
   */
  readonly epoch: string | undefined;
  readonly version: () => Promise<Version>;
  /** @unit epoch milliseconds */
  readonly nowMs: number;
}

interface Kept {
  epoch: string | undefined;
  readonly version: string;
  readonly madeMs: number;
  readonly document: Promise<TextDocument>;
  bytes: number;
}

/** The documents of one server, the least used of which are forgotten first. */
export class Documents {
  /** In the order of their last use. */
  readonly #kept = new Map<string, Kept>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes = usualBytes) {
    this.#mostBytes = mostBytes;
  }

  /** The document as it was made before, or as `make` makes it; askers at the same time wait for the same making. */
  async get(wanted: Wanted, make: () => Promise<string>): Promise<TextDocument> {
    const { epoch, key, nowMs } = wanted;
    const known = this.#fresh(key, nowMs);
    if (known !== undefined && epoch !== undefined && known.epoch === epoch) return known.document;
    const version = await wanted.version();
    const kept = this.#fresh(key, nowMs); // somebody else may have begun to make it
    if (kept?.version !== version.name) return this.#keep(wanted, version, make);
    kept.epoch = epoch;
    return kept.document;
  }

  /** What is kept and not too old; it is the last in the order then. */
  #fresh(key: string, nowMs: number): Kept | undefined {
    const kept = this.#kept.get(key);
    if (kept === undefined || nowMs - kept.madeMs >= longestUse) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept;
  }

  async #keep({ epoch, key, nowMs }: Wanted, version: Version, make: () => Promise<string>) {
    const document = documentOf(make, version.lastModifiedMs);
    const made: Kept = { epoch, version: version.name, madeMs: nowMs, document, bytes: 0 };
    this.#forget(key);
    this.#kept.set(key, made);
    try {
      const document = await made.document;
      if (this.#kept.get(key) === made) this.#count(made, document);
      return document;
    } catch (error) {
      if (this.#kept.get(key) === made) this.#forget(key);
      throw error;
    }
  }

  #count(made: Kept, { parts: { content, zipped } }: TextDocument): void {
    made.bytes = content.length + zipped.length;
    this.#bytes += made.bytes;
    for (const key of this.#kept.keys()) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#forget(key);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}

async function documentOf(make: () => Promise<string>, lastModifiedMs: number): Promise<TextDocument> {
  const content = new TextEncoder().encode(await make());
  const etag = createHash('sha256').update(content).digest('base64url').slice(0, 27);
  const zipped = new Uint8Array(await promisify(gzip)(content));
  return new TextDocument({ content, zipped, etag, lastModifiedMs });
}

/** Answers with a document, or with 304 where the caller has it. */
export function documentAnswer(
  context: AppContext,
  { parts: { content, etag, lastModifiedMs, zipped } }: TextDocument,
  { contentType, nowMs }: { readonly contentType: string; readonly nowMs: number },
): Response {
  const isZipped = encodingFor(context, ['gzip']) === 'gzip';
  const lastModified = httpDate(lastModifiedMs, nowMs);
  const headers: Record<string, string> = {
    ETag: `"${etag}${isZipped ? '-gzip' : ''}"`,
    'Cache-Control': cacheControl,
    Vary: 'Accept-Encoding',
    ...(lastModified === undefined ? {} : { 'Last-Modified': lastModified }),
  };
  if (isKnown(context, etag, lastModified)) return context.body(null, 304, headers);
  return context.body(isZipped ? zipped : content, 200, {
    ...headers,
    'Content-Type': contentType,
    ...(isZipped ? { 'Content-Encoding': 'gzip' } : {}),
  });
}

/** RFC 9110 §13.2.2: the date counts only where no tag was sent. Either form of the text proves that it is known. */
function isKnown({ req }: AppContext, etag: string, lastModified: string | undefined): boolean {
  const tags = req.header('if-none-match');
  if (tags !== undefined) {
    const known = ['*', `"${etag}"`, `"${etag}-gzip"`];
    return tags.split(',').some((tag) => known.includes(tag.trim().replace(/^W\//, '')));
  }
  const since = Date.parse(req.header('if-modified-since') ?? '');
  return lastModified !== undefined && since >= Date.parse(lastModified);
}

/** The next whole second, because HTTP knows no fractions; none while something may still be added to that second. */
function httpDate(lastModifiedMs: number, nowMs: number): string | undefined {
  const date = (Math.floor(lastModifiedMs / 1000) + 1) * 1000;
  return date + settlingTime > nowMs ? undefined : new Date(date).toUTCString();
}
