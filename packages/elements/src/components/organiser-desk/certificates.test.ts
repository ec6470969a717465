import { expect } from 'chai';
import {
  all,
  click,
  clickText,
  expectAccessible,
  mountDesk,
  type Page,
  says,
  shown,
  signIn,
  type,
  until,
} from '../../../test/desk-page.ts';
import { messages as certificateMessages } from './certificates.messages.ts';
import { messages as deskMessages } from './organiser-desk.messages.ts';

const words = certificateMessages['zh-CN'];

/** A volunteer of the pilot one of whose entries has passed its public notice. */
function publish(page: Page): string {
  const { data } = page.backend;
  const entry = data.serviceEntries.find(
    ({ communityId, grantedMinutes, volunteerId }) =>
      communityId === 'com_yucaijie' &&
      grantedMinutes > 0 &&
      data.volunteers.some(({ id, registrations }) => id === volunteerId && registrations.length > 0),
  );
  if (entry === undefined) throw new Error('Nobody of the pilot has served');
  entry.state = 'published';
  return entry.volunteerId;
}

async function choose(page: Page, volunteerId: string): Promise<void> {
  const select = await shown(page, '#certificate-volunteer');
  if (!(select instanceof HTMLSelectElement)) throw new Error('The volunteers are no list');
  await until(() => [...select.options].some(({ value }) => value === volunteerId), 'the volunteer');
  select.value = volunteerId;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

async function openCertificates(page: Page): Promise<void> {
  await signIn(page);
  await shown(page, '[part=sessions]');
  await clickText(page, deskMessages['zh-CN'].certificates);
  await shown(page, '[part=certificates]');
}

describe('certificates, on the desk', () => {
  afterEach(() => {
    document.body.replaceChildren();
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('are issued for a volunteer, and lead to the document', async () => {
    const page = mountDesk();
    const volunteerId = publish(page);
    await openCertificates(page);
    await says(page, words.empty);
    await click(page, '[part=open-certificate]');
    await expectAccessible(page);
    await clickText(page, words.submit);
    await says(page, words.noVolunteer);
    await choose(page, volunteerId);
    await clickText(page, words.submit);
    const notice = await shown(page, '[part=issued-certificate]');
    const [made] = page.backend.data.documents ?? [];
    const link = notice.querySelector('a')?.getAttribute('href');
    expect(link).to.contain(`/certificates/${made?.content.documentCode}`);
    await until(() => all(page, '[part=certificate]').length === 1, 'the certificate on the list');
    await expectAccessible(page);
  });

  it('are revoked with a reason, and no sooner', async () => {
    const page = mountDesk();
    const volunteerId = publish(page);
    await openCertificates(page);
    await click(page, '[part=open-certificate]');
    await choose(page, volunteerId);
    await clickText(page, words.submit);
    await click(page, '[part=revoke-certificate]');
    await clickText(page, words.confirm);
    await says(page, words.reasonMissing);
    expect(page.backend.data.documents?.[0]?.revoked).to.equal(undefined);
    await type(page, 'textarea', '姓名有误');
    await clickText(page, words.confirm);
    await says(page, words.statuses.revoked);
    await says(page, '姓名有误');
    expect(page.backend.data.documents?.[0]?.revoked?.reason).to.equal('姓名有误');
  });

  it('are not to be had for time that is still on public notice', async () => {
    const page = mountDesk();
    const volunteerId = publish(page);
    for (const entry of page.backend.data.serviceEntries) {
      if (entry.volunteerId === volunteerId) entry.state = 'pending';
    }
    await openCertificates(page);
    await click(page, '[part=open-certificate]');
    await choose(page, volunteerId);
    await clickText(page, words.submit);
    await says(page, '这段时间里没有公示期满的服务时长');
  });
});
