import { BadgeOfVolunteer, HoursBadge, RevokedBadge, SharedBadge } from '../domain/service/hours-badge.ts';
import { defineEndpoint } from './endpoint.ts';
import { paths } from './paths.ts';

export const getBadge = defineEndpoint({
  method: 'GET',
  path: paths.badge,
  summary: "A volunteer's granted hours, for whoever has the badge code that she shares.",
  access: 'public',
  response: HoursBadge,
  status: 200,
  problems: ['badge-not-found', 'badge-revoked'],
});

export const shareBadge = defineEndpoint({
  method: 'POST',
  path: paths.signUpBadge,
  summary:
    "Makes a volunteer's badge readable by a code. While it is shared, doing it again gives the same code.",
  access: 'manage-token',
  body: BadgeOfVolunteer,
  response: SharedBadge,
  status: 201,
  creates: true,
  problems: ['sign-up-not-found', 'volunteer-not-found'],
});

export const revokeBadge = defineEndpoint({
  method: 'POST',
  path: paths.signUpBadgeRevocation,
  summary: "Ends a badge's code for good; sharing again makes another one.",
  access: 'manage-token',
  body: BadgeOfVolunteer,
  response: RevokedBadge,
  status: 200,
  problems: ['sign-up-not-found', 'volunteer-not-found', 'badge-not-found'],
});

export const shareBadgeFor = defineEndpoint({
  method: 'POST',
  path: paths.volunteerBadge,
  summary: "Shares a badge at an adult volunteer's request; a minor's is for her guardian to share.",
  access: 'organiser',
  response: SharedBadge,
  status: 201,
  creates: true,
  problems: ['volunteer-not-found', 'badge-by-guardian'],
});

export const revokeBadgeFor = defineEndpoint({
  method: 'POST',
  path: paths.volunteerBadgeRevocation,
  summary: "Ends a badge's code for good at the volunteer's request.",
  access: 'organiser',
  response: RevokedBadge,
  status: 200,
  problems: ['volunteer-not-found', 'badge-not-found'],
});
