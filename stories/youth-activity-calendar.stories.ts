import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Instant } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import {
  createMemoryBackend,
  type MemoryBackend,
  pilotCommunities,
  pilotSessions,
} from '@youth-action/sdk/testing';
import { html, type TemplateResult } from 'lit';
import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-activity-calendar';

const now = '2026-11-05T10:00:00+08:00' as Instant;

interface Args {
  locale: string;
  mode: string;
  view: string;
  month: string;
  tag: string;
  communityId: string;
  roleWanted: string;
  hasPlaces: boolean;
  withoutFilters: boolean;
  signUpUrl: string;
  /** Width of the column that the calendar stands in, in pixels. */
  width: number;
  /** What the server does before the calendar asks. */
  prepare: (backend: MemoryBackend) => void;
}

function calendar(args: Args): TemplateResult {
  const backend = createMemoryBackend({ now: () => now });
  args.prepare(backend);
  const client = createReader({ baseUrl: backend.baseUrl, fetch: backend.fetch });
  return html`<youth-action-provider .client=${client} .locale=${args.locale} .clock=${() => now}>
    <div style="max-width: ${args.width}px">${calendarOf(args)}</div>
  </youth-action-provider>`;
}

function calendarOf(args: Args): TemplateResult {
  return html`<youth-activity-calendar
    mode=${args.mode}
    view=${args.view}
    month=${args.month}
    tag=${args.tag}
    community-id=${args.communityId}
    role-wanted=${args.roleWanted}
    sign-up-url=${args.signUpUrl}
    ?has-places=${args.hasPlaces}
    ?without-filters=${args.withoutFilters}
  ></youth-activity-calendar>`;
}

const meta: Meta<Args> = {
  title: 'youth-activity-calendar',
  component: 'youth-activity-calendar',
  render: calendar,
  args: {
    locale: 'zh-CN',
    mode: '',
    view: '',
    month: '',
    tag: '',
    communityId: '',
    roleWanted: '',
    hasPlaces: false,
    withoutFilters: false,
    signUpUrl: '',
    width: 1200,
    prepare: () => {},
  },
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    view: { control: 'inline-radio', options: ['', 'list', 'month'] },
    roleWanted: { control: 'inline-radio', options: ['', 'participant', 'volunteer'] },
    width: { control: { type: 'range', min: 320, max: 1280, step: 20 } },
    prepare: { table: { disable: true } },
  },
};
export default meta;

type Story = StoryObj<Args>;

/** With room enough, a month. */
export const Month: Story = {};

export const MonthInEnglish: Story = { args: { locale: 'en' } };

/** What a phone gets without asking. */
export const Narrow: Story = { args: { width: 360 } };

export const NarrowMonth: Story = { args: { width: 320, view: 'month' } };

export const List: Story = { args: { view: 'list' } };

export const Elder: Story = { args: { mode: 'elder', width: 400 } };

/** The page has fixed the community; its visitors choose the rest. */
export const OneCommunity: Story = { args: { communityId: pilotCommunities.xihu } };

export const Filtered: Story = { args: { view: 'list', tag: 'parent-child', hasPlaces: true } };

export const WithoutFilters: Story = { args: { withoutFilters: true } };

export const NothingMatches: Story = { args: { view: 'list', tag: 'mediation' } };

export const Empty: Story = { args: { view: 'list', month: '2027-06' } };

export const Loading: Story = { args: { prepare: (backend) => backend.delayNext(3_600_000) } };

export const Failed: Story = { args: { prepare: (backend) => backend.failNext({ code: 'internal-error' }) } };

export const Offline: Story = {
  args: { view: 'list', prepare: (backend) => backend.failNext({ failure: 'network' }) },
};

/** The page's author has given neither an address nor a client. */
export const NoClient: Story = { render: calendarOf };

/** The panel of a session, as a press on its card opens it. */
export const Session: Story = {
  args: { view: 'list', signUpUrl: '#sign-up={sessionId}' },
  play: async ({ canvasElement }) => {
    const card = `[data-session="${pilotSessions.familyReading}"]`;
    const button = await appears(() =>
      canvasElement.querySelector('youth-activity-calendar')?.shadowRoot?.querySelector<HTMLElement>(card),
    );
    button.click();
  },
};

/** What `look` finds, as soon as it does; a story that never shows it fails by its time limit. */
async function appears<T>(look: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined) return found;
    // eslint-disable-next-line no-await-in-loop -- waiting is the point
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
