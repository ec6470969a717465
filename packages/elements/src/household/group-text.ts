/** What a part of a session's places is called. Pure. */
import { type PlaceGroup, timeOf } from '@youth-action/sdk/domain';
import type { PersonWords } from './person.messages.ts';
import { wordFor } from './words.ts';

/** `上午班 08:00–10:00`, or whom the places are for. */
export function groupText(
  { admits, endsAt, label, startsAt }: PlaceGroup,
  words: Pick<PersonWords, 'admits'>,
): string {
  const times =
    startsAt === undefined || endsAt === undefined ? [] : [`${timeOf(startsAt)}–${timeOf(endsAt)}`];
  return [label ?? wordFor(words.admits, admits), ...times].join(' ');
}
