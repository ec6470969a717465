import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Instant } from '@youth-action/sdk/domain';
import { createReader } from '@youth-action/sdk/reader';
import { createMemoryBackend } from '@youth-action/sdk/testing';
import { html, type TemplateResult } from 'lit';
import '@youth-action/elements/define/youth-credential-check';

type Given = 'nothing' | 'good' | 'altered' | 'revoked' | 'unknown' | 'unreachable';

interface Args {
  locale: string;
  mode: string;
  /** What is given to be verified. */
  given: Given;
  /** Width of the column that the element stands in, in pixels. */
  width: number;
}

// The backend's badge is of today: a credential is good for 30 days.
const now = () => new Date().toISOString() as Instant;

function check({ given, locale, mode, width }: Args): TemplateResult {
  const backend = createMemoryBackend({ now });
  const reader = createReader({ baseUrl: backend.baseUrl, fetch: fetchOf(backend.fetch, given) });
  const badge = backend.data.badgeCodes.find(({ revokedAt }) => revokedAt === undefined);
  if (badge !== undefined && given === 'revoked') badge.revokedAt = now();
  const code = given === 'unknown' ? '0000000000000000' : given === 'nothing' ? '' : (badge?.code ?? '');
  return html`<div style="max-width: ${width}px">
    <youth-credential-check .client=${reader} code=${code} locale=${locale} mode=${mode}></youth-credential-check>
  </div>`;
}

/** The backend's answers, one of them altered on its way; or no answers at all. */
function fetchOf(fetch: typeof globalThis.fetch, given: Given): typeof globalThis.fetch {
  if (given === 'unreachable') return () => Promise.reject(new TypeError('Failed to fetch'));
  if (given !== 'altered') return fetch;
  return async (input, init) => {
    const response = await fetch(input, init);
    const text = await response.text();
    return new Response(text.replace(/"creditsEarned":[\d.]+/, '"creditsEarned":1000'), response);
  };
}

const meta: Meta<Args> = {
  title: 'youth-credential-check',
  component: 'youth-credential-check',
  render: check,
  args: { locale: 'zh-CN', mode: '', given: 'nothing', width: 640 },
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    given: {
      control: 'select',
      options: ['nothing', 'good', 'altered', 'revoked', 'unknown', 'unreachable'],
    },
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Empty: Story = {};

export const Verified: Story = { args: { given: 'good' } };

export const VerifiedInEnglish: Story = { args: { given: 'good', locale: 'en' } };

export const Altered: Story = { args: { given: 'altered' } };

export const Revoked: Story = { args: { given: 'revoked' } };

export const UnknownCode: Story = { args: { given: 'unknown' } };

export const IssuerUnreachable: Story = { args: { given: 'unreachable', locale: 'en' } };

export const ForElders: Story = { args: { given: 'good', mode: 'elder', width: 360 } };

export const Narrow: Story = { args: { given: 'good', width: 320 } };

export const NotConnected: Story = {
  render: ({ locale }) => html`<youth-credential-check locale=${locale}></youth-credential-check>`,
};
