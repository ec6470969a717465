import type { Language } from '@youth-action/sdk/problem-texts';
import { pageFrame } from './page-frame.ts';

interface Texts {
  readonly title: string;
  readonly incomplete: string;
  readonly noScript: string;
}

const texts: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    title: '我的报名',
    incomplete: '链接不完整。请从报名成功页面复制完整的链接，再打开一次。',
    noScript: '这个页面需要启用 JavaScript。请换一个浏览器打开这个链接，或直接联系活动组织者更改、取消报名。',
  },
  en: {
    title: 'My sign-up',
    incomplete:
      'This link is incomplete. Please copy the whole link from the confirmation and open it again.',
    noScript:
      'This page needs JavaScript. Please open the link in another browser, or ask the organiser to change or cancel the sign-up.',
  },
};

/** The page of a manage link, `/manage#id=…&token=…`. What is behind `#` stays in the browser and out of every log. */
export function managePage(language: Language): string {
  const { title, incomplete, noScript } = texts[language];
  return pageFrame(language, {
    title,
    main: `<div id="sign-up" lang="${language}"></div>
<p id="incomplete" class="note" role="alert" hidden>${incomplete}</p>
<noscript><p class="note">${noScript}</p></noscript>`,
    scripts: ['/embed/v1/youth-manager.js', '/assets/manage.js'],
  });
}

/** Plain enough for any browser that the elements run in. */
export const managePageScript = `'use strict';
(function () {
  function show() {
    var values = new URLSearchParams(location.hash.slice(1));
    var signUpId = values.get('id');
    var token = values.get('token');
    var isComplete = Boolean(signUpId && token);
    document.getElementById('incomplete').hidden = isComplete;
    // The element has a heading of its own in the same words.
    document.querySelector('h1').className = isComplete ? 'visually-hidden' : '';
    var place = document.getElementById('sign-up');
    place.textContent = '';
    if (!isComplete) return;
    var manager = document.createElement('youth-sign-up-manager');
    manager.setAttribute('base-url', '/');
    manager.managed = { signUpId: signUpId, token: token };
    place.appendChild(manager);
  }
  addEventListener('hashchange', show);
  show();
})();
`;
