/** Chains steps that were written without a chain: those of before version 0.3, and those of invented pasts. */
import { type ChainHead, minutesGranted, nextStep } from '@youth-action/sdk/domain';
import { entryContent } from './ledger-content.ts';
import type { ServiceEntriesTable, ServiceEntryStepsTable } from './ledger-tables.ts';

/** A step that only says who did what. */
export type BareStep = Pick<
  ServiceEntryStepsTable,
  'id' | 'service_entry_id' | 'state' | 'reason' | 'actor' | 'at'
>;

/** The entry as it was after `step`, told from what it is now; `steps` are all of its steps, earliest first. */
function entryAfter(
  entry: ServiceEntriesTable,
  steps: readonly BareStep[],
  step: BareStep,
): ServiceEntriesTable {
  if (step.id === steps.at(-1)?.id) return entry;
  const reason = steps[0]?.reason ?? null;
  const open = { ...entry, state: step.state, reason, active_volunteer_id: entry.volunteer_id };
  if (step.state === 'pending') return { ...open, granted_minutes: 0, decided_at: null, notice_until: null };
  const granted = minutesGranted({
    plannedMinutes: entry.planned_minutes,
    observedMinutes: entry.observed_minutes,
  });
  const approval = steps.find(({ state }) => state === 'approved') ?? step;
  return { ...open, granted_minutes: granted, decided_at: approval.at };
}

/** The chained step behind `head`. */
export function chainedStep(
  head: ChainHead,
  entry: ServiceEntriesTable,
  { step, steps }: { readonly step: BareStep; readonly steps: readonly BareStep[] },
): ServiceEntryStepsTable {
  const { hash, previousHash, sequence, content } = nextStep(head, {
    id: step.id,
    entryId: step.service_entry_id,
    state: step.state,
    reason: step.reason,
    actor: step.actor,
    at: step.at,
    content: entryContent(entryAfter(entry, steps, step)),
  });
  return { ...step, community_id: head.communityId, sequence, content, previous_hash: previousHash, hash };
}

const order = ['pending', 'approved', 'published', 'void'];

/** Earliest first; of one instant, in the order in which states follow each other. */
export function compareSteps(a: BareStep, b: BareStep): number {
  return a.at - b.at || order.indexOf(a.state) - order.indexOf(b.state) || (a.id < b.id ? -1 : 1);
}
