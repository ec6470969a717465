import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Dialect } from './dialect.ts';
import { createInitialSchema } from './migrations/initial-schema/initial-schema.ts';
import { addAttendance } from './migrations/attendance.ts';
import { addBadges } from './migrations/badges.ts';
import { addCertificates } from './migrations/certificates.ts';
import { addLedger } from './migrations/ledger.ts';
import { addMonthlyReports } from './migrations/monthly-reports.ts';
import { addProofOfWork } from './migrations/proof-of-work.ts';
import { addSigningKeys } from './migrations/signing-keys.ts';
import { addStatistics } from './migrations/statistics.ts';
import { addWaitlists } from './migrations/waitlists.ts';
import type { Database } from './tables.ts';

/** Every migration in the order of its name. A list and not a folder, so that sources and build find the same ones. */
function migrationsFor(dialect: Dialect): Record<string, Migration> {
  return {
    '0001-initial-schema': { up: (db) => createInitialSchema(db, dialect) },
    '0002-waitlists': { up: (db) => addWaitlists(db, dialect) },
    '0003-proof-of-work': { up: (db) => addProofOfWork(db, dialect) },
    '0004-ledger': { up: (db) => addLedger(db, dialect) },
    '0005-attendance': { up: (db) => addAttendance(db, dialect) },
    '0006-badges': { up: (db) => addBadges(db, dialect) },
    '0007-certificates': { up: (db) => addCertificates(db, dialect) },
    '0008-signing-keys': { up: (db) => addSigningKeys(db, dialect) },
    '0009-statistics': { up: (db) => addStatistics(db, dialect) },
    '0010-monthly-reports': { up: (db) => addMonthlyReports(db, dialect) },
  };
}

function migrator(db: Kysely<Database>, dialect: Dialect): Migrator {
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrationsFor(dialect)) } });
}

/**
 * Applies what is missing: all of it or, where one fails, nothing. Others that migrate meanwhile wait.
 * Returns the names of what was applied.
 */
export async function applyMigrations(db: Kysely<Database>, dialect: Dialect): Promise<readonly string[]> {
  const { error, results = [] } = await migrator(db, dialect).migrateToLatest();
  if (error !== undefined) {
    const failed =
      results.find(({ status }) => status === 'Error')?.migrationName ?? 'the list of migrations';
    throw new Error(`The database could not be migrated: ${failed}`, { cause: error });
  }
  return results.map(({ migrationName }) => migrationName);
}

/** Names of what isn't applied. */
export async function missingMigrations(db: Kysely<Database>, dialect: Dialect): Promise<readonly string[]> {
  const migrations = await migrator(db, dialect).getMigrations();
  return migrations.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}
