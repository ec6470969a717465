/** What happened to an entry, step by step, as the ledger's chain keeps it. */
import { openEnum } from '../schema.ts';
import * as z from '../zod.ts';
import { Instant } from '../values/instant.ts';
import { serviceStates } from './service-entry.ts';

/** The actor of what time alone brings about: the end of a public notice. */
export const serverActor = 'server';

/** One step. `hash` is its link in the community's chain. */
export const ServiceEntryStep = z.object({
  state: openEnum(serviceStates),
  reason: z.optional(z.string()),
  /** Staff by the label of the token; `server` has none. */
  actor: z.object({ kind: openEnum(['staff', 'server']), label: z.optional(z.string()) }),
  at: Instant,
  sequence: z.int(),
  hash: z.string(),
});
export type ServiceEntryStep = z.infer<typeof ServiceEntryStep>;

/** All steps of one entry, earliest first. */
export const ServiceEntrySteps = z.object({ steps: z.array(ServiceEntryStep) });
export type ServiceEntrySteps = z.infer<typeof ServiceEntrySteps>;
