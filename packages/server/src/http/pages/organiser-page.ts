import type { Language } from '@youth-action/sdk/problem-texts';
import { pageFrame } from './page-frame.ts';

const texts: Readonly<Record<Language, { readonly title: string; readonly noScript: string }>> = {
  'zh-CN': { title: '活动组织工作台', noScript: '此页面需要启用 JavaScript。' },
  en: { title: "Organiser's desk", noScript: 'This page needs JavaScript.' },
};

/** Where an organiser checks people in and approves minutes; the element asks for the token itself. */
export function organiserPage(language: Language): string {
  const { title, noScript } = texts[language];
  return pageFrame(language, {
    title,
    main: `<youth-organiser-desk base-url="/" lang="${language}"></youth-organiser-desk>
<noscript><p class="note">${noScript}</p></noscript>`,
    scripts: ['/embed/v1/youth-organiser.js'],
  });
}
