import type { Language } from '@youth-action/sdk/problem-texts';
import { pageFrame } from './page-frame.ts';

interface Texts {
  readonly title: string;
  readonly lead: string;
  readonly organiser: readonly [name: string, text: string];
  readonly manage: readonly [name: string, text: string];
  readonly api: readonly [name: string, text: string];
  readonly embed: readonly [name: string, text: string];
}

const texts: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    title: '社区青春行动服务',
    lead: '居民在社区网站上查看活动、报名；组织者在这里签到、审核志愿服务时长；开发者从这里接入。',
    organiser: ['活动组织工作台', '签到、签退，审核志愿服务时长。需要组织者口令。'],
    manage: ['我的报名', '请从报名成功页面上的链接打开。'],
    api: ['接口文档(OpenAPI 3.1)', '全部接口、字段和错误代码。'],
    embed: ['嵌入网页', '把下面两行放进网页，活动日历就会出现在那里:'],
  },
  en: {
    title: 'Youth Action service',
    lead: 'Residents find and join sessions on community sites; organisers check people in and approve hours here; developers start here.',
    organiser: [
      "Organiser's desk",
      'Check people in and out, approve volunteer minutes. Needs an organiser token.',
    ],
    manage: ['My sign-up', 'Open it by the link on the confirmation.'],
    api: ['API description (OpenAPI 3.1)', 'Every endpoint, field and error code.'],
    embed: ['Put it on a page', 'Add these two lines to a page, and the calendar appears there:'],
  },
};

/** The first page: who finds what where. */
export function indexPage(language: Language): string {
  const { title, lead, organiser, manage, api, embed } = texts[language];
  return pageFrame(language, {
    title,
    main: `<p>${lead}</p>
<ul class="cards">
${card('/organiser', organiser)}
${card('/manage', manage)}
${card('/openapi.json', api)}
</ul>
<h2>${embed[0]}</h2>
<p>${embed[1]}</p>
<pre><code>&lt;script src="…/embed/v1/youth-action.js" defer&gt;&lt;/script&gt;
&lt;youth-activity-calendar base-url="…"&gt;&lt;/youth-activity-calendar&gt;</code></pre>`,
  });
}

function card(address: string, [name, text]: readonly [string, string]): string {
  return `<li><a href="${address}">${name}</a><span>${text}</span></li>`;
}
