import { randomBytes, randomUUID } from 'node:crypto';
import { type BadgeCode, badgeCodeOf } from '@youth-action/sdk/domain';
import { randomText } from '../../storage/tokens.ts';

/** The prefixes of the ids that this server makes; `sdk/domain/values/ids.ts` says what each is an id of. */
type IdPrefix =
  | 'act'
  | 'ses'
  | 'ser'
  | 'grp'
  | 'per'
  | 'vol'
  | 'tea'
  | 'sgn'
  | 'ptc'
  | 'cns'
  | 'ans'
  | 'chk'
  | 'sve'
  | 'scn'
  | 'ppl'
  | 'obj'
  | 'cor'
  | 'sta'
  | 'crt'
  | 'rep'
  | 'stp';

/** A new id, unguessable and unlike any other. */
export function newId(prefix: IdPrefix): string {
  return `${prefix}_${randomUUID().replaceAll('-', '')}`;
}

/** A new 志愿者编号, 50 random bits: no number that says anything of a person. */
export function newVolunteerNo(): string {
  return randomText(10);
}

/** A new code for a volunteer's badge; 80 random bits, because whoever has it may read the badge. */
export function newBadgeCode(): BadgeCode {
  return badgeCodeOf(randomBytes(10));
}
