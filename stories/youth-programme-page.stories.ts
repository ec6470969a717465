import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { instantFrom } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import { createMemoryBackend, type MemoryBackend } from '@youth-action/sdk/testing';
import { html, type TemplateResult } from 'lit';
import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-programme-page';

const now = instantFrom('2026-05-10T10:00:00+08:00');

const story =
  '每周两个时段，家长带着孩子走进儿童之家，一起诵读经典。青年志愿者领读、讲解，孩子们轮流上台当小先生。\n\n第一次来的家庭不需要准备，诵读本由社区提供。';

interface Args {
  locale: string;
  mode: string;
  /** The programme's place in the list; beyond it, one that doesn't exist. */
  programme: number;
  /** Width of the column that the page stands in, in pixels. */
  width: number;
  /** What the server does before the page asks. */
  prepare: (backend: MemoryBackend) => void;
}

function page({ locale, mode, prepare, programme, width }: Args): TemplateResult {
  const backend = createMemoryBackend({ now: () => now });
  prepare(backend);
  const client = createReader(backend);
  const id = backend.data.programmes[programme]?.id ?? 'prg_nobody';
  return html`<youth-action-provider .client=${client} .locale=${locale} .clock=${() => now}>
    <div style="max-width: ${width}px">
      <youth-programme-page programme-id=${id} mode=${mode}></youth-programme-page>
    </div>
  </youth-action-provider>`;
}

/** The first programme gets its story. */
function withStory({ data }: MemoryBackend): void {
  const [first] = data.programmes;
  if (first) first.story = story;
}

const meta: Meta<Args> = {
  title: 'youth-programme-page',
  component: 'youth-programme-page',
  render: page,
  args: { locale: 'zh-CN', mode: '', programme: 0, width: 900, prepare: withStory },
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    prepare: { control: false },
  },
};
export default meta;

type Story = StoryObj<Args>;

export const WithStory: Story = {};

export const InEnglish: Story = { args: { locale: 'en' } };

export const ForElders: Story = { args: { mode: 'elder', width: 360 } };

export const Narrow: Story = { args: { width: 328 } };

export const WithoutStory: Story = { args: { prepare: () => {} } };

export const NothingPlanned: Story = {
  args: {
    prepare: ({ data }) => {
      data.sessions.length = 0;
    },
  },
};

export const NoActivities: Story = {
  args: {
    prepare: ({ data }) => {
      data.activities.length = 0;
      data.sessions.length = 0;
    },
  },
};

export const UnknownProgramme: Story = { args: { programme: 99 } };

export const Loading: Story = { args: { prepare: (backend) => backend.delayNext(600_000) } };

export const ServerFails: Story = {
  args: { prepare: (backend) => backend.failNext({ status: 500, times: 99 }) },
};

export const NotConnected: Story = {
  render: () => html`<youth-programme-page programme-id="prg_reading"></youth-programme-page>`,
};
