import { leastThreshold } from '@youth-action/sdk/domain';
import { checkTallies, recountTallies, type TallyDifference } from '../storage/recount-tallies.ts';
import { setThreshold } from '../storage/statistics-threshold.ts';
import {
  type Command,
  CommandError,
  type CommandLine,
  textOption,
  wholeNumber,
  withDatabase,
} from './command.ts';

const mostShown = 20;

export const recountCommand: Command = {
  name: 'recount',
  summary: 'count statistics anew from all rows, and say what differed',
  usage: `  --check             only say what differs; exit code 1 if something does
  --threshold <n>     from now on, don't tell figures behind which are fewer people, ${leastThreshold} to 100`,
  options: { check: { type: 'boolean' }, threshold: { type: 'string' } },
  async run(values, line) {
    const text = textOption(values, 'threshold');
    const threshold =
      text === undefined ? undefined : wholeNumber(text, '--threshold', [leastThreshold, 100]);
    const isCheck = values['check'] === true;
    const differences = await withDatabase(values, line, async ({ write }) => {
      const found = await write.run((trx) => (isCheck ? checkTallies(trx) : recountTallies(trx)));
      if (threshold !== undefined) await write.run((trx) => setThreshold(trx, threshold));
      return found;
    });
    tell(differences, line);
    if (threshold !== undefined) line.print(`Figures of fewer than ${threshold} people aren't told.`);
    if (isCheck && differences.length > 0) throw new CommandError('The statistics differ from the rows.');
  },
};

function tell(differences: readonly TallyDifference[], line: CommandLine): void {
  if (differences.length === 0) return line.print('The statistics are what the rows say.');
  for (const { counted, tallied, what } of differences.slice(0, mostShown))
    line.print(`${what}: ${tallied}, and the rows say ${counted}`);
  line.print(`${differences.length} numbers differed.`);
}
