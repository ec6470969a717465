/** Keeps the token for this tab where the organiser has asked for it. Without that it's in memory only. */

const key = (baseUrl: string) => `youth-organiser-token ${baseUrl}`;

/** Nothing where storage is switched off: the page may then throw at the mere mention of it. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

export function keptToken(baseUrl: string): string | undefined {
  return storage()?.getItem(key(baseUrl)) ?? undefined;
}

export function keepToken(baseUrl: string, token: string): void {
  try {
    storage()?.setItem(key(baseUrl), token);
  } catch {
    // full: then it's asked for again after a reload
  }
}

export function forgetToken(baseUrl: string): void {
  storage()?.removeItem(key(baseUrl));
}
