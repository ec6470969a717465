import 'axe-core/axe.min.js';
import { createClient } from '@youth-action/sdk/client';
import { instantFrom } from '@youth-action/sdk/domain';
import type { Language } from '@youth-action/sdk/problem-texts';
import { createMemoryBackend, type MemoryBackend } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import '../../define/youth-action-provider.ts';
import '../../define/youth-monthly-report.ts';
import { messages } from './monthly-report.messages.ts';
import { rollUpMessages } from './roll-up.messages.ts';
import type { YouthMonthlyReport } from './monthly-report.ts';

declare const axe: {
  run(node: Element): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

const zh = { ...messages['zh-CN'], ...rollUpMessages['zh-CN'] };
const community = 'com_yucaijie';
const month = '2026-04';

interface Page {
  readonly element: YouthMonthlyReport;
  readonly backend: MemoryBackend;
  readonly client: ReturnType<typeof createClient>;
  readonly events: string[];
}

function mount({ locale = 'zh-CN' }: { readonly locale?: Language } = {}): Page {
  const now = () => instantFrom('2026-05-10T10:00:00+08:00');
  const backend = createMemoryBackend({ now });
  const options = { baseUrl: backend.baseUrl, fetch: backend.fetch, retry: 0, timeoutMs: 500 };
  const provider = document.createElement('youth-action-provider');
  provider.locale = locale;
  provider.clock = now;
  provider.client = createClient(options);
  const element = document.createElement('youth-monthly-report');
  const events: string[] = [];
  provider.addEventListener('youth-report-changed', ({ state }) => events.push(state));
  provider.append(element);
  document.body.append(provider);
  const client = createClient({ ...options, token: backend.tokens.organiser });
  return { element, backend, client, events };
}

async function until(condition: () => unknown, what: string, page: Page): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${what} didn't come: ${text(page)}`);
}

function text({ element }: Page): string {
  return (element.shadowRoot?.querySelector('.frame')?.textContent ?? '').replace(/\s+/g, ' ');
}

const all = ({ element }: Page, selector: string) =>
  Array.from(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []);

async function shown(page: Page, selector: string): Promise<HTMLElement> {
  await until(() => all(page, selector).length > 0, selector, page);
  return all(page, selector)[0] as HTMLElement;
}

const says = (page: Page, words: string) => until(() => text(page).includes(words), words, page);

async function press(page: Page, words: string): Promise<void> {
  const at = () => all(page, 'button').find(({ textContent }) => textContent.trim() === words);
  await until(at, `button "${words}"`, page);
  at()?.click();
  await page.element.updateComplete;
}

async function type(page: Page, selector: string, value: string): Promise<void> {
  const control = (await shown(page, selector)) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await page.element.updateComplete;
}

async function signIn(page: Page, token = page.backend.tokens.organiser): Promise<void> {
  await type(page, '#token', token);
  (await shown(page, '[part=submit]')).click();
  await shown(page, '[part=navigation]');
}

async function withDraft(page: Page): Promise<Page> {
  await page.client.monthlyReports.draft({ communityId: community, month });
  await signIn(page);
  await shown(page, '[part=report]');
  return page;
}

const latest = async ({ client }: Page) => {
  const { items } = await client.monthlyReports.list({ communityId: community, month });
  return client.monthlyReports.get(items[0]?.id ?? '');
};

async function expectAccessible({ element }: Page): Promise<void> {
  const { violations } = await axe.run(element);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
  expect(found).to.deep.equal([]);
}

