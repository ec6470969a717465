/** How many people one party can have: the domain's number, whose file has schemas. */
export const largestParty = 10;
