import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createClient } from '@youth-action/sdk/client';
import type { Instant } from '@youth-action/sdk/domain';
import {
  createMemoryBackend,
  type MemoryBackend,
  pilotFeatures,
  pilotSessions,
} from '@youth-action/sdk/testing';
import { html, type TemplateResult } from 'lit';
import '@youth-action/elements/define/youth-action-provider';
import '@youth-action/elements/define/youth-organiser-desk';

const now = '2026-11-05T10:00:00+08:00' as Instant;
const token = createMemoryBackend({ now: () => now }).tokens.organiser;

interface Args {
  locale: string;
  mode: string;
  /** Width of the column that the desk stands in, in pixels. */
  width: number;
  /** What has happened before the organiser comes, and what goes wrong then. */
  prepare: (backend: MemoryBackend) => void | Promise<void>;
}

function desk(
  { locale, mode, width }: Args,
  { loaded }: { loaded: { backend?: MemoryBackend } },
): TemplateResult {
  const { backend = createMemoryBackend({ now: () => now }) } = loaded;
  const client = createClient({ baseUrl: backend.baseUrl, fetch: backend.fetch, retry: 0 });
  return html`<youth-action-provider .client=${client} .locale=${locale} .clock=${() => now}>
    <div style="max-width: ${width}px"><youth-organiser-desk mode=${mode}></youth-organiser-desk></div>
  </youth-action-provider>`;
}

/** Two families and a volunteer at the session that goes on. */
async function withSignUps(backend: MemoryBackend): Promise<void> {
  const { signUps } = createClient({ baseUrl: backend.baseUrl, fetch: backend.fetch });
  const consents = [{ purpose: 'sign-up' as const, textVersion: '2026-1', granted: true }];
  const child = {
    relation: 'child' as const,
    role: 'participant' as const,
    guardian: 'mother' as const,
    consents,
  };
  const self = { relation: 'self' as const, role: 'participant' as const };
  const families = [
    ['安文静', '安乐乐', '15400000100'],
    ['柏文静', '柏乐乐', '15400000101'],
  ] as const;
  for (const [name, childName, mobile] of families) {
    const party = [
      { ...self, name },
      { ...child, name: childName, birth: '2018-06' },
    ];
    await signUps.create(pilotSessions.today, { contact: { name, mobile }, party });
  }
  const volunteer = { name: '周晓岚', mobile: '15400000001' };
  const party = [{ ...self, role: 'volunteer' as const, name: volunteer.name }];
  await signUps.create(pilotSessions.today, { contact: volunteer, party });
}

