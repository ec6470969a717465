import type { Meta, StoryObj } from '@storybook/web-components-vite';
import {
  addDays,
  type ActivityId,
  type CivilDay,
  type CommunityId,
  type Instant,
  instantAt,
  type SessionId,
  type SessionSummary,
} from '@youth-action/sdk/domain';
import type { CivicData } from '@youth-action/sdk/civic-calendar';
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
  day: string;
  tag: string;
  audience: string;
  age: string;
  sessionMode: string;
  communityId: string;
  roleWanted: string;
  hasPlaces: boolean;
  withoutFilters: boolean;
  signUpUrl: string;
  civic: string;
  civicData: CivicData | undefined;
  sessions: readonly SessionSummary[] | undefined;
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
    live="off"
    mode=${args.mode}
    .view=${args.view}
    month=${args.month}
    day=${args.day}
    tag=${args.tag}
    audience=${args.audience}
    age=${args.age}
    session-mode=${args.sessionMode}
    community-id=${args.communityId}
    role-wanted=${args.roleWanted}
    sign-up-url=${args.signUpUrl}
    civic=${args.civic}
    .civicData=${args.civicData}
    .sessions=${args.sessions}
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
    day: '',
    tag: '',
    audience: '',
    age: '',
    sessionMode: '',
    communityId: '',
    roleWanted: '',
    hasPlaces: false,
    withoutFilters: false,
    signUpUrl: '',
    civic: '',
    civicData: undefined,
    sessions: undefined,
    width: 1200,
    prepare: () => {},
  },
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    view: { control: 'inline-radio', options: ['', 'list', 'week', 'month'] },
    audience: { control: 'inline-radio', options: ['', 'children', 'family', 'youth', 'everyone'] },
    sessionMode: { control: 'inline-radio', options: ['', 'on-site', 'online'] },
    roleWanted: { control: 'inline-radio', options: ['', 'participant', 'volunteer'] },
    civic: { control: 'inline-radio', options: ['', 'off'] },
    width: { control: { type: 'range', min: 320, max: 1280, step: 20 } },
    prepare: { table: { disable: true } },
    sessions: { table: { disable: true } },
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

export const Week: Story = { args: { view: 'week', day: '2026-11-12' } };

export const WeekInEnglish: Story = { args: { view: 'week', day: '2026-11-12', locale: 'en' } };

/** One day under the other. */
export const NarrowWeek: Story = { args: { view: 'week', day: '2026-11-12', width: 360 } };

export const Elder: Story = { args: { mode: 'elder', width: 400 } };

export const ElderMonth: Story = { args: { mode: 'elder', view: 'month' } };

export const ElderWeek: Story = { args: { mode: 'elder', view: 'week', day: '2026-11-12' } };

/** The page has fixed the community; its visitors choose the rest. */
export const OneCommunity: Story = { args: { communityId: pilotCommunities.xihu } };

export const Filtered: Story = { args: { view: 'list', tag: 'parent-child', hasPlaces: true } };

export const ForAnAge: Story = { args: { view: 'list', age: '7', audience: 'family' } };

export const WithoutFilters: Story = { args: { withoutFilters: true } };

/** Days off, make-up workdays and festivals around the National Day. */
export const Holidays: Story = { args: { month: '2026-10' } };

/** The notice for 2027 hasn't come: the calendar says so, and shows the school holidays that the page knows. */
export const PastTheHorizon: Story = {
  args: {
    month: '2027-02',
    civicData: {
      schoolTerms: [
        {
          region: '宁夏',
          year: 2026,
          type: 'winter-holiday',
          from: '2027-01-18' as CivilDay,
          to: '2027-02-28' as CivilDay,
          source: '示例',
        },
      ],
    },
  },
};

export const WithoutCivicCalendar: Story = { args: { civic: 'off' } };

export const NothingMatches: Story = { args: { view: 'list', tag: 'mediation' } };

export const Empty: Story = { args: { view: 'list', month: '2027-06' } };

export const EmptyMonth: Story = { args: { view: 'month', month: '2027-06' } };

export const Loading: Story = { args: { prepare: (backend) => backend.delayNext(3_600_000) } };

export const LoadingList: Story = {
  args: { view: 'list', prepare: (backend) => backend.delayNext(3_600_000) },
};

export const Failed: Story = { args: { prepare: (backend) => backend.failNext({ code: 'internal-error' }) } };

export const Offline: Story = {
  args: { view: 'list', prepare: (backend) => backend.failNext({ failure: 'network' }) },
};

/** The page's author has given neither an address nor a client. */
export const NoClient: Story = { render: calendarOf };

/** Ten thousand sessions that the page has itself: no more is drawn than of a hundred. */
export const TenThousand: Story = { args: { sessions: manySessions(10_000) } };

export const TenThousandInAList: Story = { args: { sessions: manySessions(10_000), view: 'list' } };

/** The panel of a session, as a press on its card opens it. */
export const Session: Story = {
  args: { view: 'list', signUpUrl: '#sign-up={sessionId}' },
  play: ({ canvasElement }) => openCard(canvasElement, pilotSessions.familyReading),
};

/** A full session of a series: its waitlist, or all that is to come. */
export const FullSessionOfASeries: Story = {
  args: {
    view: 'list',
    sessions: [
      aSession(0, '2026-11-10', {
        places: { participant: { capacity: 10, taken: 10, waiting: 3 } },
        waitlist: { promotion: 'automatic' },
      }),
      aSession(1, '2026-11-17'),
      aSession(2, '2026-11-24'),
    ],
  },
  play: ({ canvasElement }) => openCard(canvasElement, 'ses_0'),
};

async function openCard(canvasElement: HTMLElement, sessionId: string): Promise<void> {
  const card = `[data-session="${sessionId}"]`;
  const button = await appears(() =>
    canvasElement.querySelector('youth-activity-calendar')?.shadowRoot?.querySelector<HTMLElement>(card),
  );
  button.click();
}

/** What `look` finds, as soon as it does; a story that never shows it fails by its time limit. */
async function appears<T>(look: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined) return found;
    // eslint-disable-next-line no-await-in-loop -- waiting is the point
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function aSession(at: number, day: string, parts: Partial<SessionSummary> = {}): SessionSummary {
  const time = `${String(8 + (at % 12)).padStart(2, '0')}:00`;
  return {
    id: `ses_${at}` as SessionId,
    activityId: 'act_reading' as ActivityId,
    title: ['国学经典亲子诵读班', '垃圾分类志愿服务', '亲子手工坊'][at % 3] ?? '',
    communityId: 'com_yucaijie' as CommunityId,
    communityName: '育才街社区',
    venueName: '儿童之家',
    tags: [['reading'], ['waste-sorting'], ['handicraft']][at % 3] ?? [],
    mode: 'on-site',
    audience: 'family',
    startsAt: instantAt(day, time),
    endsAt: instantAt(day, '21:00'),
    signUpOpensAt: instantAt('2026-11-01', '09:00'),
    signUpClosesAt: instantAt(day, time),
    status: 'scheduled',
    places: { participant: { capacity: 20, taken: at % 20 } },
    ...parts,
  };
}

/** That many sessions over the days of November 2026. */
function manySessions(count: number): SessionSummary[] {
  return Array.from({ length: count }, (_, at) =>
    aSession(at, addDays('2026-11-01', Math.floor((at * 30) / count))),
  );
}
