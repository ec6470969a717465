import { dayOf } from '@youth-action/sdk/domain';
import { type Handlers, ProblemError } from '../../http/handler.ts';
import { findBadgeHolder, listGranted } from './badges.repository.ts';
import { badgeOf } from './badges.rows.ts';

export const badgeHandlers: Pick<Handlers, 'badges.get'> = {
  'badges.get': async ({ db, params, now }) => {
    const holder = await findBadgeHolder(db, params.badgeCode);
    if (holder === undefined) throw new ProblemError('badge-not-found');
    return badgeOf(holder, await listGranted(db, holder.id), dayOf(now));
  },
};
