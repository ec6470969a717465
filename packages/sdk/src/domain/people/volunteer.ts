import * as z from '../zod.ts';
import { BadgeCode, CommunityId, TeamId, VolunteerId } from '../values/ids.ts';
import { CivilDay } from '../values/civil-date.ts';
import { MobileNumber } from '../values/mobile-number.ts';
import { PersonName } from '../values/person-name.ts';

/** 志愿服务队. */
export const Team = z.object({ id: TeamId, communityId: CommunityId, name: z.string() });
export type Team = z.infer<typeof Team>;

/** 社区报到: a League member or other volunteer registers at a community. It is not a check-in. */
export const CommunityRegistration = z.object({
  volunteerId: VolunteerId,
  communityId: CommunityId,
  registeredOn: CivilDay,
});
export type CommunityRegistration = z.infer<typeof CommunityRegistration>;

/** A volunteer as staff sees them: name and mobile are masked on the server. Minutes are whole and approved ones only. */
export const VolunteerRecord = z.object({
  id: VolunteerId,
  name: z.string(),
  mobile: z.string(),
  leagueMember: z.boolean(),
  teamName: z.optional(z.string()),
  registeredOn: z.optional(CivilDay),
  /** 志愿者编号. */
  volunteerNo: z.string(),
  /** Absent while no badge is shared. */
  badgeCode: z.optional(BadgeCode),
  approvedMinutes: z.int(),
});
export type VolunteerRecord = z.infer<typeof VolunteerRecord>;

/** One line of a roster that is imported; `line` is the line of the file, counted from 1, for messages. */
export const RosterRow = z.strictObject({
  line: z.int().check(z.positive()),
  name: PersonName,
  mobile: MobileNumber,
  leagueMember: z.boolean(),
  registeredOn: z.optional(CivilDay),
  team: z.optional(z.string().check(z.maxLength(60, 'too-long'))),
});
export type RosterRow = z.infer<typeof RosterRow>;
