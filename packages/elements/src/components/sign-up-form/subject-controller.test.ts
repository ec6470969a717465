import { pilotSessions } from '@youth-action/sdk/testing';
import { expect } from 'chai';
import { mount, type Page, shown, shownText, text, until, zh } from '../../../test/sign-up-page.ts';

/** A form that follows the places; where the platform has no streams, it asks plainly and at once. */
async function following(live: string): Promise<Page> {
  const page = mount();
  page.form.live = live;
  // The places change between the session's answer and the first question about them, a tenth of a second later.
  await until(() => page.backend.requests.some(({ endpoint }) => endpoint === 'sessions.get'), 'the session');
  await new Promise((resolve) => setTimeout(resolve, 30));
  const places = page.backend.data.sessions.find(({ id }) => id === pilotSessions.familyReading)?.places;
  if (places?.participant !== undefined) places.participant.taken = 27;
  await shown(page, '[part=form]');
  return page;
}

describe('the places that a sign-up form shows', () => {
  const { EventSource: platforms } = window;
  before(() => Object.assign(window, { EventSource: undefined }));
  after(() => Object.assign(window, { EventSource: platforms }));
  afterEach(() => document.body.replaceChildren());

  it('are followed while somebody fills it in', async () => {
    const page = await following('');
    await shownText(page, zh.placesLeft(3, 30));
  });

  it('stay as they were where the page wants it so', async () => {
    const page = await following('off');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(text(page.form)).to.include(zh.placesLeft(18, 30));
    expect(page.backend.requests.filter(({ endpoint }) => endpoint === 'sessions.places')).to.deep.equal([]);
  });
});
