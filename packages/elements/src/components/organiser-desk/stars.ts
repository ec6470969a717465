/** Applications for stars, and their decisions. */
import type { StarApplication } from '@youth-action/sdk/domain';
import { allOf, type Desk, pageSize } from './desk.ts';
import { OpenCases } from './open-cases.ts';

export function openStars(desk: Desk, isShown: () => boolean): OpenCases<StarApplication> {
  return new OpenCases<StarApplication>(desk, {
    isShown,
    load: (communityId, signal) =>
      desk.call((client, at) =>
        allOf(client.stars.all({ communityId, state: 'applied', limit: pageSize }, { ...at, signal })),
      ),
    send: (draft) =>
      desk.call((client, at) => {
        const reason = draft.reason.trim();
        return client.stars.decide(
          draft.id,
          {
            decision: draft.verdict === 'award' ? 'approve' : 'decline',
            ...(reason === '' ? {} : { reason }),
          },
          at,
        );
      }),
  });
}
