/** The databases that this program runs on. */
export type Dialect = 'sqlite' | 'postgresql';
