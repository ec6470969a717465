import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type Client, createClient } from '@youth-action/sdk/client';
import type { Instant } from '@youth-action/sdk/domain';
import { createMemoryBackend, type MemoryBackend } from '@youth-action/sdk/testing';
import { html, type TemplateResult } from 'lit';
import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-monthly-report';

const now = '2026-11-05T10:00:00+08:00' as Instant;
const month = '2026-10';
const communityId = 'com_yucaijie';
const { tokens } = createMemoryBackend({ now: () => now });

interface Args {
  locale: string;
  mode: string;
  /** Width of the column that the report stands in, in pixels. */
  width: number;
  /** What has been done before the clerk comes; the client has the organiser's token. */
  prepare: (client: Client, backend: MemoryBackend) => void | Promise<void>;
}

function reports(
  { locale, mode, width }: Args,
  { loaded }: { loaded: { backend?: MemoryBackend } },
): TemplateResult {
  const { backend = createMemoryBackend({ now: () => now }) } = loaded;
  const client = createClient({ baseUrl: backend.baseUrl, fetch: backend.fetch, retry: 0 });
  return html`<youth-action-provider .client=${client} .locale=${locale} .clock=${() => now}>
    <div style="max-width: ${width}px"><youth-monthly-report mode=${mode}></youth-monthly-report></div>
  </youth-action-provider>`;
}

const meta: Meta<Args> = {
  title: 'youth-monthly-report',
  component: 'youth-monthly-report',
  render: reports,
  loaders: [
    async ({ args }) => {
      const backend = createMemoryBackend({ now: () => now });
      const { baseUrl, fetch } = backend;
      await args.prepare(createClient({ baseUrl, fetch, token: tokens.organiser }), backend);
      return { backend };
    },
  ],
  args: { locale: 'zh-CN', mode: '', width: 960, prepare: () => {} },
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    width: { control: { type: 'range', min: 320, max: 1280, step: 20 } },
    prepare: { table: { disable: true } },
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Waits for something in the element's shadow root. */
async function shown<T extends HTMLElement = HTMLElement>(canvas: HTMLElement, selector: string): Promise<T> {
  for (let tries = 0; tries < 150; tries += 1) {
    const found = canvas.querySelector('youth-monthly-report')?.shadowRoot?.querySelector<T>(selector);
    if (found !== null && found !== undefined) return found;
    // eslint-disable-next-line no-await-in-loop -- waiting is the point
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${selector} didn't come`);
}

async function signIn(canvas: HTMLElement, token = tokens.organiser): Promise<void> {
  (await shown<HTMLInputElement>(canvas, '#token')).value = token;
  (await shown(canvas, '[part=submit]')).click();
  await shown(canvas, '[part=navigation]');
}

async function written({ monthlyReports }: Client) {
  const { id } = await monthlyReports.draft({ communityId, month });
  return monthlyReports.edit(id, {
    version: 1,
    figures: [{ key: 'attendances', stated: 66, note: '三位听众没有签到' }],
    texts: { highlights: '反诈宣传进小区，志愿者入户讲解。', plan: '开展冬季燃气和飞线充电隐患排查。' },
  });
}

async function submitted(client: Client): Promise<string> {
  const { id, version } = await written(client);
  const frozen = await client.monthlyReports.freeze(id, { version });
  await client.monthlyReports.submit(id, { version: frozen.version });
  return id;
}

/** Before anything else. */
export const SignIn: Story = {};

/** Nothing drafted yet. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await signIn(canvasElement);
    await shown(canvasElement, '[part=empty]');
  },
};

/** Figures with the month before, a stated number, texts to write. */
export const Draft: Story = {
  args: { prepare: async (client) => void (await written(client)) },
  play: async ({ canvasElement }) => {
    await signIn(canvasElement);
    await shown(canvasElement, '[part=report]');
  },
};

/** The rows behind a figure. */
export const Rows: Story = {
  ...Draft,
  play: async ({ canvasElement }) => {
    await signIn(canvasElement);
    (await shown(canvasElement, '[data-key=sessions] [aria-expanded]')).click();
    await shown(canvasElement, '[part=rows] td');
  },
};

/** Frozen; a session was cancelled since. */
export const Moved: Story = {
  args: {
    prepare: async (client, { data }) => {
      const { id, version } = await written(client);
      await client.monthlyReports.freeze(id, { version });
      const held = data.sessions.find(({ startsAt }) => startsAt.startsWith(month));
      if (held !== undefined) held.status = 'cancelled';
    },
  },
  play: async ({ canvasElement }) => {
    await signIn(canvasElement);
    await shown(canvasElement, '[part=moved]');
  },
};

/** A second revision of a submitted report. */
export const Amended: Story = {
  args: {
    prepare: async (client) =>
      void (await client.monthlyReports.amend(await submitted(client), { reason: '漏报一场活动' })),
  },
  play: async ({ canvasElement }) => {
    await signIn(canvasElement);
    await shown(canvasElement, '#revision');
  },
};

/** For an administrator: who has submitted, and the sums. */
export const AllCommunities: Story = {
  args: { prepare: async (client) => void (await submitted(client)) },
  play: async ({ canvasElement }) => {
    await signIn(canvasElement, tokens.administrator);
    (await shown(canvasElement, '.view:nth-child(2)')).click();
    await shown(canvasElement, '[part=sums]');
  },
};

/** Reading fails. */
export const Failed: Story = {
  args: {
    prepare: (_client, backend) => {
      const { fetch } = backend;
      const failing: typeof fetch = async (input, init) => {
        const { url } = new Request(input, init);
        if (url.includes('/v1/monthly-reports')) backend.failNext({ code: 'unavailable' });
        return fetch(input, init);
      };
      Object.assign(backend, { fetch: failing });
    },
  },
  play: async ({ canvasElement }) => {
    await signIn(canvasElement);
    await shown(canvasElement, '[part=error]');
  },
};

/** Without a client. */
export const NoClient: Story = {
  render: ({ locale }) => html`<youth-monthly-report locale=${locale}></youth-monthly-report>`,
};

export const English: Story = { ...Draft, args: { ...Draft.args, locale: 'en' } };

/** On a phone. */
export const Narrow: Story = { ...Draft, args: { ...Draft.args, width: 360 } };
