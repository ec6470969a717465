import type { Language } from '@youth-action/sdk/problem-texts';
import { pageFrame } from './page-frame.ts';

const texts: Readonly<Record<Language, { readonly title: string; readonly noScript: string }>> = {
  'zh-CN': { title: '月报', noScript: '此页面需要启用 JavaScript。' },
  en: { title: 'Monthly reports', noScript: 'This page needs JavaScript.' },
};

/** Where a clerk writes the month's report and an administrator sees them all; the element asks for the token itself. */
export function reportsPage(language: Language): string {
  const { title, noScript } = texts[language];
  return pageFrame(language, {
    title,
    main: `<youth-monthly-report base-url="/" lang="${language}"></youth-monthly-report>
<noscript><p class="note">${noScript}</p></noscript>`,
    scripts: ['/embed/v1/youth-reports.js'],
  });
}
