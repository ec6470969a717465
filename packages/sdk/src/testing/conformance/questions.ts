import type * as z from '../../domain/zod.ts';
import type { NewQuestion } from '../../domain/programmes/question.ts';
import type { Cases } from './case.ts';
import { defined, equal, fieldsOf, isTrue, refused } from './expect.ts';
import { join } from './joined.ts';
import { taken } from './signing-up.ts';
import type { NewSignUpInput, World } from './world.ts';

type Question = z.input<typeof NewQuestion>;
type Answers = NonNullable<NewSignUpInput['answers']>;

const asked = { scope: 'participant', required: false, retentionDays: 30 } as const;
const label = (text: string) => ({ 'zh-CN': text });

const questions: Question[] = [
  {
    ...asked,
    id: 'school',
    kind: 'text',
    label: label('学校'),
    required: true,
    role: 'participant',
    maxLength: 10,
  },
  { ...asked, id: 'books', kind: 'number', label: label('读过几本'), least: 0, most: 99 },
  {
    ...asked,
    id: 'size',
    kind: 'choice',
    label: label('尺码'),
    options: ['small', 'large'].map((value) => ({ value, label: label(value) })),
  },
  {
    ...asked,
    id: 'valid-until',
    kind: 'date',
    label: label('证件有效期'),
    required: true,
    role: 'volunteer',
  },
  {
    ...asked,
    id: 'heard-from',
    kind: 'choices',
    scope: 'sign-up',
    label: label('从哪里知道'),
    required: true,
    options: ['wechat', 'neighbours'].map((value) => ({ value, label: label(value) })),
  },
];
const health: Question = { ...asked, id: 'allergies', kind: 'text', label: label('过敏'), isHealth: true };

const heard: Answers = [{ questionId: 'heard-from', value: ['wechat'] }];
const school = { questionId: 'school', value: '一小' };

/** One adult who answers. */
function answering(world: World, own: Answers, answers: Answers | undefined = heard): NewSignUpInput {
  return { ...world.single({ answers: own }), answers };
}

/** Answers have no order of their own. */
function byQuestion(answers: Answers = []): Answers {
  return answers.toSorted((a, b) => (a.questionId < b.questionId ? -1 : 1));
}

