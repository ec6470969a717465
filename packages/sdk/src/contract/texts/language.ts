export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language to answer in for a BCP 47 tag or an `Accept-Language` value; Chinese where nothing else is asked for. */
export function languageFor(tag: string | null | undefined): Language {
  return /^en\b/i.test((tag ?? '').trim()) ? 'en' : 'zh-CN';
}

/** A sentence for each code, in each language. */
export type Texts<Code extends string> = Readonly<Record<Language, Readonly<Record<Code, string>>>>;

/** The sentence for a code, or `general` for one that isn't in the table; `toString` is none. */
export function textIn(texts: Readonly<Record<string, unknown>>, code: string, general: string): string {
  const text = texts[code];
  return typeof text === 'string' ? text : general;
}
