/** The names of the four counts. A file of its own, because the stats panel needs the list and no schema. */

/**
 * `sessions`: sessions held: not cancelled, with at least one check-in. `attendances`: check-ins at them, a person
 * counted each time (人次). `persons`: different people among those (人). `service-minutes`: granted minutes of
 * volunteers, in whole minutes. What each leaves out: `definitions.ts`.
 */
export const metricKeys = ['sessions', 'attendances', 'persons', 'service-minutes'] as const;
export type MetricKey = (typeof metricKeys)[number];
