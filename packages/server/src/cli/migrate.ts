import { openDatabase } from '../storage/open-database.ts';
import { type Command, databaseLocation } from './command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: "bring the database's tables up to date",
  usage: '  (no options of its own)',
  options: {},
  async run(values, line) {
    const database = openDatabase(databaseLocation(values, line));
    try {
      const applied = await database.migrate();
      line.print(applied.length === 0 ? 'The tables are up to date.' : `Applied: ${applied.join(', ')}`);
    } finally {
      await database.close();
    }
  },
};
