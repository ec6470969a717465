import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coreModules } from './core-chunk.ts';

/** The core of modules given as `name: 'static imports / dynamic imports'`. */
function coreOf(modules: Readonly<Record<string, string>>): string[] {
  const words = (text = '') => text.split(' ').filter((word) => word !== '');
  const core = coreModules('entry', (id) => {
    const [importedIds, dynamicallyImportedIds] = (modules[id] ?? '').split('/').map(words);
    return { importedIds: importedIds ?? [], dynamicallyImportedIds: dynamicallyImportedIds ?? [] };
  });
  return [...core].toSorted();
}

describe('the core of a bundle', () => {
  it('is what the entry imports, without the entry', () => {
    assert.deepEqual(coreOf({ entry: 'a', a: 'b / lazy', lazy: 'b c' }), ['a', 'b']);
  });

  it('has nothing that only lazy parts need', () => {
    assert.deepEqual(coreOf({ entry: 'a', a: '/ list panel', list: 'card', panel: 'list card tags' }), ['a']);
  });

  it('is empty where nothing is lazy', () => {
    assert.deepEqual(coreOf({ entry: 'a b', a: 'b' }), []);
  });
});
