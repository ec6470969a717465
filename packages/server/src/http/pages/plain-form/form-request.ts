/**
 * A posted form as the body of a sign-up. The fields' names are a contract with `youth-sign-up-form`, which takes over
 * what was typed before it came: docs/guides/elements.md. What the API wants is decided by the API; here nothing is.
 */
import {
  agePolicy2026,
  consentVersion,
  dayOf,
  needsGuardian,
  type Question,
  type SessionDetail,
} from '@youth-action/sdk/domain';

/** People whom the plain form has room for. */
export const plainPartySize = 5;

/** The JSON to send; fields that were left empty are absent. The contact's own row needs no name. */
export function signUpBody(form: URLSearchParams, session: SessionDetail): object {
  const { questions = [] } = session;
  const ofSignUp = questions.filter(({ scope }) => scope === 'sign-up');
  return {
    contact: { name: form.get('contactName') ?? '', mobile: form.get('contactMobile') ?? '' },
    party: peopleIn(form).map((prefix) => participant(form, prefix, session)),
    ...given('ifFull', form.get('ifFull')),
    ...answersIn(form, 'q.', ofSignUp),
  };
}

/** The prefixes of the people who were filled in, such as `p0.`; the first one always, so that its name is asked for. */
export function peopleIn(form: URLSearchParams): string[] {
  return Array.from({ length: plainPartySize }, (_, index) => `p${index}.`).filter(
    (prefix, index) => index === 0 || named(form.get(`${prefix}name`)) !== undefined,
  );
}

function participant(form: URLSearchParams, prefix: string, session: SessionDetail): object {
  const read = (name: string) => form.get(prefix + name);
  const person = {
    relation: read('relation') ?? 'self',
    name: named(read('name')) ?? (read('relation') === 'self' ? (form.get('contactName') ?? '') : ''),
    role: read('role') ?? 'participant',
    ...given('birth', read('birth')),
  };
  const asked = (session.questions ?? []).filter(
    ({ scope, role }) => scope === 'participant' && (role === undefined || role === person.role),
  );
  return {
    ...person,
    ...given('groupId', read('group')),
    ...(isMinor(person, session) ? given('guardian', read('guardian')) : {}),
    ...consentsIn(form, prefix, session),
    ...answersIn(form, `${prefix}q.`, asked),
  };
}

/** A guardian is told for minors only; what was chosen by mistake for an adult is left out. */
function isMinor(
  person: { relation: string; role: string; birth?: unknown },
  session: SessionDetail,
): boolean {
  const { birth, relation, role } = person;
  try {
    return needsGuardian(
      { relation, role, ...(birth === undefined ? {} : { birth }) } as Parameters<typeof needsGuardian>[0],
      dayOf(session.startsAt),
      agePolicy2026,
    );
  } catch {
    return true; // a birth that can't be read: the API says so
  }
}

function consentsIn(form: URLSearchParams, prefix: string, session: SessionDetail): object {
  const consents = session.consentTexts.flatMap(({ purpose }) => {
    const answer = form.get(`${prefix}consent.${purpose}`);
    return answer === 'yes' || answer === 'no'
      ? [{ purpose, textVersion: consentVersion(purpose) ?? '', granted: answer === 'yes' }]
      : [];
  });
  return consents.length === 0 ? {} : { consents };
}

function answersIn(form: URLSearchParams, prefix: string, questions: readonly Question[]): object {
  const answers = questions.flatMap(({ id, kind }) => {
    const values = form.getAll(prefix + id).filter((value) => value.trim() !== '');
    const [first] = values;
    if (first === undefined) return [];
    const value = kind === 'choices' ? values : kind === 'number' ? numberOf(first) : first;
    return [{ questionId: id, value }];
  });
  return answers.length === 0 ? {} : { answers };
}

/** What isn't a number stays text, which the API refuses by the question's name. */
function numberOf(text: string): number | string {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

function named(text: string | null): string | undefined {
  return text === null || text.trim() === '' ? undefined : text;
}

function given(name: string, value: string | null): object {
  return value === null || value.trim() === '' ? {} : { [name]: value };
}

/** The field that a problem's JSON Pointer is about: `/party/0/name` is `p0.name`. `body` is what was sent. */
export function fieldOf(pointer: string, form: URLSearchParams, body: object): string {
  const [first, index = '', name = 'name', inner = ''] = pointer.split('/').slice(1);
  if (first === 'contact') return index === 'mobile' ? 'contactMobile' : 'contactName';
  if (first === 'answers') return `q.${questionAt(body, index)}`;
  if (first !== 'party') return 'contactName';
  const person = (body as Sent).party?.[Number(index)] ?? {};
  const prefix = peopleIn(form)[Number(index)] ?? 'p0.';
  return personField({ form, inner, name, person, prefix });
}

interface PersonPointer {
  readonly form: URLSearchParams;
  readonly prefix: string;
  readonly person: SentPerson;
  /** What of the person it is about, and which of several. */
  readonly name: string;
  readonly inner: string;
}

function personField({ form, inner, name, person, prefix }: PersonPointer): string {
  if (name === 'answers') return `${prefix}q.${questionAt(person, inner)}`;
  if (name === 'consents') return `${prefix}consent.${missingConsent(person)}`;
  // The contact's own name was asked for above.
  if (name === 'name' && named(form.get(`${prefix}name`)) === undefined && person.relation === 'self')
    return 'contactName';
  return prefix + (name === 'groupId' ? 'group' : name);
}

/** What `signUpBody` makes, as far as problems point into it. */
interface Sent extends Answered {
  readonly party?: readonly SentPerson[];
}

interface SentPerson extends Answered, Consenting {
  readonly relation?: string;
}

interface Answered {
  readonly answers?: readonly { readonly questionId: string }[];
}

interface Consenting {
  readonly role?: string;
  readonly consents?: readonly { readonly purpose: string; readonly granted: boolean }[];
}

/** An answer that is wrong is pointed at by its place, one that is missing by its question. */
function questionAt({ answers = [] }: Answered, step: string): string {
  return answers[Number(step)]?.questionId ?? step;
}

function missingConsent({ consents = [], role }: Consenting): string {
  const isAgreed = consents.some(({ granted, purpose }) => granted && purpose === 'sign-up');
  if (!isAgreed) return 'sign-up';
  return role === 'volunteer' ? 'volunteering' : 'health-information';
}
