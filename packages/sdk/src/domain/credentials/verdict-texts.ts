/** Words for what a check of a credential has found: what is so, and what to do. */
import type { CredentialFault } from './verify-credential.ts';

/** `unreachable`: the issuer couldn't be asked. */
export type VerdictCode = 'ok' | CredentialFault | 'unreachable';

export const verdictTexts = {
  'zh-CN': {
    ok: '验证通过：由签发方签名，内容未被改动，目前有效。',
    malformed: '这不是一份完整的凭证，无法验证。请向持有人索取原文件。',
    'unknown-signer': '签名不是这个签发方的。请不要采信。',
    'key-compromised': '签名所用的密钥已被签发方作废。请让持有人重新下载凭证。',
    altered: '内容与签名不符，凭证被改动过。请不要采信。',
    'not-yet-valid': '凭证还没有到生效时间。请核对本机的日期和时间。',
    expired: '凭证已过有效期。请让持有人重新下载。',
    revoked: '凭证已被撤销，不再有效。',
    'status-unknown': '签名无误，但无法确认凭证是否已被撤销。请稍后再试。',
    unreachable: '现在联系不上签发方，没有完成验证。请稍后再试。',
  },
  en: {
    ok: 'Verified: signed by the issuer, unaltered, and in force.',
    malformed:
      "This isn't a complete credential, so it can't be verified. Ask its holder for the original file.",
    'unknown-signer': "The signature isn't this issuer's. Don't rely on it.",
    'key-compromised':
      'The issuer has withdrawn the key that signed this. Ask the holder to download it again.',
    altered: "The contents don't match the signature: somebody has changed them. Don't rely on it.",
    'not-yet-valid': "This credential isn't in force yet. Check this device's date and time.",
    expired: 'This credential has expired. Ask the holder to download it again.',
    revoked: 'This credential has been revoked and no longer holds.',
    'status-unknown':
      "The signature is right, but whether the credential was revoked couldn't be found out. Try again later.",
    unreachable: "The issuer couldn't be reached, so nothing was verified. Try again later.",
  },
} as const satisfies Readonly<Record<'zh-CN' | 'en', Readonly<Record<VerdictCode, string>>>>;

/** The words in a language; in Chinese where the language is another one. */
export function verdictText(code: VerdictCode, language: string): string {
  return verdictTexts[language.startsWith('en') ? 'en' : 'zh-CN'][code];
}
