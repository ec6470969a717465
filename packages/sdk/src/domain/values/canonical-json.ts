/**
 * JSON with one text for one value, as RFC 8785 (JSON Canonicalization Scheme) writes it: no white space, keys in the
 * order of their UTF-16 units, members without a value left out. Written member by member: an object made anew in that
 * order would still give `10` after `9`, because engines put such keys first.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item) || 'null').join(',')}]`;
  const members = Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const text = canonicalJson(member);
    return text === '' ? [] : [{ key, text }];
  });
  members.sort((a, b) => (a.key < b.key ? -1 : 1));
  return `{${members.map(({ key, text }) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
}
