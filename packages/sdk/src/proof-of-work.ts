/** `@youth-action/sdk/proof-of-work`: solves what a sign-up costs. Import it lazily: most pages never need it. */
export { Prover, type ProverOptions } from './client/prover.ts';
export { solveChallenge, type SolveOptions } from './client/solve-challenge.ts';
