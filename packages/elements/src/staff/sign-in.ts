/** Who is signed in. Owns the token: nobody else keeps it. */
import type { Client } from '@youth-action/sdk/client';
import { ConnectionError, isApiError } from '@youth-action/sdk/reader';
import type { Connection } from '../context/connection.ts';
import type { Access, Authorised } from './access.ts';
import { forgetToken, keepToken, keptToken } from './token-store.ts';

/** What can stand in a header, and so in a token. */
const tokenPattern = /^[\x21-\x7e]+$/;

/** What signing in asks of the element that it is in. */
export interface SignInHost {
  connection(): Connection | undefined;
  focus(id: string): Promise<void>;
  requestUpdate(): void;
}

export class SignIn {
  access: Access | undefined;
  isSending = false;
  /** Kept for this tab, until signed out. */
  isRemembered = false;
  /** The server has stopped taking the token while somebody was at work. */
  isExpired = false;
  /** `missing` and `wrong` are about the token, `error` about the call. */
  problem: 'missing' | 'wrong' | 'error' | undefined;
  error: unknown;

  readonly #desk: SignInHost;
  /** Called when somebody else, or the same one for another community, goes on. */
  readonly #changed: () => void;
  #triedFor: Connection | undefined;
  #client: Client | undefined;
  #lastCommunity = '';

  constructor(desk: SignInHost, changed: () => void) {
    this.#desk = desk;
    this.#changed = changed;
  }

  /** Signs in with what this tab has kept, once. */
  resume(): void {
    const connection = this.#desk.connection();
    if (connection === undefined || this.#triedFor !== undefined) return;
    this.#triedFor = connection;
    const token = keptToken(connection.reader.baseUrl);
    if (token === undefined) return;
    this.isRemembered = true;
    void this.signIn(token);
  }

  async signIn(typed: string): Promise<void> {
    const token = typed.trim();
    const connection = this.#desk.connection();
    if (connection === undefined || this.isSending) return;
    if (!tokenPattern.test(token)) return this.#fail(token === '' ? 'missing' : 'wrong');
    this.isSending = true;
    this.problem = undefined;
    this.#desk.requestUpdate();
    try {
      this.#enter(await accessBy(await this.#clientOf(connection), token), connection);
    } catch (error) {
      if (isApiError(error) && error.status === 401) forgetToken(connection.reader.baseUrl);
      await this.#fail(isApiError(error) && error.status === 401 ? 'wrong' : 'error', error);
    } finally {
      this.isSending = false;
      this.#desk.requestUpdate();
    }
  }

  /** For an administrator, who works in every community. */
  choose(communityId: string): void {
    if (this.access === undefined || this.access.communityId === communityId) return;
    this.access = { ...this.access, communityId };
    this.#lastCommunity = communityId;
    this.#changed();
  }

  signOut(): void {
    const connection = this.#desk.connection();
    if (connection !== undefined) forgetToken(connection.reader.baseUrl);
    this.access = undefined;
    this.isExpired = false;
    this.isRemembered = false;
    this.#lastCommunity = '';
    this.#changed();
    void this.#desk.focus('token');
  }

  async call<T>(work: (client: Client, at: Authorised) => Promise<T>): Promise<T> {
    const { access } = this;
    const connection = this.#desk.connection();
    if (access === undefined || connection === undefined) throw new ConnectionError('Nobody is signed in');
    try {
      return await work(await this.#clientOf(connection), { token: access.token });
    } catch (error) {
      // another call may have noticed it already, and somebody may have signed in again since
      if (isApiError(error) && error.status === 401 && access.token === this.access?.token)
        this.#expire(connection);
      throw error;
    }
  }

  /** The full client. That its code didn't arrive is a lost connection to whoever is at work. */
  async #clientOf({ reader }: Connection): Promise<Client> {
    if ('me' in reader) return reader as Client; // the page's own, and a full one
    if (this.#client?.baseUrl === reader.baseUrl) return this.#client;
    try {
      const { createClient } = await import('@youth-action/sdk/client');
      return (this.#client = createClient({ baseUrl: reader.baseUrl }));
    } catch (error) {
      throw new ConnectionError('The client could not be loaded', { cause: error });
    }
  }

  #enter(access: Access, connection: Connection): void {
    const isOther = this.#lastCommunity !== '' && access.communityId !== this.#lastCommunity;
    const isWider = isOther && access.communities.some(({ id }) => id === this.#lastCommunity);
    // an administrator who signs in again is still where she was
    this.access =
      isWider && access.role === 'administrator' ? { ...access, communityId: this.#lastCommunity } : access;
    if (this.isRemembered) keepToken(connection.reader.baseUrl, access.token);
    if (isOther && this.access.communityId !== this.#lastCommunity) this.#changed();
    this.#lastCommunity = this.access.communityId;
    this.isExpired = false;
    void this.#desk.focus('title');
  }

  #expire(connection: Connection): void {
    forgetToken(connection.reader.baseUrl);
    this.access = undefined;
    this.isExpired = true;
    this.problem = undefined;
    void this.#desk.focus('token');
  }

  #fail(problem: 'missing' | 'wrong' | 'error', error?: unknown): Promise<void> {
    this.problem = problem;
    this.error = error;
    return this.#desk.focus('token');
  }
}

async function accessBy(client: Client, token: string): Promise<Access> {
  const [me, communities] = await Promise.all([
    client.me.get({ token }),
    client.communities.list({ limit: 500 }),
  ]);
  const communityId = me.communityId ?? communities.items[0]?.id ?? '';
  return { token, role: me.role, label: me.label, communityId, communities: communities.items };
}
