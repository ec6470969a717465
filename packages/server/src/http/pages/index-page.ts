import { feedPaths } from '@youth-action/sdk/paths';
import type { Language } from '@youth-action/sdk/problem-texts';
import { pageFrame } from './page-frame.ts';

type Card = readonly [name: string, text: string];

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly whatsOn: Card;
  readonly statistics: Card;
  readonly organiser: Card;
  readonly reports: Card;
  readonly openapi: Card;
  readonly sessions: Card;
  readonly calendar: Card;
  readonly ready: Card;
  readonly resident: Card;
  readonly embed: Card;
  readonly npm: Card;
}

const texts: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    title: '社区青春行动服务',
    lead: '居民在社区网站上查看活动、报名；组织者在这里签到、审核志愿服务时长；开发者从这里接入。',
    whatsOn: ['活动日历', '按月查看活动并报名，不用脚本也可以。'],
    statistics: ['活动统计', '场次、人次、人数和志愿服务时长，各有口径；也可以放到大屏上。'],
    organiser: ['活动组织工作台', '签到、签退，审核志愿服务时长。需要组织者口令。'],
    reports: ['月报', '起草、定稿、报送社区月报，汇总各社区数字，导出文档和表格。需要组织者口令。'],
    openapi: ['接口文档', 'OpenAPI 3.1：全部接口、字段和错误代码。'],
    sessions: ['活动数据', '公开的活动场次（JSON），可以直接读取。'],
    calendar: ['订阅活动日历', '加到手机或电脑的日历里，活动有变化会自动更新。'],
    ready: ['运行状态', '数据库和服务是否就绪。'],
    resident: ['已经报名的居民', '请用报名成功页面上的链接打开“我的报名”，在那里查看、加入日历或取消。'],
    embed: ['嵌入网页', '把下面几行放进网页，活动日历和报名表就会出现在那里：'],
    npm: ['用 npm 的网站', '安装 @youth-action/elements，引入要用的组件：'],
  },
  en: {
    title: 'Youth Action service',
    lead: 'Residents find and join sessions on community sites; organisers check people in and approve hours here; developers start here.',
    whatsOn: ['What is on', 'Activities by month, and the way to sign up; works without script.'],
    statistics: [
      'Statistics',
      'Sessions, attendances, people and volunteer hours, each with its definition; for a big screen too.',
    ],
    organiser: [
      "Organiser's desk",
      'Check people in and out, approve volunteer minutes. Needs an organiser token.',
    ],
    reports: [
      'Monthly reports',
      'Draft, freeze and submit the report of a community; sums over all of them; Word, Excel and CSV. Needs an organiser token.',
    ],
    openapi: ['API description', 'OpenAPI 3.1: every endpoint, field and error code.'],
    sessions: ['Sessions', 'The public sessions as JSON, open to read.'],
    calendar: [
      'Subscribe',
      'The sessions in the calendar of a phone or computer, kept up to date by itself.',
    ],
    ready: ['Status', 'Whether the service and its database are ready.'],
    resident: [
      'Signed up already?',
      'Open My sign-up by the link on your confirmation, to see it, add it to a calendar or cancel.',
    ],
    embed: [
      'Put it on a page',
      'Add these lines to a page, and the calendar and the sign-up form appear there:',
    ],
    npm: ['With npm', 'Install @youth-action/elements and import what the page uses:'],
  },
};

/** Stands where a browser without script can't be told this service's own address. */
const address = '<span data-origin>https://youth.example.cn</span>';

/** The first page: who finds what where. */
export function indexPage(language: Language): string {
  const { title, lead } = texts[language];
  return pageFrame(language, {
    title,
    main: `<p class="lead">${lead}</p>
${cardsFor(language)}
${embedding(language)}`,
    scripts: ['/assets/index.js'],
    feeds: [
      { type: 'text/calendar', address: feedPaths.calendar },
      { type: 'application/rss+xml', address: feedPaths.rss },
      { type: 'application/feed+json', address: feedPaths.jsonFeed },
    ],
  });
}

function cardsFor(language: Language): string {
  const { calendar, openapi, organiser, ready, reports, sessions, statistics, whatsOn } = texts[language];
  return `<ul class="cards">
${card('/calendar', whatsOn)}
${card('/statistics', statistics)}
${card('/organiser', organiser)}
${card('/reports', reports)}
${card('/openapi.json', openapi)}
${card('/v1/sessions', sessions)}
${card(feedPaths.calendar, calendar)}
${card('/ready', ready)}
</ul>`;
}

function embedding(language: Language): string {
  const { embed, npm, resident } = texts[language];
  return `<p class="note"><strong>${resident[0]}</strong><br>${resident[1]}</p>
<h2>${embed[0]}</h2>
<p>${embed[1]}</p>
<pre tabindex="0"><code>&lt;script src="${address}/embed/v1/youth-action.js" defer&gt;&lt;/script&gt;
&lt;youth-activity-calendar base-url="${address}"&gt;&lt;/youth-activity-calendar&gt;
&lt;youth-sign-up-form base-url="${address}" session-id="…"&gt;&lt;/youth-sign-up-form&gt;</code></pre>
<h2>${npm[0]}</h2>
<p>${npm[1]}</p>
<pre tabindex="0"><code>import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-activity-calendar';</code></pre>`;
}

/** The browser alone knows the address that people use, whatever stands before this server. */
export const indexPageScript = `'use strict';
document.querySelectorAll('[data-origin]').forEach(function (place) {
  place.textContent = location.origin;
});
`;

function card(link: string, [name, text]: Card): string {
  return `<li><a href="${link}">${name}</a><span>${text}</span></li>`;
}
