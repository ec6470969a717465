/** Compiled, never run: what the types of the client promise, and what they refuse. */
import { aSignUpRequest } from '../testing/builders.ts';
import type { SessionSummary } from '../domain/programmes/session.ts';
import { createClient, type Client } from './create-client.ts';
import { createReader, type Reader } from './reader.ts';
import { createResident, type Resident } from './resident.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function isTrue<_T extends true>(): void {}

const client = createClient({ baseUrl: 'https://youth.test' });

/** A client is a reader, so elements take either. */
export const reader: Reader = client;
export const readers: readonly Reader[] = [client, createReader({ baseUrl: 'https://youth.test' })];

/** A client is a resident, and a resident a reader. */
export const residents: readonly Resident[] = [client, createResident({ baseUrl: 'https://youth.test' })];
export const alsoReaders: readonly Reader[] = residents;

isTrue<Equal<Awaited<ReturnType<Client['sessions']['list']>>['items'][number], SessionSummary>>();
isTrue<Equal<Awaited<ReturnType<Client['sessions']['calendar']>>, string>>();

// plain text does for ids and days in a query
void client.sessions.list({ from: '2026-05-01', communityId: 'com_1', tag: 'reading', hasPlaces: true });
void client.signUps.create('ses_1', aSignUpRequest(), { idempotencyKey: 'a-key-of-this-intent' });

// @ts-expect-error a tag that the contract doesn't have
void client.sessions.list({ tag: 'cooking' });
// @ts-expect-error a filter that the contract doesn't have
void client.sessions.list({ colour: 'red' });
// @ts-expect-error a day is text
void client.sessions.list({ from: new Date() });
// @ts-expect-error a sign-up has a party
void client.signUps.create('ses_1', { contact: { name: '段文静', mobile: '15400000123' } });
// @ts-expect-error only its manage token opens a sign-up
void client.signUps.get('sgn_1');
// @ts-expect-error nor is anything about it changed without
void client.signUps.changeParty('sgn_1', { remove: ['ptc_1'] });
// @ts-expect-error a copy of personal data wants the contact's number
void client.signUps.data('sgn_1', {}, { token: 'manage-token' });
// @ts-expect-error a full session refuses, lets wait or splits
void client.signUps.create('ses_1', aSignUpRequest({ ifFull: 'push' }));
// @ts-expect-error a resident decides nothing
void residents[0]?.signUps.decide;
// @ts-expect-error a reading has no idempotency key
void client.sessions.get('ses_1', { idempotencyKey: 'a-key-of-this-intent' });
// @ts-expect-error the month's figures are of one community
void client.statistics.month('2026-05', {});
// @ts-expect-error a client needs to know where the server is
void createClient({});
// @ts-expect-error a reader is no client: it doesn't write
export const notAClient: Client = createReader({ baseUrl: 'https://youth.test' });
// @ts-expect-error an element that reads can't sign anybody up
void reader.signUps;
