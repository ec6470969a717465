/** What `/statistics` shows, and the addresses of its other sides. */

/** The API's own names, each with the attribute of the panel that does the same. */
const attributeNames = {
  communityId: 'community-id',
  period: 'period',
  programmeId: 'programme-id',
  category: 'category',
} as const;

type Name = keyof typeof attributeNames;
const names = Object.keys(attributeNames) as Name[];

export interface StatisticsPageQuery extends Readonly<Partial<Record<Name, string>>> {
  readonly lang?: string | undefined;
}

/** Reads the address; names that nothing knows are passed over. */
export function statisticsQuery(query: (name: string) => string | undefined): StatisticsPageQuery {
  return given([...names, 'lang'].map((name) => [name, query(name)]));
}

/** The address of the page with something changed; an empty text takes it out. */
export function pageAddress(
  query: StatisticsPageQuery,
  change: StatisticsPageQuery & { readonly display?: string },
): string {
  const text = String(new URLSearchParams(given(Object.entries({ ...query, ...change }))));
  return text === '' ? '/statistics' : `/statistics?${text}`;
}

/** The address of the figures in the API. */
export function apiAddress({ lang: _lang, ...scope }: StatisticsPageQuery): string {
  const text = String(new URLSearchParams(given(Object.entries(scope))));
  return text === '' ? '/v1/statistics' : `/v1/statistics?${text}`;
}

/** The scope as attributes of `youth-stats-panel`. */
export function panelAttributes(query: StatisticsPageQuery): (readonly [name: string, value: string])[] {
  return names.flatMap((name) => {
    const value = query[name];
    return value === undefined ? [] : [[attributeNames[name], value] as const];
  });
}

function given(pairs: readonly (readonly [string, string | undefined])[]): Record<string, string> {
  return Object.fromEntries(
    pairs.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  );
}
