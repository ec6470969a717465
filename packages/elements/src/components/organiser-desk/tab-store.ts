/** Texts that outlive a reload of this tab, where the organiser has asked to be remembered in it. */
import { keptToken } from '../../staff/token-store.ts';

export interface TabStore {
  read(): string | undefined;
  write(text: string | undefined): void;
}

/** `baseUrl` undefined: nothing is kept yet. */
export function tabStore(name: string, baseUrl: () => string | undefined): TabStore {
  const key = () => {
    const base = baseUrl();
    return base === undefined || keptToken(base) === undefined ? undefined : `youth-${name} ${base}`;
  };
  return {
    read: () => {
      const place = key();
      return place === undefined ? undefined : (sessionStorage.getItem(place) ?? undefined);
    },
    write: (text) => {
      const place = key();
      if (place === undefined) return;
      try {
        if (text === undefined) sessionStorage.removeItem(place);
        else sessionStorage.setItem(place, text);
      } catch {
        // full: then it lasts as long as the page
      }
    },
  };
}
