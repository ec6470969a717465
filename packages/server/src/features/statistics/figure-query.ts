/**
 * Which rows a reported figure is checked against: the JSON in `reported_figures.computed_by`.
 *
 * Everything is counted in the figure's own community, from `from_text` (if it has one) to `as_of_text`, both included;
 * a month there means its first or last day. Nothing that happened later counts.
 */
import { type ActivityTag, activityTags } from '@youth-action/sdk/domain';
import * as z from 'zod/mini';

const choice = { programmeCode: z.optional(z.string()), tag: z.optional(z.enum(activityTags)) };

/**
 * `sessions`: sessions held (begun, not cancelled, with a check-in); `attendances`: check-ins at them. Both can be
 * limited to a programme, a tag or a list of activities; what is given must all apply.
 * `registrations`: different League members who registered at the community. `study-pushes`: promotions of 青年大学习.
 * `population`: the configured number of young people. `communities`: all communities that take part, whenever.
 */
export const FigureQuery = z.discriminatedUnion('count', [
  z.strictObject({
    count: z.enum(['sessions', 'attendances']),
    ...choice,
    activityIds: z.optional(z.array(z.string())),
  }),
  z.strictObject({ count: z.enum(['registrations', 'study-pushes', 'population', 'communities']) }),
]);
export type FigureQuery = z.infer<typeof FigureQuery>;

/** The part of a query that chooses sessions. */
export interface SessionChoice {
  readonly programmeCode?: string | undefined;
  readonly tag?: ActivityTag | undefined;
  readonly activityIds?: readonly string[] | undefined;
}
