import { activitiesForResidents } from './activities-for-residents.ts';
import { activitiesForVolunteers } from './activities-for-volunteers.ts';
import { activityRow } from './activity-row.ts';

/** Every activity of the pilot as it's stored. */
export const activityRows = [...activitiesForResidents, ...activitiesForVolunteers].map(activityRow);