const meta: Meta<Args> = {
  title: 'youth-organiser-desk',
  component: 'youth-organiser-desk',
  render: desk,
  loaders: [
    async ({ args }) => {
      const backend = createMemoryBackend({ now: () => now });
      await args.prepare(backend);
      return { backend };
    },
  ],
  args: { locale: 'zh-CN', mode: '', width: 960, prepare: () => {} },
  argTypes: {
    locale: { control: 'inline-radio', options: ['zh-CN', 'en'] },
    mode: { control: 'inline-radio', options: ['', 'elder'] },
    width: { control: { type: 'range', min: 320, max: 1280, step: 20 } },
    prepare: { table: { disable: true } },
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Waits for something in the desk's shadow root. */
async function shown<T extends HTMLElement = HTMLElement>(canvas: HTMLElement, selector: string): Promise<T> {
  for (let tries = 0; tries < 150; tries += 1) {
    const found = canvas.querySelector('youth-organiser-desk')?.shadowRoot?.querySelector<T>(selector);
    if (found !== null && found !== undefined) return found;
    // eslint-disable-next-line no-await-in-loop -- waiting is the point
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${selector} didn't come`);
}

async function signIn(canvas: HTMLElement, typed: string): Promise<void> {
  (await shown<HTMLInputElement>(canvas, '#token')).value = typed;
  (await shown(canvas, '[part=submit]')).click();
}

async function go(canvas: HTMLElement, view: number): Promise<void> {
  await signIn(canvas, token);
  (await shown(canvas, `.view:nth-child(${view})`)).click();
}

async function openToday(canvas: HTMLElement): Promise<void> {
  await signIn(canvas, token);
  (await shown(canvas, '[part=session][data-door=open]')).click();
  await shown(canvas, '[part=counts]');
}

async function openSession(canvas: HTMLElement, session: string): Promise<void> {
  await signIn(canvas, token);
  await shown(canvas, '[part=sessions]');
  location.hash = `session=${session}`;
  await shown(canvas, '[part=counts]');
  history.replaceState(null, '', location.pathname + location.search);
}

/** Before anything else. */
export const SignIn: Story = {};

export const WrongToken: Story = {
  play: async ({ canvasElement }) => {
    await signIn(canvasElement, 'ya_org_wrong');
    await shown(canvasElement, '#token-error');
  },
};

/** Today, and the weeks to come. */
export const Sessions: Story = {
  play: async ({ canvasElement }) => {
    await signIn(canvasElement, token);
    await shown(canvasElement, '[part=session]');
  },
};

export const SessionsFailed: Story = {
  args: { prepare: (backend) => backend.failNext({ status: 503, endpoint: 'sessions.list' }) },
  play: async ({ canvasElement }) => {
    await signIn(canvasElement, token);
    await shown(canvasElement, '[part=error]');
  },
};

/** The list at the door. */
export const Door: Story = {
  args: { prepare: withSignUps },
  play: async ({ canvasElement }) => {
    await openToday(canvasElement);
    (await shown(canvasElement, '[part=family-check-in]')).click();
    await shown(canvasElement, '[part=check-in][data-kind=done]');
  },
};

/** As an organiser holds it. */
export const DoorOnAPhone: Story = { ...Door, args: { prepare: withSignUps, width: 360 } };

export const DoorInEnglish: Story = { ...Door, args: { prepare: withSignUps, locale: 'en' } };

/** One row couldn't be sent. */
export const DoorWithAFailure: Story = {
  args: {
    prepare: async (backend) => {
      await withSignUps(backend);
      backend.failNext({ status: 503, endpoint: 'participants.checkIn' });
    },
  },
  play: async ({ canvasElement }) => {
    await openToday(canvasElement);
    (await shown(canvasElement, '[part=check-in]')).click();
    await shown(canvasElement, '[part=row-error]');
  },
};

/** Nobody has signed up yet. */
export const DoorEmpty: Story = { play: ({ canvasElement }) => openToday(canvasElement) };

/** Service time that waits. */
export const Approvals: Story = {
  play: async ({ canvasElement }) => {
    await go(canvasElement, 2);
    await shown(canvasElement, '[part=entry]');
  },
};

/** Nothing waits. */
export const ApprovalsEmpty: Story = {
  args: { prepare: ({ data }) => void data.serviceEntries.splice(0) },
  play: async ({ canvasElement }) => {
    await go(canvasElement, 2);
    await shown(canvasElement, '.empty');
  },
};

/** Time that wasn't recorded at the door. */
export const MissingTime: Story = {
  play: async ({ canvasElement }) => {
    await go(canvasElement, 2);
    (await shown(canvasElement, '#open-supplement')).click();
    await shown(canvasElement, '#supplement-volunteerId');
  },
};

/** Chooses one of the lists of cases: objections, corrections, stars. */
async function openCases(canvas: HTMLElement, which: number): Promise<void> {
  await go(canvas, 2);
  (await shown(canvas, `[part=approvals] .segments + .segments .segment:nth-child(${which})`)).click();
}

/** A volunteer's word that an entry is wrong, about to be written down. */
export const CorrectionToNote: Story = {
  play: async ({ canvasElement }) => {
    await go(canvasElement, 2);
    (await shown(canvasElement, '[part=note-correction]')).click();
    await shown(canvasElement, '#note-text');
  },
};

/** An application for a star, with the hours and the levels that it is judged by. */
export const StarApplications: Story = {
  args: {
    prepare: ({ data }) => {
      for (const application of data.starApplications) application.state = 'applied';
      for (const entry of data.serviceEntries) {
        if (entry.state !== 'pending') Object.assign(entry, { state: 'published', grantedMinutes: 3_000 });
      }
    },
  },
  play: async ({ canvasElement }) => {
    await openCases(canvasElement, 3);
    await shown(canvasElement, '[part=case]');
  },
};

/** The same on a phone. */
export const StarApplicationsOnAPhone: Story = {
  ...StarApplications,
  args: { ...StarApplications.args, width: 360 },
};

/** Nobody objects. */
export const ObjectionsEmpty: Story = {
  play: async ({ canvasElement }) => {
    await openCases(canvasElement, 1);
    await shown(canvasElement, '.empty');
  },
};

export const NewSession: Story = {
  play: async ({ canvasElement }) => {
    await go(canvasElement, 5);
    await shown(canvasElement, '#new-activityId');
  },
};

/** Sent too early: everything that is missing is marked. */
export const NewSessionWithMistakes: Story = {
  play: async ({ canvasElement }) => {
    await go(canvasElement, 5);
    (await shown(canvasElement, 'form [part=submit]')).click();
    await shown(canvasElement, '#new-activityId-error');
  },
};

/** No address and no client. */
export const NotConnected: Story = {
  render: ({ locale }) => html`<youth-organiser-desk locale=${locale}></youth-organiser-desk>`,
};

/** A full session: somebody has an offer, families wait in their order. */
export const Waitlist: Story = {
  play: async ({ canvasElement }) => {
    await openSession(canvasElement, pilotFeatures.waitlist);
    await shown(canvasElement, '[part=decision]');
  },
};

/** A sign-up that waits for the organiser's word, about to be declined. */
export const Approval: Story = {
  args: { locale: 'en' },
  play: async ({ canvasElement }) => {
    await openSession(canvasElement, pilotFeatures.approval);
    (await shown(canvasElement, '[part=decline]')).click();
    await shown(canvasElement, '#decline-reason');
  },
};

/** Too few people yet, and the form for more places. */
export const Minimum: Story = {
  play: async ({ canvasElement }) => {
    await openSession(canvasElement, pilotFeatures.minimum);
    await shown(canvasElement, '[part=minimum]');
    (await shown(canvasElement, '#resize-session')).click();
    await shown(canvasElement, '[part=resize-session]');
  },
};

/** The screen at the door: a code that changes every half minute. */
export const DoorCode: Story = {
  args: { width: 1200 },
  play: async ({ canvasElement }) => {
    await openToday(canvasElement);
    (await shown(canvasElement, '#open-door')).click();
    await shown(canvasElement, '[part=door-code]');
  },
};

/** A paper list to key in, of which another person's reading is awaited. */
export const PaperList: Story = {
  args: { prepare: withSignUps },
  play: async ({ canvasElement }) => {
    await openToday(canvasElement);
    (await shown(canvasElement, '#open-paper')).click();
    await shown(canvasElement, '.paper-table');
  },
};

/** Nobody is left whom nobody checked out. */
export const NotCheckedOut: Story = {
  play: async ({ canvasElement }) => {
    await go(canvasElement, 3);
    await shown(canvasElement, '[part=open-check-ins]');
  },
};
