import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createClient } from '@youth-action/sdk/client';
import { instantFrom } from '@youth-action/sdk/domain';
import { createMemoryBackend, type MemoryBackend, pilotVolunteer } from '@youth-action/sdk/testing';
import { html, type TemplateResult } from 'lit';
import '@youth-action/elements/define/youth-service-record';

const now = instantFrom('2026-11-05T10:00:00+08:00');

interface Args {
  locale: string;
  mode: string;
  /** Whose manage link it is. */
  who: 'zhou' | 'family-0';
  /** Width of the column, in pixels. */
  width: number;
  /** What the server does before the element asks. */
  prepare: (backend: MemoryBackend) => void;
}

function record({ locale, mode, prepare, who, width }: Args): TemplateResult {
  const backend = createMemoryBackend({ now: () => now });
  prepare(backend);
  const client = createClient({ baseUrl: backend.baseUrl, fetch: backend.fetch, retry: 0 });
  const signUp = backend.data.signUps.find(({ id }) => id.endsWith(`-${who}`));
  const managed = { signUpId: signUp?.id ?? '', token: signUp?.manageToken ?? '' };
  return html`<div style="max-width: ${width}px">
    <youth-service-record .client=${client} .managed=${managed} locale=${locale} mode=${mode}></youth-service-record>
  </div>`;
}

const meta: Meta<Args> = {
  title: 'youth-service-record',
  component: 'youth-service-record',
  render: record,
  args: { locale: 'zh-CN', mode: '', who: 'zhou', width: 760, prepare: () => {} },
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    prepare: { control: false },
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Complete: Story = {};

export const InEnglish: Story = { args: { locale: 'en' } };

export const ForElders: Story = { args: { mode: 'elder', width: 360 } };

export const WithPoints: Story = {
  args: {
    prepare: ({ data }) => {
      data.incentiveRule = {
        version: '2026-1',
        source: '社区积分办法',
        pointsPerHour: 10,
        categories: { environment: 150 },
      };
    },
  },
};

/** Two units have recorded time: beside their certificates there is a summary over both. */
export const SeveralUnits: Story = {
  args: {
    prepare: ({ data }) => {
      const own = data.serviceEntries.filter(({ volunteerId }) => volunteerId === pilotVolunteer.id);
      for (const entry of own) Object.assign(entry, { state: 'published', grantedMinutes: 60 });
      Object.assign(own[0] ?? {}, { communityId: 'com_xihu' });
    },
  },
};

export const StarToApplyFor: Story = {
  args: {
    prepare: ({ data }) => {
      data.starApplications = [];
      for (const entry of data.serviceEntries) {
        if (entry.state !== 'pending') Object.assign(entry, { state: 'published', grantedMinutes: 300 });
      }
    },
  },
};

export const NothingShared: Story = {
  args: {
    prepare: ({ data }) => {
      data.badgeCodes = [];
    },
  },
};

export const NobodyServedYet: Story = { args: { who: 'family-0' } };

export const Loading: Story = { args: { prepare: (backend) => backend.delayNext(600_000) } };

export const ServerFails: Story = {
  args: { prepare: (backend) => backend.failNext({ status: 500, times: 99 }) },
};

export const UnknownLink: Story = {
  args: {
    prepare: ({ data }) => {
      for (const signUp of data.signUps) signUp.manageToken = 'another';
    },
  },
};

export const NotConnected: Story = {
  render: ({ locale }) => html`<youth-service-record locale=${locale}></youth-service-record>`,
};
