import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type HoursBadge, instantFrom } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import { aBadge, createMemoryBackend, type MemoryBackend, pilotVolunteer } from '@youth-action/sdk/testing';
import { html, type TemplateResult } from 'lit';
import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-hours-badge';

const now = instantFrom('2026-11-05T10:00:00+08:00');

interface Args {
  locale: string;
  mode: string;
  display: 'card' | 'compact' | 'inline';
  badgeCode: string;
  /** Width of the column that the badge stands in, in pixels. */
  width: number;
  /** Shown in place of what the programme in memory answers. */
  badge: Partial<HoursBadge> | undefined;
  /** What the server does before the badge asks. */
  prepare: (backend: MemoryBackend) => void;
}

function badge(args: Args): TemplateResult {
  const backend = createMemoryBackend({ now: () => now });
  args.prepare(backend);
  const fetch = args.badge === undefined ? backend.fetch : async () => Response.json(args.badge);
  const client = createReader({ baseUrl: backend.baseUrl, fetch });
  return html`<youth-action-provider .client=${client} .locale=${args.locale} .clock=${() => now}>
    <div style="max-width: ${args.width}px">${badgeOf(args)}</div>
  </youth-action-provider>`;
}

function badgeOf({ badgeCode, display, mode }: Args): TemplateResult {
  return html`<youth-hours-badge badge-code=${badgeCode} display=${display} mode=${mode}></youth-hours-badge>`;
}

const meta: Meta<Args> = {
  title: 'youth-hours-badge',
  component: 'youth-hours-badge',
  render: badge,
  args: {
    locale: 'zh-CN',
    mode: '',
    display: 'card',
    badgeCode: pilotVolunteer.badgeCode,
    width: 420,
    badge: undefined,
    prepare: () => {},
  },
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    display: { control: 'inline-radio', options: ['card', 'compact', 'inline'] },
    badge: { control: 'object' },
    prepare: { control: false },
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Card: Story = {};

export const CardInEnglish: Story = { args: { locale: 'en' } };

export const Compact: Story = { args: { display: 'compact' } };

export const Inline: Story = {
  args: { display: 'inline' },
  render: (args) => html`<p>我已服务 ${badge(args)},欢迎一起来。</p>`,
};

export const ForElders: Story = { args: { mode: 'elder', width: 320 } };

export const AllStars: Story = {
  args: {
    badge: { ...aBadge({ totalMinutes: 90_120, stars: 5, starsReached: 5 }), minutesToNextStar: undefined },
  },
};

export const NoHoursYet: Story = {
  args: {
    badge: aBadge({
      totalMinutes: 0,
      entries: 0,
      origins: [],
      stars: 0,
      starsReached: 0,
      noticeMinutes: 0,
      minutesToNextStar: 6_000,
    }),
  },
};

export const AllOrigins: Story = {
  args: {
    badge: aBadge({
      totalMinutes: 9_000,
      minutesToNextStar: 9_000,
      origins: [
        { origin: 'check-in', minutes: 6_000 },
        { origin: 'supplement', minutes: 1_200 },
        { origin: 'import', minutes: 1_800 },
      ],
    }),
  },
};

export const PartsMissing: Story = { args: { badge: { totalMinutes: 750 } } };

export const EnoughForMore: Story = { args: { badge: aBadge({ stars: 1, starsReached: 2 }) } };

export const Revoked: Story = { args: { badgeCode: 'y0vthact10nr3v0k' } };

export const UnknownCode: Story = { args: { badgeCode: '0000000000000000' } };

export const NoCode: Story = { args: { badgeCode: '' } };

export const Loading: Story = { args: { prepare: (backend) => backend.delayNext(600_000) } };

export const ServerFails: Story = {
  args: { prepare: (backend) => backend.failNext({ status: 500, times: 99 }) },
};

export const NotConnected: Story = { render: badgeOf };
