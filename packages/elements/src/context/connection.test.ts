import { createReader, type Reader } from '@youth-action/sdk/reader';
import { createClient } from '@youth-action/sdk/client';
import { assert } from 'chai';
import { connect } from './connect.ts';
import { connection, refreshed } from './connection.ts';

const baseUrl = 'https://youth.test';

describe('connection', () => {
  it('is none without client and address', () => {
    assert.isUndefined(connection({}));
    assert.isUndefined(connection({ baseUrl: '' }));
    assert.isUndefined(connect({ siteKey: 'portal' }));
  });

  it('takes the page’s own client before an address', () => {
    const client: Reader = createReader({ baseUrl: 'https://own.test' });
    assert.equal(connection({ client, baseUrl })?.reader, client);
  });

  it('only reads where nothing signs up, and where the page’s own client only reads', () => {
    assert.isUndefined(connection({ baseUrl })?.resident);
    assert.isUndefined(connect({ client: createReader({ baseUrl }) })?.resident);
  });

  it('signs up by the page’s own client if that can', () => {
    const client = createClient({ baseUrl });
    assert.equal(connect({ client })?.resident, client);
  });

  it('reads and signs up by one small client for an address', () => {
    const connected = connect({ baseUrl }) ?? assert.fail();
    assert.equal(connected.resident?.baseUrl, baseUrl);
    assert.equal(connected.reader, connected.resident);
    assert.equal(refreshed(connected).resident, connected.resident);
  });

  it('is another one after a refresh, to the same server', () => {
    const connected = connection({ baseUrl }) ?? assert.fail();
    assert.notEqual(refreshed(connected), connected);
    assert.equal(refreshed(connected).reader, connected.reader);
  });
});
