/** Which endpoint an address belongs to. */
import type { Endpoint } from '../contract/endpoint.ts';
import { type EndpointId, endpoints } from '../contract/endpoints.ts';

/** Every endpoint's id. */
export const endpointIds = Object.keys(endpoints) as readonly EndpointId[];

/** An endpoint as any endpoint. */
export function endpointOf(id: EndpointId): Endpoint {
  return endpoints[id];
}

export interface Route {
  readonly id: EndpointId;
  readonly params: Readonly<Record<string, string>>;
}

/** The endpoint and the values in its path, or why there is none. */
export function routeOf(method: string, path: string): Route | 'not-found' | 'method-not-allowed' {
  const matching = patterns.flatMap(({ id, pattern }) => {
    const match = pattern.exec(path);
    return match === null ? [] : [{ id, params: { ...match.groups } }];
  });
  if (matching.length === 0) return 'not-found';
  const asked = matching.find(({ id }) => endpoints[id].method === method);
  if (asked === undefined) return 'method-not-allowed';
  const params = decoded(asked.params);
  return params === undefined ? 'not-found' : { id: asked.id, params };
}

const patterns = endpointIds.map((id) => ({
  id,
  pattern: new RegExp(`^${endpoints[id].path.replace(/\./g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

/** Undefined where a percent sign is broken. */
function decoded(values: Readonly<Record<string, string>>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    return undefined;
  }
}
