/** What signs for the handlers. Apart from them, because signing may write: the first key, and a credential's number. */
import { createHmac } from 'node:crypto';
import {
  type Credential,
  type CredentialFrame,
  statusPlace,
  type Unsigned,
} from '@youth-action/sdk/credentials';
import { ProblemError } from '../../http/handler.ts';
import { errorFields, type Logger } from '../../http/logger.ts';
import type { PublicAddresses } from '../../http/public-addresses.ts';
import type { DatabaseHandle } from '../../storage/open-database.ts';
import { serverSecret } from '../../storage/server-secrets.ts';
import type { CredentialRow, CredentialService, SigningTimes } from './credential-service.ts';
import { numberCredential } from './credential-status.repository.ts';
import { issuerUrl, keyUrl } from './issuer-document.ts';
import { SealError } from './key-seal.ts';
import { signed } from './signed.ts';
import { currentKey, type SigningKey } from './signing-keys.ts';

export interface SigningOptions {
  /** Seals the private keys in the database. Left out, they lie there open. */
  readonly signingKeySecret?: string;
  /** Who signs, as credentials name it. Default: 社区青春行动. */
  readonly issuerName?: string;
}

export interface CredentialDeskOptions extends SigningOptions {
  readonly database: DatabaseHandle;
  readonly addresses: PublicAddresses;
  readonly logger: Logger;
}

export class CredentialDesk implements CredentialService {
  readonly issuerName: string;
  readonly #options: CredentialDeskOptions;

  constructor(options: CredentialDeskOptions) {
    this.#options = options;
    this.issuerName = options.issuerName ?? '社区青春行动';
  }

  async ensureKey(nowMs: number): Promise<void> {
    await this.#key(nowMs);
  }

  async frame(row: CredentialRow, version: string, nowMs: number): Promise<CredentialFrame> {
    const { addresses, database } = this.#options;
    const number =
      row.statusIndex ?? (await database.write.run((trx) => numberCredential(trx, row.table, row.key)));
    const { index, listId } = statusPlace(number);
    const id = addresses.at(`/v1/credentials/${listId}-${index}${version === '' ? '' : `#${version}`}`);
    const secret = await serverSecret(database, 'credential-salt', nowMs);
    return {
      issuer: { id: issuerUrl(addresses), name: this.issuerName, url: addresses.home },
      id,
      status: { list: statusListUrl(addresses, listId), index },
      salt: createHmac('sha256', secret).update(`${row.key} ${version}`).digest('hex').slice(0, 32),
    };
  }

  async sign(document: Unsigned, { atMs, nowMs }: SigningTimes): Promise<Credential> {
    const key = await this.#key(nowMs);
    return signed(document, { key, keyUrl: keyUrl(this.#options.addresses, key.id), atMs });
  }

  async #key(nowMs: number): Promise<SigningKey> {
    const { database, logger, signingKeySecret } = this.#options;
    try {
      return await currentKey(database, signingKeySecret, nowMs);
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      logger.log('error', 'signing-key-unreadable', errorFields(error));
      throw new ProblemError('unavailable');
    }
  }
}

/** Where a status list stands. */
export function statusListUrl(addresses: PublicAddresses, listId: string): string {
  return addresses.at(`/v1/credentials/status-lists/${listId}`);
}
