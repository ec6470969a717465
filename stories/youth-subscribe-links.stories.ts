import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '@youth-action/elements/define/youth-subscribe-links';

interface Args {
  locale: string;
  mode: string;
  baseUrl: string;
  communityId: string;
  tag: string;
  audience: string;
  age: string;
  roleWanted: string;
  sessionMode: string;
  hasPlaces: boolean;
  /** Width of the column that the links stand in, in pixels. */
  width: number;
}

function links(args: Args): TemplateResult {
  return html`<div style="max-width: ${args.width}px">
    <youth-subscribe-links
      base-url=${args.baseUrl}
      locale=${args.locale}
      mode=${args.mode}
      community-id=${args.communityId}
      tag=${args.tag}
      audience=${args.audience}
      age=${args.age}
      role-wanted=${args.roleWanted}
      session-mode=${args.sessionMode}
      ?has-places=${args.hasPlaces}
    >
      <a href="${args.baseUrl}/v1/feeds/sessions.ics">订阅活动日历</a>
    </youth-subscribe-links>
  </div>`;
}

const meta: Meta<Args> = {
  title: 'youth-subscribe-links',
  component: 'youth-subscribe-links',
  render: links,
  args: {
    locale: 'zh-CN',
    mode: '',
    baseUrl: 'https://youth.example.cn',
    communityId: '',
    tag: '',
    audience: '',
    age: '',
    roleWanted: '',
    sessionMode: '',
    hasPlaces: false,
    width: 720,
  },
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    audience: { control: 'select', options: ['', 'children', 'family', 'youth', 'everyone'] },
    roleWanted: { control: 'inline-radio', options: ['', 'participant', 'volunteer'] },
    sessionMode: { control: 'inline-radio', options: ['', 'on-site', 'online'] },
  },
};
export default meta;

type Story = StoryObj<Args>;

export const AllSessions: Story = {};

export const InEnglish: Story = { args: { locale: 'en' } };

export const Filtered: Story = {
  args: { communityId: 'com_yucaijie', tag: 'parent-child', age: '8', hasPlaces: true },
};

export const ForElders: Story = { args: { mode: 'elder', width: 320 } };

export const Narrow: Story = { args: { width: 320 } };

export const Copied: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('youth-subscribe-links');
    await element?.updateComplete;
    element?.shadowRoot?.querySelector('button')?.click();
  },
};

export const NotConnected: Story = { args: { baseUrl: '' } };
