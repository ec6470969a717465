import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { instantFrom } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import { createMemoryBackend, pilotCommunities, pilotVolunteer } from '@youth-action/sdk/testing';
import { html, type TemplateResult } from 'lit';
import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-hours-badge';
import '@youth-action/elements/define/youth-stats-panel';

const now = instantFrom('2026-11-05T10:00:00+08:00');

interface Args {
  locale: string;
  connected: boolean;
}

function provider({ locale, connected }: Args): TemplateResult {
  const client = connected ? createReader(createMemoryBackend({ now: () => now })) : undefined;
  return html`<youth-action-provider .client=${client} .locale=${locale} .clock=${() => now}>
    <youth-hours-badge badge-code=${pilotVolunteer.badgeCode}></youth-hours-badge>
    <youth-stats-panel community-id=${pilotCommunities.yucaijie}></youth-stats-panel>
  </youth-action-provider>`;
}

const meta: Meta<Args> = {
  title: 'youth-action-provider',
  component: 'youth-action-provider',
  render: provider,
  args: { locale: 'zh-CN', connected: true },
  argTypes: { locale: { control: 'inline-radio', options: ['', 'zh-CN', 'en'] } },
};
export default meta;

type Story = StoryObj<Args>;

/** Two elements that share one connection, one language and one clock. */
export const TwoElements: Story = {};

export const InEnglish: Story = { args: { locale: 'en' } };

export const NotConnected: Story = { args: { connected: false } };
