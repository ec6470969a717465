import type { Rolldown } from 'vite';

type Info = Pick<Rolldown.ModuleInfo, 'importedIds' | 'dynamicallyImportedIds'>;

/**
 * Hashes, signatures, credentials and the civic calendar: only lazy parts use them, though the sdk's entries name them
 * beside all the rest. Where something at once did need them, they would be a chunk of their own that is loaded at once
 * and counted.
 */
const neededLate =
  /@noble\/|@stablelib\/|\/domain\/(credentials|calendar)\/|\/client\/(credential-reader|scan-id)\./;

/**
 * The modules of the one chunk that a page loads at once: what the entry imports statically, to any depth. Left alone,
 * the bundler makes a chunk of each set of modules that the same lazy parts need, and small files compress badly.
 * The entry itself stays out: a page may load it by an address of its own (`?v=2`), and parts that import it would load
 * it twice. Empty where nothing is lazy.
 */
export function coreModules(entry: string, infoOf: (id: string) => Info | null): ReadonlySet<string> {
  const core = new Set([entry]);
  let hasLazyParts = false;
  // A set may grow while it is walked: modules added on the way are visited too.
  for (const id of core) {
    const { importedIds = [], dynamicallyImportedIds = [] } = infoOf(id) ?? {};
    for (const imported of importedIds) if (!neededLate.test(imported)) core.add(imported);
    hasLazyParts ||= dynamicallyImportedIds.length > 0;
  }
  core.delete(entry);
  return hasLazyParts ? core : new Set();
}
