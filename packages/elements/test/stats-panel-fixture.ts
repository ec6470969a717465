/** Panels for tests. */
import { fixture, html, waitUntil } from '@open-wc/testing-helpers';
import type { Statistics } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import { allInside, shownText } from './support/shadow.ts';
import type { YouthStatsPanel } from '../src/components/stats-panel/stats-panel.ts';

interface PanelOptions {
  readonly locale?: string;
  readonly width?: number;
  readonly mode?: string;
  readonly display?: string;
  readonly filters?: boolean;
}

/** Until the answer is there, and every part of the element that it needs. */
export async function settled(element: YouthStatsPanel): Promise<void> {
  await waitUntil(
    () => allInside(element, '.waiting, .placeholder, .choices-room, [aria-busy="true"]').length === 0,
  );
}

/** A panel that is answered with these statistics, whatever it asks. */
export async function panelWith(
  statistics: Partial<Statistics>,
  { locale = 'zh-CN', width = 1_000, mode = '', display = 'panel', filters = false }: PanelOptions = {},
): Promise<YouthStatsPanel> {
  const client = createReader({
    baseUrl: 'https://youth.test',
    fetch: async () => Response.json(statistics),
  });
  const element = await fixture<YouthStatsPanel>(html`
    <youth-stats-panel
      .client=${client}
      locale=${locale}
      mode=${mode}
      display=${display}
      ?filters=${filters}
      community-id=${statistics.communityId ?? ''}
      style="width: ${width}px"
    ></youth-stats-panel>
  `);
  await settled(element);
  const { reported = [] } = statistics;
  if (display === 'panel' && reported.length > 0)
    await waitUntil(() => allInside(element, '[part="reported"]').length === 1);
  return element;
}

export function tileText(element: YouthStatsPanel, key: string): string {
  return shownText(element, `[data-metric="${key}"]`);
}
