import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { instantFrom, type MetricKey, type Statistics } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import {
  createMemoryBackend,
  type MemoryBackend,
  pilotCommunities,
  someStatistics,
} from '@youth-action/sdk/testing';
import { html, type TemplateResult } from 'lit';
import { richStatistics } from '../packages/elements/test/rich-statistics.ts';
import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-stats-panel';

const now = instantFrom('2026-11-23T10:00:00+08:00');

interface Args {
  locale: string;
  mode: string;
  display: 'panel' | 'compact' | 'wall';
  communityId: string;
  period: string;
  category: string;
  count: MetricKey;
  filters: boolean;
  reloadSeconds: number | undefined;
  /** Width of the column that the panel stands in, in pixels; 0 for all that there is. */
  width: number;
  /** Shown in place of what the programme in memory answers. */
  statistics: Partial<Statistics> | undefined;
  /** What the server does before the panel asks. */
  prepare: (backend: MemoryBackend) => void;
  /** The connection is lost after the first answer. */
  isLost: boolean;
}

function panel(args: Args): TemplateResult {
  const backend = createMemoryBackend({ now: () => now });
  args.prepare(backend);
  let answers = 0;
  const given: typeof fetch = async () => {
    answers += 1;
    if (args.isLost && answers > 1) throw new TypeError('The connection is lost.');
    return Response.json(args.statistics);
  };
  const client = createReader({
    baseUrl: backend.baseUrl,
    fetch: args.statistics === undefined ? backend.fetch : given,
  });
  return html`<youth-action-provider .client=${client} .locale=${args.locale} .clock=${() => now}>
    ${args.width === 0 ? panelOf(args) : html`<div style="max-width: ${args.width}px">${panelOf(args)}</div>`}
  </youth-action-provider>`;
}

function panelOf(args: Args): TemplateResult {
  return html`<youth-stats-panel
    community-id=${args.communityId}
    period=${args.period}
    category=${args.category}
    count=${args.count}
    display=${args.display}
    mode=${args.mode}
    ?filters=${args.filters}
    .reloadSeconds=${args.reloadSeconds}
  ></youth-stats-panel>`;
}

const meta: Meta<Args> = {
  title: 'youth-stats-panel',
  component: 'youth-stats-panel',
  render: panel,
  args: {
    locale: 'zh-CN',
    mode: '',
    display: 'panel',
    communityId: '',
    period: 'all',
    category: '',
    count: 'attendances',
    filters: false,
    reloadSeconds: undefined,
    width: 1200,
    statistics: undefined,
    prepare: () => {},
    isLost: false,
  },
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    display: { control: 'inline-radio', options: ['panel', 'compact', 'wall'] },
    communityId: { control: 'select', options: ['', ...Object.values(pilotCommunities)] },
    count: { control: 'inline-radio', options: ['sessions', 'attendances', 'persons', 'service-minutes'] },
    statistics: { control: 'object' },
    prepare: { control: false },
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Several years with a gap, months that are withheld, every kind of part. */
export const Panel: Story = { args: { statistics: richStatistics(), filters: true } };

export const PanelInEnglish: Story = {
  args: { statistics: richStatistics(), filters: true, locale: 'en' },
};

export const ProgrammeInMemory: Story = { args: { communityId: pilotCommunities.yucaijie, filters: true } };

export const OneMonth: Story = {
  args: { statistics: richStatistics({ period: '2026-10' }), period: '2026-10' },
};

export const OneCategory: Story = { args: { category: 'culture', filters: true } };

export const ServiceTime: Story = { args: { statistics: richStatistics(), count: 'service-minutes' } };

export const NarrowColumn: Story = { args: { statistics: richStatistics(), width: 320 } };

export const ForElders: Story = { args: { statistics: richStatistics(), width: 360, mode: 'elder' } };

export const Compact: Story = { args: { statistics: richStatistics(), display: 'compact', width: 640 } };

export const Wall: Story = { args: { statistics: richStatistics(), display: 'wall', width: 0 } };

export const WallInEnglish: Story = {
  args: { statistics: richStatistics(), display: 'wall', width: 0, locale: 'en' },
};

export const WallOffline: Story = {
  args: { statistics: richStatistics(), display: 'wall', width: 0, reloadSeconds: 1, isLost: true },
};

/** So few people that only the sessions are told. */
export const Withheld: Story = {
  args: {
    statistics: someStatistics({
      metrics: someStatistics().metrics.map(({ value: _value, ...one }) =>
        one.key === 'sessions' ? { ...one, value: 3 } : { ...one, suppressed: true },
      ),
      months: [{ month: '2026-05', figures: { sessions: 3, suppressed: true } }],
    }),
  },
};

const [figure] = someStatistics().reported;

export const ReportedFigureDiffers: Story = {
  args: {
    statistics: someStatistics({
      reported:
        figure === undefined
          ? []
          : [
              { ...figure, computed: 299, satisfied: false },
              { ...figure, key: 'unchecked' },
            ],
    }),
  },
};

export const NoMonths: Story = { args: { statistics: someStatistics({ months: [] }) } };

export const NoReportedFigures: Story = { args: { statistics: someStatistics({ reported: [] }) } };

export const CountsMissing: Story = {
  args: { statistics: { ...someStatistics(), metrics: someStatistics().metrics.slice(0, 2) } },
};

export const Empty: Story = { args: { statistics: { metrics: [], months: [], reported: [] } } };

export const Loading: Story = { args: { prepare: (backend) => backend.delayNext(600_000) } };

export const ServerFails: Story = {
  args: { prepare: (backend) => backend.failNext({ status: 500, times: 99 }) },
};

export const NotConnected: Story = { render: panelOf };
