// @ts-check
/**
 * Prints all coming sessions, however many pages they take.
 *
 *   YOUTH_ACTION_URL=http://localhost:8787 node all-sessions.mjs [--from 2026-05-01] [--tag parent-child]
 */
import { parseArgs } from 'node:util';
import { dayOf, freePlaces, instantOf, timeOf } from '@youth-action/sdk/domain';
import { connect, explain, fail } from './connect.mjs';

const { values } = parseArgs({
  options: { from: { type: 'string', default: dayOf(instantOf(Date.now())) }, tag: { type: 'string' } },
});

try {
  let count = 0;
  // 20 a page, so that there is more than one to go through; left to itself the server sends 50
  const query = { from: values.from, limit: 20, ...(values.tag === undefined ? {} : { tag: values.tag }) };
  for await (const session of connect().sessions.all(/** @type {any} */ (query))) {
    const places = `${freePlaces(session.places.participant)} 个名额, 志愿者 ${freePlaces(session.places.volunteer)}`;
    console.log(
      `${dayOf(session.startsAt)} ${timeOf(session.startsAt)}  ${session.title}  ${session.venueName ?? ''}  ${places}`,
    );
    count += 1;
  }
  console.log(`共 ${count} 场`);
} catch (error) {
  fail(explain(error));
}
