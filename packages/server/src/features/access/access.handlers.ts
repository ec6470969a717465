import type { CommunityId } from '@youth-action/sdk/domain';
import type { Handlers } from '../../http/handler.ts';
import { stored } from '../shared/wire.ts';
import { staffOf } from './community-scope.ts';

export const accessHandlers: Pick<Handlers, 'me.get'> = {
  'me.get': ({ caller }) => {
    const staff = staffOf(caller);
    const communityId = staff.role === 'organiser' ? stored<CommunityId>(staff.communityId) : undefined;
    return Promise.resolve({ role: staff.role, label: staff.label, communityId });
  },
};