/** What an activity asks, and what becomes of the answers. */
export const questionCases: Cases = {
  'the questions of an activity are shown with its sessions': async (world) => {
    const { activityId, id } = await world.session({ activity: { questions } });
    equal<unknown>((await world.resident.activities.get(activityId)).questions, questions);
    equal<unknown>((await world.resident.sessions.get(id)).questions, questions);
  },

  'answers are taken as they are asked for, by role, and shown to the organiser': async (world) => {
    const { id } = await world.session({ activity: { questions } });
    const own = [school, { questionId: 'books', value: 12 }, { questionId: 'size', value: 'large' }];
    const participant = await join(world, id, answering(world, own));
    const volunteer = world.single({
      role: 'volunteer',
      answers: [{ questionId: 'valid-until', value: '2027-02-28' }],
    });
    await join(world, id, { ...volunteer, answers: heard });
    const { signUps } = await world.organiser.sessions.roster(id);
    const listed = defined(
      signUps.find((one) => one.id === participant.id),
      'the sign-up',
    );
    equal<unknown>(listed.answers, heard);
    equal<unknown>(byQuestion(listed.party[0]?.answers), byQuestion(own));
    isTrue(!JSON.stringify(participant.signUp).includes('一小'), 'the holder of the link sees no answers');
  },

  'an answer that is missing or does not fit is named, each by its field': async (world) => {
    const { id } = await world.session({ activity: { questions } });
    const broken: readonly (readonly [Answers, Answers | undefined, string])[] = [
      [[], heard, '/party/0/answers/school required'],
      [[school], [], '/answers/heard-from required'],
      [[school], [{ questionId: 'heard-from', value: [] }], '/answers/0/value required'],
      [[school], [{ questionId: 'heard-from', value: ['radio'] }], '/answers/0/value malformed'],
      [[{ questionId: 'school', value: '  ' }], heard, '/party/0/answers/0/value required'],
      [
        [{ questionId: 'school', value: '灵武市第一小学三年级二班' }],
        heard,
        '/party/0/answers/0/value too-long',
      ],
      [[school, { questionId: 'books', value: 100 }], heard, '/party/0/answers/1/value too-large'],
      [[school, { questionId: 'books', value: -1 }], heard, '/party/0/answers/1/value too-small'],
      [[school, { questionId: 'books', value: '12' }], heard, '/party/0/answers/1/value malformed'],
      [[school, { questionId: 'size', value: 'medium' }], heard, '/party/0/answers/1/value malformed'],
      [[school, school], heard, '/party/0/answers/1/value answered-twice'],
      [[school, { questionId: 'colour', value: 'red' }], heard, '/party/0/answers/1/value unknown-question'],
      // a question for another role, and one that the contact is asked
      [
        [school, { questionId: 'valid-until', value: '2027-01-01' }],
        heard,
        '/party/0/answers/1/value unknown-question',
      ],
      [[school, ...heard], heard, '/party/0/answers/1/value unknown-question'],
    ];
    for (const [own, answers, field] of broken) {
      const refusal = await refused(join(world, id, answering(world, own, answers)), 'answers-incomplete');
      equal(fieldsOf(refusal), [field]);
    }
    equal(await taken(world, id), { participant: 0, volunteer: 0 });
  },

  'an activity without questions takes no answers': async (world) => {
    const { id } = await world.session();
    const refusal = await refused(join(world, id, answering(world, [], heard)), 'answers-incomplete');
    equal(fieldsOf(refusal), ['/answers/0/value unknown-question']);
  },

  'whoever joins later is asked as well': async (world) => {
    const { id } = await world.session({ activity: { questions } });
    const { id: signUpId, token } = await join(world, id, answering(world, [school]));
    const friend = { relation: 'adult', role: 'participant', name: world.person().name } as const;
    const add = (answers: Answers) =>
      world.resident.signUps.changeParty(signUpId, { add: [{ ...friend, answers }] }, { token });
    equal(fieldsOf(await refused(add([]), 'answers-incomplete')), ['/add/0/answers/school required']);
    equal((await add([school])).party.length, 2, 'people');
  },

  'health information goes with a consent of its own, and no longer than that stands': async (world) => {
    const { id } = await world.session({ activity: { questions: [health] } });
    const answers = [{ questionId: 'allergies', value: '花生' }];
    const family = world.family();
    const child = defined(family.party[1], 'the child');
    const withConsent = (...purposes: readonly ('health-information' | 'sign-up')[]): NewSignUpInput => ({
      ...family,
      party: [
        ...family.party.slice(0, 1),
        {
          ...child,
          answers,
          consents: purposes.map((purpose) => ({ purpose, textVersion: '2026-1', granted: true })),
        },
      ],
    });
    const refusal = await refused(join(world, id, withConsent('sign-up')), 'health-consent-required');
    equal(fieldsOf(refusal), ['/party/1/consents health-consent-required']);
    const {
      id: signUpId,
      signUp,
      token,
    } = await join(world, id, withConsent('sign-up', 'health-information'));
    const told = async () =>
      (await world.organiser.sessions.roster(id)).signUps.flatMap(({ party }) =>
        party.flatMap((one) => one.answers ?? []),
      );
    equal<unknown>(await told(), answers);
    const decision = {
      participantId: defined(signUp.party[1], 'the child').id,
      purpose: 'health-information',
      textVersion: '2026-1',
    } as const;
    const decided = (granted: boolean) =>
      world.resident.signUps.decideConsent(signUpId, { ...decision, granted }, { token });
    equal((await decided(false)).party.length, 2, 'people');
    equal(await told(), []);
    await decided(true);
    equal(await told(), [], 'what was deleted comes back');
  },

  'questions that contradict themselves are refused, each by its field': async (world) => {
    const [text] = questions;
    const one = defined(text, 'a question');
    const broken: readonly (readonly [Question[], string])[] = [
      [[one, one], '/questions/1/id answered-twice'],
      [[{ ...one, kind: 'choice' }], '/questions/0/options required'],
      [[{ ...one, kind: 'number', least: 3, most: 2 }], '/questions/0/most too-small'],
      [[{ ...one, retentionDays: 999 }], '/questions/0/retentionDays too-large'],
    ];
    for (const [some, field] of broken) {
      const refusal = await refused(world.activity({ questions: some }), 'validation-failed');
      equal(fieldsOf(refusal), [field]);
    }
  },
};
