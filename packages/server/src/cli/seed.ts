import { dayOf, instantOf } from '@youth-action/sdk/domain';
import { ensurePilot } from '../seed/ensure-pilot.ts';
import { emptyTables } from '../storage/empty-tables.ts';
import { type Command, withDatabase } from './command.ts';

export const seedCommand: Command = {
  name: 'seed',
  summary: 'fill the database with the pilot and invented people',
  usage: '  --reset           delete everything first, tokens and sites included',
  options: { reset: { type: 'boolean' } },
  async run(values, line) {
    const when = { today: dayOf(instantOf(line.nowMs)), nowMs: line.nowMs };
    const state = await withDatabase(values, line, ({ write }) =>
      write.run(async (trx) => {
        if (values['reset'] === true) await emptyTables(trx);
        return ensurePilot(trx, when);
      }),
    );
    line.print(
      state.was === 'empty'
        ? 'The pilot is in the database.'
        : `The pilot was there already; ${state.newSessions} sessions are new.`,
    );
  },
};
