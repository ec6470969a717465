/** Where a challenge's solution is sent. A file of its own for pages that load no schemas. */
export const proofOfWorkHeader = 'X-Proof-Of-Work';
