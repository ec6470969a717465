/** What a client is made of. */
export interface ClientOptions {
  /** Where the server stands, e.g. `https://youth.example.cn`; http works too. */
  readonly baseUrl: string;
  /** Names the registered site on whose pages the client runs; the server keeps it with each sign-up. */
  readonly siteKey?: string;
  /** An organiser's or an administrator's token. Never on a public page. */
  readonly token?: string;
  /** @default the platform's own */
  readonly fetch?: typeof globalThis.fetch;
  /** BCP 47 tag of the language of problem titles. @default zh-CN, by the server */
  readonly locale?: string;
  /** For each try, until the answer is there. @unit milliseconds @default 10000 */
  readonly timeoutMs?: number;
  /** How often a call is tried again after a lost connection, a timeout, 408, 429 or 5xx. @default 2 */
  readonly retry?: number;
}
