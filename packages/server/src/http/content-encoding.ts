import type { AppContext } from './app-env.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

/** The smallest of the encodings at hand that the caller takes. */
export function encodingFor(context: AppContext, atHand: readonly Encoding[]): Encoding {
  const accepted = context.req.header('accept-encoding') ?? '';
  return atHand.find((encoding) => accepts(accepted, encoding)) ?? 'identity';
}

/** Whether the header names the encoding, and not with the weight 0. */
function accepts(header: string, encoding: Encoding): boolean {
  return header.split(',').some((part) => {
    const [name, weight] = part.split(';').map((text) => text.trim().toLowerCase());
    return name === encoding && !/^q=0(?:\.0*)?$/.test(weight ?? '');
  });
}
