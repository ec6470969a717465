/**
 * `/v1/places/events`: the places of some sessions as server-sent events. The first event has all of them, the later ones
 * those that have changed; each is the body that `/v1/places` answers. A lost connection needs no catching up: the next
 * one starts with everything again.
 */
import { endpoints, type PlacesQuery } from '@youth-action/sdk/contract';
import { placesEventsPath } from '@youth-action/sdk/paths';
import type { NetworkOf } from '../client-address.ts';
import { readQuery } from '../request-input.ts';
import type { Route } from '../routes.ts';
import type { PlacesHub } from './places-hub.ts';
import type { StreamSeats } from './stream-seats.ts';

export interface PlacesStreamOptions {
  readonly hub: PlacesHub;
  readonly seats: StreamSeats;
  readonly networkOf: NetworkOf;
}

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  // nginx would collect the events before it hands them on
  'X-Accel-Buffering': 'no',
};

/** Below the minute after which most proxies give up on a silent connection. @unit milliseconds */
const heartbeatMs = 25_000;
/** A reader that far behind has gone away without saying so, or can't keep up. @unit bytes */
const mostUnread = 64 * 1024;

export function placesStreamRoute({ hub, networkOf, seats }: PlacesStreamOptions): Route {
  let lastId = 0;
  return {
    name: 'places.events',
    method: 'GET',
    path: placesEventsPath,
    origins: 'any',
    answer: (context) => {
      const { sessionIds } = readQuery(context, endpoints['sessions.places']) as PlacesQuery; // by its own schema
      const network = networkOf(context);
      seats.check(network);
      const stream = eventStream((send, end) => {
        const leave = seats.take(network, end);
        const unsubscribe = hub.subscribe(sessionIds, (places) => {
          lastId += 1;
          send(`id: ${lastId}\ndata: {"items":[${places.join(',')}]}\n\n`);
        });
        return () => {
          unsubscribe();
          leave();
        };
      });
      return context.body(stream, 200, headers);
    },
  };
}

/** What sends events until `end`, or until the reader goes; returns what is to be done then. */
type Sender = (send: (text: string) => void, end: () => void) => () => void;

function eventStream(open: Sender): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let leave: (() => void) | undefined;
  const left = () => {
    leave?.();
    leave = undefined;
  };
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      const end = () => {
        if (leave === undefined) return;
        left();
        controller.close();
      };
      const send = (text: string) => {
        controller.enqueue(encoder.encode(text));
        if ((controller.desiredSize ?? 0) < -mostUnread) end();
      };
      // Spread over some seconds, so that a restart doesn't bring everybody back in the same one.
      send(`retry: ${Math.round(2_000 + Math.random() * 6_000)}\n\n`);
      const heartbeat = setInterval(() => send(':\n\n'), heartbeatMs);
      const close = open(send, end);
      leave = () => {
        clearInterval(heartbeat);
        close();
      };
    },
    cancel: left,
  };
  return new ReadableStream(source, { highWaterMark: 0, size: (chunk) => chunk?.byteLength ?? 0 });
}
