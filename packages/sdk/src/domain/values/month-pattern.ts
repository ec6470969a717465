/** A month as text, `YYYY-MM`. A file of its own, so that neither the schema nor the arithmetic needs the other. */
export const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/;
