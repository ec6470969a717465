/** What a visitor subscribes to, in words. Names of communities and programmes aren't known here, only that there is one. */
import type { Language } from '@youth-action/sdk/problem-texts';
import { tagText } from '@youth-action/sdk/tag-texts';
import { type FeedChoice, isAge } from './feed-addresses.ts';
import { messages } from './subscribe-links.messages.ts';

/** One line: the conditions that the sessions meet, or that all are meant. */
export function choiceText(choice: FeedChoice, language: Language): string {
  const texts = messages[language];
  const named = (names: Readonly<Record<string, string>>, value: string): string | undefined =>
    value === '' ? undefined : (names[value] ?? value);
  const conditions = [
    choice.communityId && texts.community,
    choice.programmeId && texts.programme,
    choice.activityId && texts.activity,
    choice.tag && tagText(choice.tag, language),
    named(texts.audiences, choice.audience),
    isAge(choice.age) && texts.age(choice.age),
    named(texts.roles, choice.roleWanted),
    named(texts.modes, choice.sessionMode),
    choice.hasPlaces && texts.hasPlaces,
  ].filter((condition): condition is string => typeof condition === 'string' && condition !== '');
  return texts.scope(conditions.length === 0 ? [texts.everything] : conditions);
}
