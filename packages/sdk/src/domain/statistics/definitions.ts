/**
 * What each count says it counts. A text that changes gets a new number and the old one stays, because answers and frozen
 * reports name it by its key. No schema here: the stats panel shows these texts.
 */
import type { MetricKey } from './metric-keys.ts';

/** `text` says what is counted in one sentence, `excludes` what is left out. */
export interface Definition {
  readonly text: string;
  readonly excludes: string;
}

export type DefinitionLanguage = 'zh-CN' | 'en';

/** The definitions in force. */
export const currentDefinitions = {
  sessions: 'sessions/1',
  attendances: 'attendances/1',
  persons: 'persons/1',
  'service-minutes': 'service-minutes/1',
} as const satisfies Record<MetricKey, string>;
export type CurrentDefinition = (typeof currentDefinitions)[MetricKey];

const texts: Readonly<Record<CurrentDefinition, Readonly<Record<DefinitionLanguage, Definition>>>> = {
  'sessions/1': {
    'zh-CN': {
      text: '本期内开始、至少有一人签到的活动场次。',
      excludes: '已取消的场次和无人签到的场次不计。',
    },
    en: {
      text: 'Sessions that began in the period and at which at least one person was checked in.',
      excludes: 'Cancelled sessions and sessions to which nobody came are left out.',
    },
  },
  'attendances/1': {
    'zh-CN': {
      text: '这些场次的签到人次，同一人参加几场计几次，志愿者也计入。',
      excludes: '报了名但没有签到的人不计。',
    },
    en: {
      text: 'Check-ins at these sessions: somebody who comes to three is counted three times, volunteers too.',
      excludes: 'Whoever signed up and was not checked in is left out.',
    },
  },
  'persons/1': {
    'zh-CN': {
      text: '在这些场次签到的人数，同一人不论参加几场只计一次。',
      excludes: '各月、各项目的人数不能相加；同一孩子由不同家长报名时会计为两人。',
    },
    en: {
      text: 'Different people who were checked in at these sessions, each counted once however often they came.',
      excludes:
        'Not to be added up over months or programmes; a child whom two parents sign up counts as two people.',
    },
  },
  'service-minutes/1': {
    'zh-CN': {
      text: '服务日期在本期内、已审核认定的志愿服务时长，包括正在公示的。',
      excludes: '待审核、已作废的时长不计；参加活动、学习和培训不产生时长。',
    },
    en: {
      text: 'Volunteer time served in the period and granted by staff, including what is still on public notice.',
      excludes: 'Pending and void entries are left out; taking part, study and training earn no time.',
    },
  },
};

/** The text of a key such as `persons/1`; undefined for one that this version doesn't know. */
export function definitionOf(key: string, language: DefinitionLanguage): Definition | undefined {
  const known: Readonly<Record<string, Readonly<Record<string, Definition>>>> = texts;
  return known[key]?.[language];
}
