import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createClient } from '@youth-action/sdk/client';
import { instantFrom } from '@youth-action/sdk/domain';
import { createMemoryBackend, type MemoryBackend, pilotSignUps } from '@youth-action/sdk/testing';
import { html, type TemplateResult } from 'lit';
import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-sign-up-manager';

const now = instantFrom('2026-05-10T10:00:00+08:00');

interface Args {
  signUp: keyof typeof pilotSignUps | '';
  locale: string;
  mode: string;
  /** Width of the column that it stands in, in pixels. */
  width: number;
  /** What the server does before it is asked. */
  prepare: (backend: MemoryBackend) => void;
}

function manager({ locale, mode, prepare, signUp, width }: Args): TemplateResult {
  const backend = createMemoryBackend({ now: () => now });
  prepare(backend);
  const client = createClient({ baseUrl: backend.baseUrl, fetch: backend.fetch, retry: 0, timeoutMs: 2_000 });
  const held = signUp === '' ? undefined : pilotSignUps[signUp];
  const managed = held === undefined ? undefined : { signUpId: held.id, token: held.token };
  return html`<youth-action-provider .client=${client} .locale=${locale} .clock=${() => now}>
    <div style="max-width: ${width}px">
      <youth-sign-up-manager mode=${mode} .managed=${managed}></youth-sign-up-manager>
    </div>
  </youth-action-provider>`;
}

const meta: Meta<Args> = {
  title: 'youth-sign-up-manager',
  component: 'youth-sign-up-manager',
  render: manager,
  args: { signUp: 'confirmed', locale: 'zh-CN', mode: '', width: 760, prepare: () => {} },
  argTypes: {
    signUp: { control: 'select', options: ['', ...Object.keys(pilotSignUps)] },
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    prepare: { control: false },
  },
};
export default meta;
type Story = StoryObj<Args>;

export const Confirmed: Story = {};
export const Offered: Story = { args: { signUp: 'offered' } };
export const Waiting: Story = { args: { signUp: 'waiting' } };
export const WaitingMaySplit: Story = { args: { signUp: 'waitingMaySplit', locale: 'en' } };
export const Pending: Story = { args: { signUp: 'pending' } };
export const English: Story = { args: { locale: 'en', signUp: 'offered' } };
export const Elder: Story = { args: { mode: 'elder', signUp: 'offered' } };
export const Narrow: Story = { args: { width: 320 } };
export const Incomplete: Story = { args: { signUp: '' } };
export const Unreachable: Story = {
  args: { prepare: (backend) => backend.failNext({ failure: 'network' }) },
};

/** The fields for one more child, beside what is still missing. */
export const Adding: Story = {
  args: { signUp: 'pending' },
  play: async ({ canvasElement }) => {
    for (const selector of ['[part=add]', '[part=add-yes]']) (await found(canvasElement, selector)).click();
  },
};
export const AddingEnglish: Story = { ...Adding, args: { signUp: 'pending', locale: 'en', width: 360 } };

async function found(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { shadowRoot } = canvas.querySelector('youth-sign-up-manager') ?? {};
    const element = shadowRoot?.querySelector<HTMLElement>(selector);
    if (element) return element;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${selector} didn't appear`);
}
