import { originOf, registerSite } from '../storage/sites.ts';
import { type Command, requiredText, textOptions, UsageError, withDatabase } from './command.ts';

export const siteCommand: Command = {
  name: 'site',
  summary: 'register a site whose pages may send sign-ups',
  usage: `  --name <text>          the site's name
  --origin <origin>      such as https://www.example.cn; repeat it for more`,
  options: { name: { type: 'string' }, origin: { type: 'string', multiple: true } },
  async run(values, line) {
    const name = requiredText(values, 'name');
    const origins = textOptions(values, 'origin').map(originOption);
    if (origins.length === 0) throw new UsageError('--origin is missing');
    const site = await withDatabase(values, line, ({ write }) =>
      write.run((trx) => registerSite(trx, { name, origins })),
    );
    line.print(`${site.siteKey}\n\nIts pages may write from: ${site.origins.join(', ')}`);
  },
};

function originOption(text: string): string {
  try {
    return originOf(text);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message, { cause: error }) : error;
  }
}
