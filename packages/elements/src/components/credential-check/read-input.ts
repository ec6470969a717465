/** What somebody gives to be verified, and what it is. */

/** More than any credential has. @unit bytes */
const largestFile = 256 * 1024;

/** A file's text; `too-large` and `unreadable` in its place. By the old reader, because Safari 13 knows no other. */
export function readFile(file: File): Promise<{ text: string } | 'too-large' | 'unreadable'> {
  if (file.size > largestFile) return Promise.resolve('too-large');
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () =>
      // text, as it was read
      resolve({ text: reader.result as string }),
    );
    reader.addEventListener('error', () => resolve('unreadable'));
    reader.readAsText(file);
  });
}

/** The value of the JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

export type CodeKind = 'number' | 'badge' | 'document';

/** Which of the codes it is: typed, or as part of an address that was pasted. */
export function readCode(text: string): { readonly kind: CodeKind; readonly code: string } | undefined {
  const typed = text
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\.(?:json|pdf|png|svg)$/i, '')
    .replace(/\/+$/, '');
  const code = typed.slice(typed.lastIndexOf('/') + 1);
  if (/^[0-9a-hjkmnp-tv-z]{16}$/i.test(code)) return { kind: 'badge', code: code.toLowerCase() };
  if (/^[0-9a-hjkmnp-tv-z]{20}$/i.test(code)) return { kind: 'document', code: code.toLowerCase() };
  return /\d{6}/.test(code) ? { kind: 'number', code } : undefined;
}