describe('youth-monthly-report', () => {
  afterEach(() => document.body.replaceChildren());

  it('says that it is connected to nothing', async () => {
    const element = document.createElement('youth-monthly-report');
    document.body.append(element);
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.contain('base-url');
  });

  it('offers to draft the last month, and shows its figures then', async () => {
    const page = mount();
    await signIn(page);
    await says(page, zh.none('2026年4月'));
    await expectAccessible(page);
    await press(page, zh.draft);
    await shown(page, '[part=report][data-state=draft]');
    const report = await latest(page);
    const sessions = report.figures.find(({ key }) => key === 'sessions')?.computed ?? 0;
    expect(sessions).to.be.greaterThan(0);
    expect((await shown(page, '[data-key=sessions] .value')).textContent).to.equal(`${sessions} 场`);
    expect(page.events).to.deep.equal(['draft']);
    await expectAccessible(page);
  });

  it('opens the rows behind a figure, and closes them', async () => {
    const page = await withDraft(mount());
    const button = await shown(page, '[data-key=sessions] button[aria-expanded]');
    button.click();
    await until(() => all(page, '[part=rows] tbody tr').length > 0, 'rows', page);
    const report = await latest(page);
    const { computed } = report.figures.find(({ key }) => key === 'sessions') ?? { computed: 0 };
    expect(all(page, '[part=rows] tbody tr').length).to.equal(computed);
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await expectAccessible(page);
    button.click();
    await until(() => all(page, '[part=rows]').length === 0, 'closing', page);
  });

  it('states another number with a reason, and keeps the computed one in sight', async () => {
    const page = await withDraft(mount());
    const { computed = 0 } = (await latest(page)).figures.find(({ key }) => key === 'attendances') ?? {};
    (await shown(page, '[id="state-attendances"]')).click();
    await type(page, '#stated-value', '99');
    await press(page, zh.save);
    await says(page, zh.whyMissing);
    await expectAccessible(page);
    await type(page, '#stated-note', '三位听众没有签到');
    await press(page, zh.save);
    await says(page, '三位听众没有签到');
    expect(text(page)).to.contain(zh.computed(`${computed} 人次`));
    expect((await shown(page, '[data-key=attendances] .value')).textContent).to.equal('99 人次');
    (await shown(page, '[id="state-attendances"]')).click();
    await press(page, zh.unstate);
    await until(() => !text(page).includes('三位听众没有签到 '), 'the computed number', page);
    expect((await latest(page)).figures.find(({ key }) => key === 'attendances')?.stated).to.equal(undefined);
  });

  it('loses nothing where somebody else saves first: it asks what to keep', async () => {
    const page = await withDraft(mount());
    await type(page, '#text-highlights', '我写的亮点');
    await type(page, '#text-plan', '我写的计划');
    const { id, version } = await latest(page);
    await page.client.monthlyReports.edit(id, { version, texts: { highlights: '同事写的亮点' } });
    await press(page, zh.saveTexts);
    await says(page, zh.conflictLead);
    expect(text(page)).to.contain('同事写的亮点');
    expect(((await shown(page, '#text-highlights')) as HTMLTextAreaElement).value).to.equal('我写的亮点');
    await expectAccessible(page);
    await press(page, zh.keepBoth);
    await press(page, zh.saveTexts);
    await until(() => !text(page).includes(zh.conflictTitle), 'the end of the conflict', page);
    expect((await latest(page)).texts).to.deep.equal({
      highlights: '同事写的亮点\n我写的亮点',
      plan: '我写的计划',
    });
  });

  it('freezes, says what has moved since, submits, and amends with a reason', async () => {
    const page = await withDraft(mount());
    await press(page, zh.freeze);
    await shown(page, '[part=report][data-state=frozen]');
    const moved = page.backend.data.sessions.find(({ startsAt }) => startsAt.startsWith(month));
    if (moved !== undefined) moved.status = 'cancelled';
    await press(page, zh.submit);
    await shown(page, '[part=report][data-state=submitted]');
    await says(page, zh.movedDone);
    expect(all(page, '[part=texts]').length).to.equal(0);
    await expectAccessible(page);
    await press(page, zh.amend);
    await press(page, zh.amendBegin);
    await says(page, zh.whyMissing);
    await type(page, '#amend-reason', '一场实际没有举办');
    await press(page, zh.amendBegin);
    await says(page, zh.revisionOf(2));
    expect(text(page)).to.contain('一场实际没有举办');
    const [, first] = Array.from((await shown(page, '#revision')).querySelectorAll('option'));
    await type(page, '#revision', first?.value ?? '');
    await shown(page, '[part=report][data-state=submitted]');
    expect(page.events).to.deep.equal(['frozen', 'submitted', 'draft']);
  });

  it('shows an administrator who is missing, and sums that keep people apart', async () => {
    const page = mount();
    const { id, version } = await page.client.monthlyReports.draft({ communityId: community, month });
    const frozen = await page.client.monthlyReports.freeze(id, { version });
    await page.client.monthlyReports.submit(id, { version: frozen.version });
    await signIn(page, page.backend.tokens.administrator);
    await press(page, zh.rollUp);
    await says(page, zh.rollUpLead(1, 2));
    expect(text(page)).to.contain(zh.missing);
    expect(text(page)).to.contain(zh.basisRows);
    await expectAccessible(page);
    await press(page, zh.open);
    await shown(page, '[part=empty], [part=report]');
  });

  it('offers the files, and says so when one fails', async () => {
    const page = await withDraft(mount());
    page.backend.failNext({ code: 'unavailable' });
    await press(page, zh.csv);
    await shown(page, '[part=files] [part=error]');
    const saved: string[] = [];
    const record = (event: Event) => {
      const [link] = event.composedPath();
      if (!(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      saved.push(link.download);
    };
    addEventListener('click', record, { capture: true });
    try {
      await press(page, zh.word);
      await says(page, zh.downloaded('育才街社区-青春行动月报-2026-04.docx'));
    } finally {
      removeEventListener('click', record, { capture: true });
    }
    expect(saved).to.deep.equal(['育才街社区-青春行动月报-2026-04.docx']);
  });

  it('shows an error with a way to try again', async () => {
    const page = mount();
    await signIn(page);
    await says(page, zh.none('2026年4月'));
    page.backend.failNext({ failure: 'network' });
    (await shown(page, '[part=month] button')).click();
    await shown(page, '[part=error]');
    await expectAccessible(page);
    (await shown(page, '[part=retry]')).click();
    await says(page, zh.none('2026年3月'));
  });

  it('speaks English', async () => {
    const page = await withDraft(mount({ locale: 'en' }));
    await says(page, 'Sessions held');
    expect(text(page)).to.contain(messages.en.freezeLead);
    expect(text(page)).not.to.match(/[\u4e00-\u9fff]{3,} (sessions|people)/);
    await expectAccessible(page);
  });

  it('fits 320 pixels', async () => {
    const page = mount();
    page.element.parentElement?.setAttribute('style', 'display: block; width: 320px');
    await withDraft(page);
    expect(page.element.scrollWidth).to.be.at.most(320);
  });
});
