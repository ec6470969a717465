import type { Language } from '@youth-action/sdk/problem-texts';
import { pageFrame } from './page-frame.ts';

interface Texts {
  readonly title: string;
  readonly incomplete: string;
  readonly remember: string;
  readonly rememberHint: string;
  readonly noScript: string;
}

const texts: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    title: '我的报名',
    incomplete: '链接不完整。请从报名成功页面复制完整的链接，再打开一次。',
    remember: '在这台手机上记住这个链接',
    rememberHint:
      '以后到场扫码签到时不用再找链接。别人用这台手机也能打开，公用设备请勿勾选；取消勾选即清除。',
    noScript: '这个页面需要启用 JavaScript。请换一个浏览器打开这个链接，或直接联系活动组织者更改、取消报名。',
  },
  en: {
    title: 'My sign-up',
    incomplete:
      'This link is incomplete. Please copy the whole link from the confirmation and open it again.',
    remember: 'Remember this link on this phone',
    rememberHint:
      'Checking in at a door then needs no link. Whoever uses this phone can open it, so not on a shared device; untick it to forget.',
    noScript:
      'This page needs JavaScript. Please open the link in another browser, or ask the organiser to change or cancel the sign-up.',
  },
};

/** The page of a manage link, `/manage#id=…&token=…`. What is behind `#` stays in the browser and out of every log. */
export function managePage(language: Language): string {
  const { title, incomplete, noScript, remember, rememberHint } = texts[language];
  return pageFrame(language, {
    title,
    main: `<div id="sign-up" lang="${language}"></div>
<p id="incomplete" class="note" role="alert" hidden>${incomplete}</p>
<p id="remember-line" hidden><label><input id="remember" type="checkbox"> ${remember}</label><br><small>${rememberHint}</small></p>
<noscript><p class="note">${noScript}</p></noscript>`,
    scripts: ['/embed/v1/youth-manager.js', '/assets/manage.js'],
  });
}

/** Plain enough for any browser that the elements run in. */
export const managePageScript = `'use strict';
(function () {
  // The link is kept only where its holder ticks it, and here on the server's own page, never in the element.
  var kept = 'youth-action-manage';
  function storage() {
    try { return window.localStorage; } catch (_) { return null; }
  }
  function remembering(signUpId, token) {
    var store = storage();
    var box = document.getElementById('remember');
    var held = String(new URLSearchParams({ id: signUpId, token: token }));
    if (store === null) { document.getElementById('remember-line').hidden = true; return; }
    box.checked = store.getItem(kept) === held;
    box.onchange = function () {
      try {
        if (box.checked) store.setItem(kept, held);
        else store.removeItem(kept);
      } catch (_) { box.checked = false; }
    };
  }
  // A name of this device's own making, so that one phone can't check in the whole village.
  function device() {
    var store = storage();
    var name = 'youth-action-device';
    try {
      var known = store && store.getItem(name);
      if (known) return known;
      var bytes = crypto.getRandomValues(new Uint8Array(16));
      var made = Array.prototype.map.call(bytes, function (byte) { return ('0' + byte.toString(16)).slice(-2); }).join('');
      if (store) store.setItem(name, made);
      return made;
    } catch (_) { return undefined; }
  }
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
    document.getElementById('remember-line').hidden = !isComplete;
    if (!isComplete) return;
    remembering(signUpId, token);
    var manager = document.createElement('youth-sign-up-manager');
    manager.setAttribute('base-url', '/');
    manager.managed = { signUpId: signUpId, token: token };
    manager.deviceId = device();
    var door = /^(ses_[0-9a-z-]+)\\.([0-9A-Z]{8})$/.exec(values.get('door') || '');
    if (door !== null) manager.scannedDoor = { sessionId: door[1], code: door[2] };
    place.appendChild(manager);
    var record = document.createElement('youth-service-record');
    record.setAttribute('base-url', '/');
    record.hideEmpty = true;
    record.managed = manager.managed;
    place.appendChild(record);
  }
  addEventListener('hashchange', show);
  show();
})();
`;
