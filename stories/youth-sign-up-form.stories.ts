import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createClient } from '@youth-action/sdk/client';
import { instantFrom } from '@youth-action/sdk/domain';
import {
  aSignUpRequest,
  createMemoryBackend,
  type MemoryBackend,
  pilotSessions,
} from '@youth-action/sdk/testing';
import { html, nothing, type TemplateResult } from 'lit';
import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-sign-up-form';

const now = instantFrom('2026-05-10T10:00:00+08:00');

interface Args {
  session: keyof typeof pilotSessions | '';
  locale: string;
  mode: string;
  defaultRole: string;
  contactName: string;
  contactMobile: string;
  /** Width of the column that the form stands in, in pixels. */
  width: number;
  hasClient: boolean;
  /** What the server does before the form asks. */
  prepare: (backend: MemoryBackend) => void;
}

function form(args: Args): TemplateResult {
  const backend = createMemoryBackend({ now: () => now });
  args.prepare(backend);
  const client = createClient({ baseUrl: backend.baseUrl, fetch: backend.fetch, retry: 0, timeoutMs: 2_000 });
  return html`<youth-action-provider
    .client=${args.hasClient ? client : undefined}
    .locale=${args.locale}
    .clock=${() => now}
  >
    <div style="max-width: ${args.width}px">
      <youth-sign-up-form
        session-id=${args.session === '' ? nothing : pilotSessions[args.session]}
        mode=${args.mode}
        default-role=${args.defaultRole}
        contact-name=${args.contactName}
        contact-mobile=${args.contactMobile}
      ></youth-sign-up-form>
    </div>
  </youth-action-provider>`;
}

const meta: Meta<Args> = {
  title: 'youth-sign-up-form',
  component: 'youth-sign-up-form',
  render: form,
  args: {
    session: 'familyReading',
    locale: 'zh-CN',
    mode: '',
    defaultRole: '',
    contactName: '',
    contactMobile: '',
    width: 760,
    hasClient: true,
    prepare: () => {},
  },
  argTypes: {
    session: { control: 'select', options: ['', ...Object.keys(pilotSessions)] },
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    defaultRole: { control: 'inline-radio', options: ['', 'participant', 'volunteer'] },
    width: { control: { type: 'range', min: 320, max: 1280, step: 20 } },
    hasClient: { table: { disable: true } },
    prepare: { table: { disable: true } },
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Playground: Story = {};

export const English: Story = { args: { locale: 'en' } };

export const Elder: Story = { args: { mode: 'elder', width: 400 } };

export const Narrow: Story = { args: { width: 320 } };

export const AsVolunteer: Story = { args: { defaultRole: 'volunteer' } };

export const ContactKnown: Story = { args: { contactName: '段文静', contactMobile: '15400000123' } };

export const Online: Story = { args: { session: 'online' } };

export const NoClient: Story = { args: { hasClient: false } };

export const NoSession: Story = { args: { session: '' } };

export const Loading: Story = { args: { prepare: (backend) => backend.delayNext(3_600_000) } };

export const UnknownSession: Story = {
  args: { prepare: (backend) => backend.failNext({ code: 'session-not-found' }) },
};

export const LoadingFails: Story = {
  args: { prepare: (backend) => backend.failNext({ code: 'unavailable', endpoint: 'sessions.get' }) },
};

export const NotOpen: Story = { args: { session: 'notOpen' } };

export const Closed: Story = { args: { session: 'closed' } };

export const Cancelled: Story = { args: { session: 'cancelled' } };

export const Full: Story = {
  args: {
    session: 'antiFraud',
    prepare: ({ data }) => {
      for (const { places } of data.sessions)
        if (places.participant) places.participant.taken = places.participant.capacity;
    },
  },
};

export const OnlyVolunteersLeft: Story = { args: { session: 'full' } };

/** The parts of a story's canvas that a play function works on. */
async function shadowOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const element = canvas.querySelector('youth-sign-up-form');
  if (element === null) throw new Error('no form in the story');
  await element.updateComplete;
  if (element.shadowRoot === null) throw new Error('the form has drawn nothing');
  return element.shadowRoot;
}

async function found<T extends Element = HTMLElement>(canvas: HTMLElement, selector: string): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const element = (await shadowOf(canvas)).querySelector<T>(selector);
    if (element !== null) return element;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${selector} didn't appear`);
}

async function fill(canvas: HTMLElement, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) {
    const control = await found<HTMLInputElement | HTMLSelectElement>(canvas, `#${id}`);
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

async function click(canvas: HTMLElement, selector: string): Promise<void> {
  (await found(canvas, selector)).click();
}

/** A parent and her child of eight. */
async function fillFamily(canvas: HTMLElement): Promise<void> {
  const { contact } = aSignUpRequest();
  await fill(canvas, {
    'contact-name': contact.name,
    'contact-mobile': contact.mobile,
    'p2-name': '段小宝',
    'p2-birth': '2018',
    'p2-birth-month': '03',
    'p2-guardian': 'mother',
  });
  await click(canvas, '#p2-consent-sign-up');
}

export const ToCorrect: Story = { play: ({ canvasElement }) => click(canvasElement, '#submit') };

async function send(canvas: HTMLElement): Promise<void> {
  await fillFamily(canvas);
  await click(canvas, '#submit');
}

export const Sending: Story = {
  args: {
    prepare: (backend) => backend.failNext({ failure: 'timeout-after-effect', endpoint: 'signUps.create' }),
  },
  play: ({ canvasElement }) => send(canvasElement),
};

export const Failed: Story = {
  args: { prepare: (backend) => backend.failNext({ code: 'session-full', endpoint: 'signUps.create' }) },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await found(canvasElement, '[part=failure]');
  },
};

export const Offline: Story = {
  args: { prepare: (backend) => backend.failNext({ failure: 'network', endpoint: 'signUps.create' }) },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await found(canvasElement, '[part=failure]');
  },
};

async function confirm(canvas: HTMLElement): Promise<void> {
  await send(canvas);
  await found(canvas, '[part=confirmation]');
}

export const Confirmed: Story = { play: ({ canvasElement }) => confirm(canvasElement) };

export const AskedToCancel: Story = {
  play: async ({ canvasElement }) => {
    await confirm(canvasElement);
    await click(canvasElement, '[part=cancel]');
  },
};

export const SignUpCancelled: Story = {
  play: async ({ canvasElement }) => {
    await confirm(canvasElement);
    await click(canvasElement, '[part=cancel]');
    await click(canvasElement, '[part=cancel-yes]');
    await found(canvasElement, '[part=again]');
  },
};
