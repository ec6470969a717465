/** Requests to correct entries, and their decisions. */
import type { Correction } from '@youth-action/sdk/domain';
import { allOf, type Desk, pageSize } from './desk.ts';
import { minutesOf, OpenCases } from './open-cases.ts';

export function openCorrections(desk: Desk, isShown: () => boolean): OpenCases<Correction> {
  return new OpenCases<Correction>(desk, {
    isShown,
    load: (communityId, signal) =>
      desk.call((client, at) =>
        allOf(client.corrections.all({ communityId, state: 'open', limit: pageSize }, { ...at, signal })),
      ),
    send: (draft) =>
      desk.call((client, at) => {
        const reason = draft.reason.trim();
        if (draft.verdict !== 'accept')
          return client.corrections.decide(draft.id, { decision: 'decline', reason }, at);
        return client.corrections.decide(
          draft.id,
          { decision: 'accept', minutes: minutesOf(draft) ?? 0, reason },
          at,
        );
      }),
  });
}
