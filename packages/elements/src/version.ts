/** The package's version, readable on every element class: of two copies on one page the first wins, and says which it is. */
export const version = '0.1.0';
