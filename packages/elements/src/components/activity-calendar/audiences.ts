/** Whom sessions are for, in words. */
import type { Language } from '@youth-action/sdk/problem-texts';

const zh: Readonly<Record<string, string | undefined>> = {
  children: '儿童',
  family: '亲子家庭',
  youth: '青少年',
  everyone: '所有居民',
};

const en: typeof zh = {
  children: 'Children',
  family: 'Families',
  youth: 'Young people',
  everyone: 'Everyone',
};

/** An audience's name; empty for one that this version doesn't know. */
export function audienceText(audience: string, language: Language): string {
  return (language === 'en' ? en : zh)[audience] ?? '';
}
