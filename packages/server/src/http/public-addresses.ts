/** The addresses that the world knows this server by: for what is read away from it, such as feeds. */
export interface PublicAddresses {
  /** Of the server's first page, with a slash at its end. */
  readonly home: string;
  /** Of what has this path here. */
  readonly at: (path: string) => string;
  /** Of the page on which residents see a session. */
  readonly session: (sessionId: string) => string;
  /** Of the terms under which the published data may be used. */
  readonly licence: string;
}

export interface PublicAddressOptions {
  /**
   * Where the world reaches this server, such as `https://youth.example.cn`. A function is asked each time. It isn't read
   * off a request: whoever sends one could then put an address of theirs into what others are given from a cache.
   */
  readonly publicUrl?: string | (() => string);
  /** The page of a session, with `{sessionId}` in its address. Default: this server's own form. */
  readonly sessionPage?: string;
  /** Default: Creative Commons Attribution 4.0. */
  readonly feedLicence?: string;
}

const defaultLicence = 'https://creativecommons.org/licenses/by/4.0/';

/** The addresses as the operator has set them. */
export function publicAddresses(options: PublicAddressOptions): PublicAddresses {
  const { feedLicence = defaultLicence, publicUrl = 'http://localhost', sessionPage } = options;
  const base = () => (typeof publicUrl === 'string' ? publicUrl : publicUrl()).replace(/\/+$/, '');
  return {
    get home() {
      return `${base()}/`;
    },
    at: (path) => base() + path,
    session: (sessionId) =>
      (sessionPage ?? `${base()}/sign-up/{sessionId}`).replace('{sessionId}', encodeURIComponent(sessionId)),
    licence: feedLicence,
  };
}
