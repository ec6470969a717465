import { instantFrom } from '@youth-action/sdk/domain';
import { type MemoryBackend, pilotVolunteer } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import {
  all,
  click,
  clickText,
  expectAccessible,
  focused,
  mountDesk,
  type Page,
  says,
  shown,
  signIn,
  type,
  until,
} from '../../../test/desk-page.ts';
import { messages as entriesMessages } from './entries.messages.ts';
import { messages as caseMessages } from './open-cases.messages.ts';
import { messages as deskMessages } from './organiser-desk.messages.ts';

const ledger = entriesMessages['zh-CN'];
const words = caseMessages['zh-CN'];
const createdAt = instantFrom('2026-05-09T20:00:00+08:00');

/** An entry of the community that is not void. */
function anEntry({ data }: MemoryBackend, state?: string) {
  const entry = data.serviceEntries.find(
    (one) =>
      one.communityId === 'com_yucaijie' &&
      (state === undefined ? one.state !== 'void' : one.state === state),
  );
  if (entry === undefined) throw new Error('The pilot has no such entry');
  return entry;
}

/** Enough published time for the first star, and an application for it. */
function withApplication({ data }: MemoryBackend): void {
  const [application] = data.starApplications;
  if (application === undefined) throw new Error('The pilot has no application');
  const { decidedAt: _, ...open } = application;
  data.starApplications.splice(0, 1, { ...open, state: 'applied' });
  for (const entry of data.serviceEntries) {
    if (entry.volunteerId === pilotVolunteer.id)
      Object.assign(entry, { state: 'published', grantedMinutes: 6000 });
  }
}

async function open(page: Page, section?: string): Promise<void> {
  await signIn(page);
  await show(page, section);
}

async function show(page: Page, section?: string): Promise<void> {
  await clickText(page, deskMessages['zh-CN'].approvals);
  await shown(page, '[part=approvals]');
  if (section !== undefined) await clickText(page, section);
}

describe('what waits for a word, on the desk', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('dismisses an objection with a reason, and no sooner', async () => {
    const page = mountDesk({
      before: (backend) => {
        backend.data.objections.push({
          id: 'obj_one' as (typeof backend.data.objections)[number]['id'],
          serviceEntryId: anEntry(backend, 'approved').id,
          contact: { name: '安文静', mobile: '15400000100' },
          text: '那天没有看到他',
          state: 'open',
          createdAt,
        });
      },
    });
    // the pilot's organiser approved the entry: somebody else decides
    await signIn(page, page.backend.tokens.administrator);
    await type(page, '#community', 'com_yucaijie');
    await show(page, ledger.sections.objections);
    await says(page, '那天没有看到他');
    await expectAccessible(page);
    await click(page, '[part=dismiss]');
    await click(page, 'form.ask [type=submit]');
    await says(page, words.required);
    await expectAccessible(page);
    await type(page, '#case-reason', '已与现场负责人核实');
    await click(page, 'form.ask [type=submit]');
    await says(page, words.none.objections);
    expect(page.backend.data.objections[0]).to.include({ state: 'dismissed', reason: '已与现场负责人核实' });
  });

  it('writes down a correction at an entry, which is accepted in its list with the right minutes', async () => {
    const page = mountDesk();
    await open(page);
    const entry = anEntry(page.backend, 'pending');
    await click(page, `#note-${entry.id}`);
    await until(() => focused(page) === 'note-text', 'focus on the text');
    await clickText(page, ledger.sendNote);
    await says(page, ledger.noteRequired);
    expect(page.backend.data.corrections).to.have.length(0);
    await expectAccessible(page);
    await type(page, '#note-text', '实际服务了 30 分钟');
    await clickText(page, ledger.sendNote);
    await says(page, ledger.noted);
    await until(() => focused(page) === `noted-${entry.id}`, 'focus on the answer');
    expect(page.backend.data.corrections[0]).to.include({ isByStaff: true, text: '实际服务了 30 分钟' });
    await clickText(page, ledger.sections.corrections);
    await says(page, words.byStaff);
    await expectAccessible(page);
    await click(page, '[part=accept]');
    await type(page, '#case-minutes', '30');
    await type(page, '#case-reason', '签到表上是 30 分钟');
    await click(page, 'form.ask [type=submit]');
    await says(page, words.none.corrections);
    expect(entry.state).to.equal('void');
    expect(page.events).to.include('youth-hours-changed');
  });

  it('says why a correction can’t be written down, and keeps the text', async () => {
    const page = mountDesk();
    await open(page);
    await click(page, '[part=note-correction]');
    await type(page, '#note-text', '记少了');
    page.backend.failNext({ code: 'correction-open', endpoint: 'corrections.note' });
    await clickText(page, ledger.sendNote);
    await shown(page, '[part=note-form] .error');
    expect((await shown<HTMLTextAreaElement>(page, '#note-text')).value).to.equal('记少了');
  });

  it('shows an application for a star with hours and levels, and awards it', async () => {
    const page = mountDesk({ before: withApplication });
    await open(page, ledger.sections.stars);
    await says(page, words.star('周晓岚', 1));
    await says(page, words.needed(1, '100 小时'));
    await says(page, words.policy('2012-draft'));
    await expectAccessible(page);
    await click(page, '[part=award]');
    await click(page, 'form.ask [type=submit]');
    await says(page, words.none.stars);
    expect(page.backend.data.starApplications[0]?.state).to.equal('approved');
    expect(page.events).to.not.include('youth-hours-changed');
  });

  it('declines a star with a reason only', async () => {
    const page = mountDesk({ before: withApplication });
    await open(page, ledger.sections.stars);
    await click(page, '[part=refuse]');
    await click(page, 'form.ask [type=submit]');
    await says(page, words.required);
    await expectAccessible(page);
    await type(page, '#case-reason', '请先核对四月的记录');
    await click(page, 'form.ask [type=submit]');
    await says(page, words.none.stars);
    expect(page.backend.data.starApplications[0]).to.include({
      state: 'declined',
      reason: '请先核对四月的记录',
    });
  });

  it('tells the steps of an entry: who did what, when', async () => {
    const page = mountDesk();
    await open(page);
    const entry = anEntry(page.backend, 'pending');
    await click(page, `#entry-${entry.id}`);
    await click(page, '[part=steps] summary');
    await shown(page, '.steps li');
    expect(all(page, '.steps li')[0]?.textContent).to.contain(ledger.states.pending);
    await expectAccessible(page);
  });

  it('fits 320 px in each of its lists', async () => {
    const page = mountDesk({ before: withApplication });
    page.desk.style.width = '320px';
    await open(page);
    for (const section of [...Object.values(ledger.states), ...Object.values(ledger.sections)]) {
      await clickText(page, section);
      for (const segment of all(page, '.segment')) {
        const { right } = segment.getBoundingClientRect();
        expect(right, segment.textContent).to.be.at.most(page.desk.getBoundingClientRect().right);
      }
      expect(page.desk.scrollWidth, section).to.be.at.most(320);
    }
  });
});
