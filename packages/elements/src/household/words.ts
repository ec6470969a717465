/** Help with words. */

/** A word by a key that a newer server may have invented; the key's own text where there is none. */
export function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
