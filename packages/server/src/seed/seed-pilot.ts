/** The pilot as its report tells of it, with invented people: docs/rules/pilot.md, docs/rules/figures.md */
import type { Kysely } from 'kysely';
import type { Database } from '../storage/tables.ts';
import { activityRows } from './activities.ts';
import { addBadges } from './badges.ts';
import { addObjection } from './objections.ts';
import { chainLedger } from './chain-ledger.ts';
import { currentCast } from './current-cast.ts';
import { addHouseholds, addVolunteers } from './people.ts';
import { seedMonthlyReports } from './monthly-reports.ts';
import { addPlaces, xihu, yucaijie } from './pilot-places.ts';
import { randomOf } from './random.ts';
import { addRecentWeeks } from './recent-weeks.ts';
import { addReportEra } from './report-era.ts';
import { reportedFigureRows } from './reported-figures.ts';
import { scheduleUpcoming, type ScheduleOptions } from './schedule-upcoming.ts';
import { insertRows, noRows, type SeedRows } from './seed-rows.ts';
import { studyPushRows } from './study-pushes.ts';

/**
 * Fills an empty database: the report's months, the last eight weeks and, by `scheduleUpcoming`, what is coming. The same
 * options give the same rows, byte for byte. The caller owns the transaction; a database that isn't empty refuses.
 */
export async function seedPilot(db: Kysely<Database>, options: ScheduleOptions): Promise<void> {
  await insertRows(db, pilotRows(options));
  await seedMonthlyReports(db, options);
  await scheduleUpcoming(db, options);
}

/** All rows but the coming weeks'. */
function pilotRows({ today, nowMs }: ScheduleOptions): SeedRows {
  const rows = noRows();
  addPlaces(rows, randomOf('tokens'));
  rows.activities.push(...activityRows);
  const [demoVolunteer] = addReportEra(rows);
  const cast = currentCast(today);
  for (const community of [cast[yucaijie], cast[xihu]]) {
    addHouseholds(rows, community.households);
    addVolunteers(rows, community.volunteers);
  }
  addRecentWeeks(rows, { today, nowMs, cast, demoVolunteer });
  chainLedger(rows);
  addObjection(rows, nowMs);
  addBadges(rows, today);
  rows.study_pushes.push(...studyPushRows());
  rows.reported_figures.push(...reportedFigureRows());
  return rows;
}
