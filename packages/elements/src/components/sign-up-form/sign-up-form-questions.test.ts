import type { Question } from '@youth-action/sdk/domain';
import { textFor } from '@youth-action/sdk/problem-texts';
import { expect } from 'chai';
import {
  click,
  creations,
  expectAccessible,
  fillFamily,
  find,
  focused,
  mount,
  type Page,
  root,
  shown,
  shownText,
  text,
  type,
  until,
} from '../../../test/sign-up-page.ts';

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const usual = { required: false, retentionDays: 30 } as const;
const questions: readonly Question[] = [
  {
    ...usual,
    id: 'allergies',
    kind: 'text',
    scope: 'participant',
    label: label('过敏', 'Allergies'),
    isHealth: true,
  },
  {
    ...usual,
    id: 'size',
    kind: 'choice',
    scope: 'participant',
    role: 'participant',
    required: true,
    label: label('尺码', 'Size'),
    help: label('夏季校服尺码', 'As for school clothes'),
    options: [
      { value: 's', label: label('小', 'Small') },
      { value: 'm', label: label('中', 'Medium') },
    ],
  },
  {
    ...usual,
    id: 'heard',
    kind: 'choices',
    scope: 'sign-up',
    label: label('从哪里知道', 'Heard of it'),
    options: [
      { value: 'wechat', label: label('微信', 'WeChat') },
      { value: 'poster', label: label('海报', 'Poster') },
    ],
  },
  {
    ...usual,
    id: 'books',
    kind: 'number',
    scope: 'sign-up',
    required: true,
    label: label('几本书', 'Books'),
    least: 0,
    most: 10,
  },
  { ...usual, id: 'moved', kind: 'date', scope: 'sign-up', label: label('哪天搬来', 'Moved here') },
];

function mountAsking(locale: 'zh-CN' | 'en' = 'zh-CN'): Page {
  return mount({
    locale,
    before: ({ data }) => {
      for (const activity of data.activities)
        if (activity.id === 'act_reading') activity.questions = [...questions];
    },
  });
}

async function answer(page: Page): Promise<void> {
  await fillFamily(page);
  await click(page, '#p1-q-size');
  await click(page, '#p2-q-size-m');
  type(page, 'q-books', '３');
  await page.form.updateComplete;
}

describe('youth-sign-up-form with questions', () => {
  afterEach(() => document.body.replaceChildren());

  it('asks each person and the contact, in the language of the page, and says what may be left out', async () => {
    const page = mountAsking('en');
    await shown(page, '#p2-q-allergies');
    for (const words of [
      'Allergies (optional)',
      'Size (required)',
      'As for school clothes',
      'Books (required)',
      '0 to 10',
    ])
      expect(text(page.form)).to.include(words);
    expect(find<HTMLInputElement>(page, '#q-moved').type).to.equal('date');
    await expectAccessible(page);
  });

  it('sends answers as what they are, and nothing for what was left empty', async () => {
    const page = mountAsking();
    await answer(page);
    await click(page, '#q-heard-poster');
    type(page, 'q-moved', '2020-05-01');
    await page.form.updateComplete;
    await click(page, '#submit');
    await shown(page, '[part=confirmation]');
    const body = creations(page)[0]?.body as { answers: unknown; party: { answers: unknown }[] };
    expect(body.answers).to.deep.equal([
      { questionId: 'heard', value: ['poster'] },
      { questionId: 'books', value: 3 },
      { questionId: 'moved', value: '2020-05-01' },
    ]);
    expect(body.party.map(({ answers }) => answers)).to.deep.equal([
      [{ questionId: 'size', value: 's' }],
      [{ questionId: 'size', value: 'm' }],
    ]);
  });

  it('finds what is missing or wrong by the server’s own rules, at its field', async () => {
    const page = mountAsking();
    await fillFamily(page);
    type(page, 'q-books', '11');
    await page.form.updateComplete;
    await click(page, '#submit');
    await until(() => focused(page) === 'p1-q-size', 'focus on the first question');
    expect(find(page, '#p1-q-size-error').textContent).to.equal(textFor('required', 'zh-CN'));
    expect(find(page, '#q-books-error').textContent).to.equal(textFor('too-large', 'zh-CN'));
    expect(creations(page)).to.deep.equal([]);
    await expectAccessible(page);
  });

  it('asks no participant’s question of a volunteer', async () => {
    const page = mountAsking();
    await shown(page, '#p1-q-size');
    await click(page, '#p1-role-volunteer');
    expect(root(page.form).querySelector('#p1-q-size')).to.equal(null);
  });

  it('wants a separate consent once something about health is told, and for nothing else', async () => {
    const page = mountAsking();
    await answer(page);
    expect(root(page.form).querySelector('#p2-consent-health-information')).to.equal(null);
    type(page, 'p2-q-allergies', '花生');
    await page.form.updateComplete;
    expect(root(page.form).querySelectorAll('[name=p2-consent-health-information]:checked').length).to.equal(
      0,
    );
    await click(page, '#submit');
    await until(() => focused(page) === 'p2-consent-health-information', 'focus on the consent');
    await expectAccessible(page);
    await click(page, '#p2-consent-health-information-false');
    await shownText(page, textFor('health-consent-required', 'zh-CN'));
    type(page, 'p2-q-allergies', '');
    await page.form.updateComplete;
    expect(root(page.form).querySelector('#p2-consent-health-information')).to.equal(null);
    await click(page, '#submit');
    await shown(page, '[part=confirmation]');
  });
});
