/** Objections to entries on public notice, and their decisions. */
import type { Objection } from '@youth-action/sdk/domain';
import { allOf, type Desk, pageSize } from './desk.ts';
import { OpenCases } from './open-cases.ts';

export function openObjections(desk: Desk, isShown: () => boolean): OpenCases<Objection> {
  return new OpenCases<Objection>(desk, {
    isShown,
    load: (communityId, signal) =>
      desk.call((client, at) =>
        allOf(client.objections.all({ communityId, state: 'open', limit: pageSize }, { ...at, signal })),
      ),
    send: ({ id, reason, verdict }) =>
      desk.call((client, at) => {
        const decision = verdict === 'uphold' ? 'uphold' : 'dismiss';
        return client.objections.decide(id, { decision, reason: reason.trim() }, at);
      }),
  });
}
