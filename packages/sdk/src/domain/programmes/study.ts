import * as z from '../zod.ts';
import { CivilDay } from '../values/civil-date.ts';
import { CommunityId } from '../values/ids.ts';

/** 青年大学习: one promotion of one issue (季, 期) in a community. It is study, so it never earns service time. */
export const StudyPush = z.object({
  communityId: CommunityId,
  season: z.int(),
  issue: z.int(),
  pushedOn: CivilDay,
});
export type StudyPush = z.infer<typeof StudyPush>;
