import { prepare } from '../../page/prepare.ts';

prepare(({ id, title, day, startsAt, endsAt }) => {
  const at = (time: string) => Temporal.ZonedDateTime.from(`${day}T${time}:00+08:00[Asia/Shanghai]`);
  return { id, title, start: at(startsAt), end: at(endsAt) };
});
