/** `@youth-action/sdk/resident`: reading and sign-ups without ky and schemas, for pages that count bytes. */
export { createRecordHolder, type RecordHolder } from './client/record.ts';
export { createResident, type Resident, type ResidentOptions } from './client/resident.ts';
