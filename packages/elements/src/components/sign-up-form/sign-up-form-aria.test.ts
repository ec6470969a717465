import { expect } from 'chai';
import { ariaOutline } from '../../../test/support/aria-outline.ts';
import { click, fillFamily, mount, type Page, shown, signUpFamily } from '../../../test/sign-up-page.ts';

const form = `
status
heading "国学经典亲子诵读班"
form "国学经典亲子诵读班"
  textbox "Name" required – Your real, full name
  textbox "Mobile number" required – Mainland China, 11 digits
  group "Who's coming"
    checkbox "I'm coming myself" checked
    checkbox "I'm under 18" – Leaving this unticked says that you are 18 or older.
    radio "Participant" checked
    radio "Volunteer"
    button "Remove Child 1"
    textbox "Child's name" required
    combobox "Year" – Age 8 on the day
    combobox "Month" – Age 8 on the day
    radio "Participant" checked
    radio "Volunteer"
    combobox "You are the child's"
    heading "Guardian's decisions"
    radio "I agree" checked
    radio "I don't agree"
    radio "I agree"
    radio "I don't agree"
    radio "I agree"
    radio "I don't agree"
    button "Add a child"
    button "Add an adult"
  button "Sign up"`;

const problems = `
  alert
    button "Contact · Name: Please fill this in."
    button "Contact · Mobile number: Please fill this in."
    button "Child 1 · Name: Please fill this in."
    button "Child 1 · Month of birth: Please give the child's month of birth."
    button "Child 1 · You are the child's: Please fill this in."
    button "Child 1 · Taking part and personal data: The guardian's consent is needed to sign up."
  textbox "Name" required invalid – Your real, full name Please fill this in.`;

const confirmation = `
status
region "You're signed up"
  heading "You're signed up"
  link "Show on a map (opens another website)"
  image "QR code for the door, sign-up number sgn_made-0001"
  heading "QR code for the door"
  link "Add to calendar"
  textbox "Manage link" – Whoever has this link can see, change or cancel the sign-up. Keep it, and share it with nobody.
  button "Copy link"
  button "Cancel sign-up"`;

const queued = `
  group "You're offline"
    button "Don't send it"
  button "Waiting for the network…" disabled`;

describe('what a screen reader is told by youth-sign-up-form', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine');
    document.body.replaceChildren();
  });

  /** The outline holds these lines; skips the test where the browser can't tell it. */
  async function expectOutline(test: Mocha.Context, expected: string): Promise<void> {
    const outline = await ariaOutline();
    if (outline === undefined) test.skip();
    expect(`\n${outline}\n`).to.include(`${expected}\n`);
  }

  async function filled(): Promise<Page> {
    const page = mount({ locale: 'en' });
    await fillFamily(page);
    return page;
  }

  it('of the form to fill in', async function outline() {
    await filled();
    await expectOutline(this, form);
  });

  it('of what is to be corrected', async function outline() {
    const page = mount({ locale: 'en' });
    await shown(page, '#submit');
    await click(page, '#submit');
    await expectOutline(this, problems);
  });

  it('of a sign-up that waits for the network', async function outline() {
    const page = await filled();
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    await click(page, '#submit');
    await shown(page, '[part=queued]');
    await expectOutline(this, queued);
  });

  it('of the confirmation', async function outline() {
    const page = mount({ locale: 'en' });
    await signUpFamily(page);
    await shown(page, '[part=qr]');
    await expectOutline(this, confirmation);
  });
});
