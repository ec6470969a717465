import type { Language } from '@youth-action/sdk/problem-texts';
import { pageFrame } from './page-frame.ts';

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly steps: readonly string[];
  readonly code: string;
  readonly go: string;
  readonly link: string;
  readonly linkHint: string;
  readonly wrongLink: string;
  readonly incomplete: string;
  readonly staff: string;
  readonly noScript: string;
}

const texts: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    title: '到场签到',
    lead: '屏幕上的签到码：',
    steps: [
      '打开报名成功时得到的“我的报名”链接',
      '在“到场签到”里输入上面的签到码',
      '离开时再扫一次屏幕，选择“签退”',
    ],
    code: '签到码',
    go: '用这台手机里记住的报名签到',
    link: '或在这里粘贴“我的报名”链接',
    linkHint: '链接里有 /manage# 字样，只在这台手机上使用，不会发送给别人。',
    wrongLink: '这不是“我的报名”链接，请从报名成功页面复制完整的链接。',
    incomplete: '请用手机相机扫描现场屏幕上的二维码打开本页。',
    staff: '没有链接，或签到不成功？请现场的活动组织者在名单上登记。',
    noScript: '此页面需要启用 JavaScript。也可以请现场的活动组织者在名单上登记。',
  },
  en: {
    title: 'Check in at the door',
    lead: 'The code on the screen:',
    steps: [
      'Open the manage link that you got when you signed up',
      'Type the code above under “Check in at the door”',
      'Scan the screen again when you leave, and choose “Check out”',
    ],
    code: 'Door code',
    go: 'Check in with the sign-up remembered on this phone',
    link: 'Or paste your manage link here',
    linkHint: 'It has /manage# in it. It is used on this phone only and sent to nobody.',
    wrongLink: "This isn't a manage link. Please copy the whole link from the confirmation.",
    incomplete: 'Please open this page by scanning the code on the screen at the door.',
    staff: 'No link, or it failed? The organiser at the door can check you in on the list.',
    noScript: 'This page needs JavaScript. The organiser at the door can also check you in on the list.',
  },
};

/** Where the picture on the door leads, `/door#ses_….CODE`: says what to do, and goes on where a sign-up is known. */
export function doorPage(language: Language): string {
  const words = texts[language];
  return pageFrame(language, {
    title: words.title,
    main: `<p id="incomplete" class="note" role="alert" hidden>${words.incomplete}</p>
<div id="scanned" hidden>
<p>${words.lead}</p>
<p id="code" class="door-code" translate="no"></p>
<p id="known" hidden><a id="go" class="button" href="/manage">${words.go}</a></p>
<ol>${words.steps.map((step) => `<li>${step}</li>`).join('')}</ol>
<form id="paste" novalidate>
<label for="link">${words.link}</label>
<p id="link-hint" class="hint">${words.linkHint}</p>
<input id="link" type="url" inputmode="url" autocomplete="off" aria-describedby="link-hint link-wrong">
<p id="link-wrong" class="note" role="alert" hidden>${words.wrongLink}</p>
<button type="submit">${words.title}</button>
</form>
</div>
<p>${words.staff}</p>
<noscript><p class="note">${words.noScript}</p></noscript>`,
    scripts: ['/assets/door.js'],
  });
}

/** Plain enough for any phone. What is behind `#` stays on it. */
export const doorPageScript = `'use strict';
(function () {
  function byId(id) { return document.getElementById(id); }
  function remembered() {
    try { return localStorage.getItem('youth-action-manage'); } catch (_) { return null; }
  }
  function show() {
    var parts = /^#(ses_[0-9a-z-]+)\\.([0-9A-Z]{8})$/.exec(location.hash);
    byId('incomplete').hidden = parts !== null;
    byId('scanned').hidden = parts === null;
    if (parts === null) return;
    byId('code').textContent = parts[2].slice(0, 4) + '-' + parts[2].slice(4);
    var door = '&door=' + parts[1] + '.' + parts[2];
    var kept = remembered();
    byId('known').hidden = kept === null;
    if (kept !== null) byId('go').href = '/manage#' + kept + door;
    byId('paste').onsubmit = function (event) {
      event.preventDefault();
      var hash = byId('link').value.split('#')[1] || '';
      var values = new URLSearchParams(hash);
      var isLink = Boolean(values.get('id') && values.get('token'));
      byId('link-wrong').hidden = isLink;
      if (!isLink) { byId('link').focus(); return; }
      var held = new URLSearchParams();
      held.set('id', values.get('id'));
      held.set('token', values.get('token'));
      location.href = '/manage#' + held + door;
    };
  }
  addEventListener('hashchange', show);
  show();
})();
`;
