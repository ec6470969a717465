import type { Language } from '@youth-action/sdk/problem-texts';

const chinese = { verify: '验证签名', verifying: '正在验证…', again: '再验证一次' };

export const messages: Readonly<Record<Language, typeof chinese>> = {
  'zh-CN': chinese,
  en: { verify: 'Verify signature', verifying: 'Verifying…', again: 'Verify again' },
};
