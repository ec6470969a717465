/**
 * The check of a badge in the page: its credential is fetched, verified, and compared with the figures that are shown.
 * Whoever has the button loads this part at the first press; the JavaScript for signatures comes only where the browser has
 * none of its own. Nothing is kept.
 */
import { checkCredential, statedFigures, verdictText, type VerdictCode } from '@youth-action/sdk/credentials';
import type { HoursBadge } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { credentialReader, type Reader } from '@youth-action/sdk/reader';

/** `figures-differ`: the credential is good, and says something else than the page. */
export type BadgeVerdict = VerdictCode | 'figures-differ';

export interface BadgeToVerify {
  /** As it is shown. */
  readonly badge: Pick<HoursBadge, 'code' | 'totalMinutes' | 'noticeMinutes' | 'stars'>;
  readonly reader: Reader;
  /** The moment to judge by, as an instant. */
  readonly now: string;
  readonly signal?: AbortSignal | undefined;
}

/** What became of the check. Throws what the asking throws where it was ended, or the badge isn't there any more. */
export async function verifyBadge({ badge, now, reader, signal }: BadgeToVerify): Promise<BadgeVerdict> {
  const { credentials } = credentialReader(reader);
  try {
    const credential = await credentials.ofBadge(badge.code, { signal });
    const verdict = await checkCredential(credential, { source: credentials, now, signal });
    if (!verdict.ok) return verdict.code;
    const figures = statedFigures(verdict.credential);
    const isSame =
      figures['service-minutes'] === String(badge.totalMinutes) &&
      figures['notice-minutes'] === String(badge.noticeMinutes) &&
      figures.stars === String(badge.stars);
    return isSame ? 'ok' : 'figures-differ';
  } catch (error) {
    if (signal?.aborted === true || codeOf(error)?.startsWith('badge-') === true) throw error;
    return 'unreachable';
  }
}

function codeOf(error: unknown): string | undefined {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

const figuresDiffer = {
  'zh-CN': '签名无误，但签名的数字与这里显示的不同。请刷新后再验证一次。',
  en: 'The signature is right, but the signed figures differ from those shown here. Refresh and verify again.',
} as const;

/** The words for it. */
export function badgeVerdictText(verdict: BadgeVerdict, language: Language): string {
  return verdict === 'figures-differ' ? figuresDiffer[language] : verdictText(verdict, language);
}
