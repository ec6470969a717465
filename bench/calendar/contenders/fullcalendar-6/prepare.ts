import { prepare } from '../../page/prepare.ts';

prepare(({ id, title, day, startsAt, endsAt }) => {
  return { id, title, start: `${day}T${startsAt}:00`, end: `${day}T${endsAt}:00` };
});
