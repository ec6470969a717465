import { prepare } from '../../page/prepare.ts';

prepare(({ id, title, day, startsAt, endsAt }) => {
  return { id, title, start: `${day} ${startsAt}`, end: `${day} ${endsAt}` };
});
