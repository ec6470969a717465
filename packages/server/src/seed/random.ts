/**
 * A small generator of repeatable numbers: the same seed text gives the same pilot on every machine. It keeps no secret.
 */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** @throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** The list in another order; the list itself stays as it is. */
  shuffled<T>(list: readonly T[]): T[];
  bytes(count: number): Uint8Array;
  /** 64 hexadecimal digits: a hash that no known text has. */
  hash(): string;
}

/** Folds text to 32 bits (FNV-1a). */
function fold(text: string, start: number): number {
  let hash = start;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  }
  return hash >>> 0;
}

/** sfc32 (Chris Doty-Humphrey's small fast counter): 128 bits of state, whole 32-bit steps, nothing that rounds. */
function sfc32(seed: string): () => number {
  let a = fold(seed, 2_166_136_261);
  let b = fold(seed, a ^ 0x9e37_79b9);
  let c = fold(seed, b ^ 0x85eb_ca6b);
  let counter = 1;
  const step = () => {
    const result = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + result) >>> 0;
    return result;
  };
  for (let round = 0; round < 12; round += 1) step(); // the first steps still show the seed
  return step;
}

/** The generator that belongs to a seed text. */
export function randomOf(seed: string): Random {
  const step = sfc32(seed);
  const next = () => step() / 4_294_967_296;
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    pick(list) {
      const [item] = list.slice(int(0, list.length - 1));
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
    shuffled: (list) =>
      list
        .map((item) => ({ item, order: step() }))
        .toSorted((one, other) => one.order - other.order)
        .map(({ item }) => item),
    bytes: (count) => Uint8Array.from({ length: count }, () => step() & 255),
    hash: () => Array.from({ length: 8 }, () => step().toString(16).padStart(8, '0')).join(''),
  };
}
