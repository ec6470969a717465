import type { PublicAddressOptions } from '../http/public-addresses.ts';
import { type CommandLine, type OptionValues, textOption, UsageError } from './command.ts';

/** `--public-url`, `--session-page` and `--feed-licence`, or the variables in their place. Throws `UsageError`. */
export function addressOptions(values: OptionValues, { env }: CommandLine): PublicAddressOptions {
  const publicUrl = addressOf(textOption(values, 'public-url') ?? env['PUBLIC_URL'], '--public-url');
  const sessionPage = addressOf(textOption(values, 'session-page') ?? env['SESSION_PAGE'], '--session-page');
  const feedLicence = addressOf(textOption(values, 'feed-licence') ?? env['FEED_LICENCE'], '--feed-licence');
  if (sessionPage !== undefined && !sessionPage.includes('{sessionId}'))
    throw new UsageError('--session-page has {sessionId} where the id of the session belongs');
  return {
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(sessionPage === undefined ? {} : { sessionPage }),
    ...(feedLicence === undefined ? {} : { feedLicence }),
  };
}

function addressOf(text: string | undefined, name: string): string | undefined {
  if (text === undefined || text === '') return undefined;
  const protocol = URL.parse(text)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new UsageError(`${name} is a whole address, such as https://youth.example.cn`);
  return text;
}
