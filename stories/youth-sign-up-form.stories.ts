import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { createClient } from '@youth-action/sdk/client';
import { instantFrom, PlaceGroupId } from '@youth-action/sdk/domain';
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
  /** An activity, to choose among its sessions. */
  activity: string;
  locale: string;
  mode: string;
  defaultRole: string;
  defaultParty: string;
  mapUrl: string;
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
        activity-id=${args.activity || nothing}
        live="off"
        mode=${args.mode}
        default-role=${args.defaultRole}
        default-party=${args.defaultParty}
        map-url=${args.mapUrl}
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
    activity: '',
    locale: 'zh-CN',
    mode: '',
    defaultRole: '',
    defaultParty: '',
    mapUrl: '',
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
    defaultParty: { control: 'text' },
    mapUrl: { control: 'text' },
    activity: { table: { disable: true } },
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

export const AsFamilyOfFour: Story = { args: { defaultParty: 'self adult child child' } };

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

/** A session's row and its activity's, to change before the form asks. */
function rowsOf({ data }: MemoryBackend, id: string = pilotSessions.familyReading) {
  const session = data.sessions.find((one) => one.id === id);
  const activity = data.activities.find((one) => one.id === session?.activityId);
  if (session === undefined || activity === undefined) throw new Error('no such session');
  return { session, activity };
}

/** Leaves so many participants' places, and lets the others wait. */
function withWaitlist(free: number): Args['prepare'] {
  return (backend) => {
    const { activity, session } = rowsOf(backend);
    activity.waitlist = { promotion: 'automatic', offerMinutes: 120 };
    const { participant } = session.places;
    if (participant !== undefined) participant.taken = participant.capacity - free;
  };
}

const label = (zh: string, en: string) => ({ 'zh-CN': zh, en });
const kept = { required: false, retentionDays: 30 };

/** Everything that an activity can ask: questions of each kind, a safety notice, approval. */
const demanding: Args['prepare'] = (backend) => {
  const { activity } = rowsOf(backend);
  activity.riskNotice = '活动在二楼，上下楼梯请看护好孩子。';
  activity.needsApproval = true;
  activity.questions = [
    {
      ...kept,
      id: 'allergies',
      kind: 'text',
      scope: 'participant',
      label: label('过敏情况', 'Allergies'),
      isHealth: true,
    },
    {
      ...kept,
      id: 'size',
      kind: 'choice',
      scope: 'participant',
      required: true,
      label: label('衣服尺码', 'Shirt size'),
      options: [
        { value: 's', label: label('小', 'Small') },
        { value: 'm', label: label('中', 'Medium') },
      ],
    },
    {
      ...kept,
      id: 'heard',
      kind: 'choices',
      scope: 'sign-up',
      label: label('从哪里知道这场活动', 'How you heard of it'),
      options: [
        { value: 'wechat', label: label('微信群', 'WeChat group') },
        { value: 'poster', label: label('海报', 'Poster') },
      ],
    },
    {
      ...kept,
      id: 'books',
      kind: 'number',
      scope: 'sign-up',
      label: label('带几本书', 'Books you bring'),
      least: 0,
      most: 10,
    },
    { ...kept, id: 'since', kind: 'date', scope: 'sign-up', label: label('哪天搬到社区', 'Here since') },
  ];
};

export const Demanding: Story = { args: { prepare: demanding } };

export const DangerousTask: Story = { args: { session: 'adultsOnly' } };

export const Shifts: Story = {
  args: {
    defaultRole: 'volunteer',
    prepare: (backend) => {
      const { session } = rowsOf(backend);
      const shift = (name: string, some: { label: string; capacity: number; taken: number }) =>
        ({ id: PlaceGroupId.parse(`grp_${name}`), role: 'volunteer', admits: 'anyone', ...some }) as const;
      session.groups = [
        shift('early', { label: '早班', capacity: 2, taken: 0 }),
        shift('late', { label: '晚班', capacity: 1, taken: 1 }),
      ];
    },
  },
};

export const Series: Story = { args: { session: '', activity: 'act_reading' } };

export const NoSessionToCome: Story = {
  args: {
    session: '',
    activity: 'act_reading',
    prepare: ({ data }) => {
      data.sessions = [];
    },
  },
};

/** What was typed before the script came: the element takes it over. */
export const TakesServerFormOver: Story = {
  render: (args) => {
    const backend = createMemoryBackend({ now: () => now });
    const client = createClient({ baseUrl: backend.baseUrl, fetch: backend.fetch, retry: 0 });
    return html`<youth-action-provider .client=${client} .locale=${args.locale} .clock=${() => now}>
      <youth-sign-up-form session-id=${pilotSessions.familyReading} live="off">
        <form method="post">
          <input name="contactName" value="段文静" /><input name="contactMobile" value="15400000123" />
          <input name="p0.relation" value="child" /><input name="p0.name" value="段小宝" />
          <input name="p0.birth" value="2018-03" /><input name="p0.guardian" value="mother" />
        </form>
      </youth-sign-up-form>
    </youth-action-provider>`;
  },
};

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

export const WithoutMap: Story = { ...Confirmed, args: { mapUrl: 'off' } };

export const Pending: Story = {
  args: {
    prepare: (backend) => {
      rowsOf(backend).activity.needsApproval = true;
    },
  },
  play: ({ canvasElement }) => confirm(canvasElement),
};

export const AllWait: Story = {
  args: { prepare: withWaitlist(0) },
  play: async ({ canvasElement }) => {
    await fillFamily(canvasElement);
    await found(canvasElement, '#if-full');
  },
};

export const Waitlisted: Story = {
  args: { prepare: withWaitlist(0) },
  play: ({ canvasElement }) => confirm(canvasElement),
};

export const SomeFit: Story = {
  args: { prepare: withWaitlist(1) },
  play: async ({ canvasElement }) => {
    await fillFamily(canvasElement);
    await found(canvasElement, '#if-full-split');
  },
};

export const Split: Story = {
  args: { prepare: withWaitlist(1) },
  play: async ({ canvasElement }) => {
    await fillFamily(canvasElement);
    await click(canvasElement, '#if-full-split');
    await click(canvasElement, '#submit');
    await found(canvasElement, '[part=confirmation]');
  },
};

export const SeriesConfirmed: Story = {
  args: { session: '', activity: 'act_reading' },
  play: async ({ canvasElement }) => {
    await click(canvasElement, '[part=choose-all]');
    await confirm(canvasElement);
  },
};

export const HealthTold: Story = {
  args: { prepare: demanding },
  play: async ({ canvasElement }) => {
    await fillFamily(canvasElement);
    await fill(canvasElement, { 'p2-q-allergies': '花生' });
    await found(canvasElement, '#p2-consent-health-information');
  },
};

export const TooManyRequests: Story = {
  args: {
    prepare: (backend) =>
      backend.failNext({ code: 'too-many-requests', retryAfterSeconds: 30, endpoint: 'signUps.create' }),
  },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await found(canvasElement, '[part=failure]');
  },
};

export const SiteNotRegistered: Story = {
  args: {
    prepare: (backend) => backend.failNext({ code: 'origin-not-registered', endpoint: 'signUps.create' }),
  },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await found(canvasElement, '[part=failure]');
  },
};

/** The browser says that it has no network; the story puts that right when it is left. */
export const WaitsForNetwork: Story = {
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await found(canvasElement, '[part=queued]');
  },
};

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
