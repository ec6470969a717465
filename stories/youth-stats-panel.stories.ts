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
import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-stats-panel';

const now = instantFrom('2026-11-05T10:00:00+08:00');

interface Args {
  locale: string;
  mode: string;
  communityId: string;
  from: string;
  until: string;
  count: MetricKey;
  /** Width of the column that the panel stands in, in pixels. */
  width: number;
  /** Shown in place of what the programme in memory answers. */
  statistics: Partial<Statistics> | undefined;
  /** What the server does before the panel asks. */
  prepare: (backend: MemoryBackend) => void;
}

function panel(args: Args): TemplateResult {
  const backend = createMemoryBackend({ now: () => now });
  args.prepare(backend);
  const fetch = args.statistics === undefined ? backend.fetch : async () => Response.json(args.statistics);
  const client = createReader({ baseUrl: backend.baseUrl, fetch });
  return html`<youth-action-provider .client=${client} .locale=${args.locale} .clock=${() => now}>
    <div style="max-width: ${args.width}px">${panelOf(args)}</div>
  </youth-action-provider>`;
}

function panelOf({ communityId, from, until, count, mode }: Args): TemplateResult {
  return html`<youth-stats-panel
    community-id=${communityId}
    from=${from}
    until=${until}
    count=${count}
    mode=${mode}
  ></youth-stats-panel>`;
}

const meta: Meta<Args> = {
  title: 'youth-stats-panel',
  component: 'youth-stats-panel',
  render: panel,
  args: {
    locale: 'zh-CN',
    mode: '',
    communityId: pilotCommunities.yucaijie,
    from: '',
    until: '',
    count: 'attendances',
    width: 1200,
    statistics: undefined,
    prepare: () => {},
  },
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    communityId: { control: 'select', options: ['', ...Object.values(pilotCommunities)] },
    count: { control: 'inline-radio', options: ['sessions', 'attendances', 'persons', 'service-minutes'] },
    statistics: { control: 'object' },
    prepare: { control: false },
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Panel: Story = {};

export const PanelInEnglish: Story = { args: { locale: 'en' } };

export const AllCommunities: Story = { args: { communityId: '' } };

export const OneMonth: Story = { args: { from: '2026-10-01', until: '2026-10-31' } };

export const ServiceTime: Story = { args: { count: 'service-minutes' } };

export const NarrowColumn: Story = { args: { width: 320 } };

export const ForElders: Story = { args: { width: 360, mode: 'elder' } };

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
