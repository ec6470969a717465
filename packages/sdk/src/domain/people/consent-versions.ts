import type { ConsentPurpose } from './consent.ts';

/** The version in force of each consent text. Apart from the texts, because the rules need no more and the form loads them. */
export const consentVersions = {
  'sign-up': '2026-1',
  volunteering: '2026-1',
  'photo-publicity': '2026-1',
  'health-information': '2026-1',
  'case-publication': '2026-1',
} as const satisfies Readonly<Record<ConsentPurpose, string>>;

const versions = new Map<string, string>(Object.entries(consentVersions));

/** The version in force for a purpose; undefined for one that this version doesn't know. */
export function consentVersion(purpose: string): string | undefined {
  return versions.get(purpose);
}
