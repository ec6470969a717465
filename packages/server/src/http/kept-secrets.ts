import type { EndpointId, Endpoints, ResponseOf } from '@youth-action/sdk/contract';
import { manageTokenFor } from './manage-token.ts';

/** How an answer with a secret is kept without it, and how the caller's key gives the secret back. */
interface KeptSecret<Answer> {
  readonly strip: (answer: Answer) => Partial<Answer>;
  readonly restore: (kept: Partial<Answer>, idempotencyKey: string) => Answer;
}

const keptSecrets: { readonly [Id in EndpointId]?: KeptSecret<ResponseOf<Endpoints[Id]>> } = {
  'signUps.create': {
    strip: ({ manageToken: _secret, ...kept }) => kept,
    restore: ({ signUp, ...kept }, key) => {
      if (signUp === undefined) throw new Error('A kept sign-up has lost its answer');
      return { ...kept, signUp, manageToken: manageTokenFor(key, signUp.id) };
    },
  },
  'signUps.createSeries': {
    strip: ({ signUps }) => ({ signUps }),
    restore: ({ signUps = [] }, key) => {
      const [first] = signUps;
      if (first === undefined) throw new Error('A kept sign-up has lost its answer');
      return { signUps, manageToken: manageTokenFor(key, first.id) };
    },
  },
};

/** The answer's text as the table may hold it. */
export function textToKeep(id: EndpointId, answer: unknown): string {
  return JSON.stringify(secretOf(id)?.strip(answer) ?? answer);
}

/** What `textToKeep` was given, made again from its text. */
export function answerFromKept(id: EndpointId, text: string, idempotencyKey: string): unknown {
  const kept: unknown = JSON.parse(text);
  return secretOf(id)?.restore(kept as object, idempotencyKey) ?? kept;
}

/** The table types each entry by its endpoint; here the endpoint is only known as one of them. */
function secretOf(id: EndpointId): KeptSecret<unknown> | undefined {
  return keptSecrets[id] as KeptSecret<unknown> | undefined;
}
