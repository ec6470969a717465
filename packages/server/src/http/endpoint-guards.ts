/** Everything that stands before an endpoint and can say no: origins, limits, proofs. Made once per app. */
import type { Endpoint } from '@youth-action/sdk/contract';
import type { DatabaseHandle } from '../storage/open-database.ts';
import type { AppContext } from './app-env.ts';
import { type NetworkOf, networkReader } from './client-address.ts';
import { GuessGuard } from './guess-guard.ts';
import { ProblemError } from './handler.ts';
import type { KnownSites } from './known-sites.ts';
import { mayWrite } from './own-origin.ts';
import type { ProofOfWorkOptions } from './proof-of-work.ts';
import { perMinute, RateLimit } from './rate-limit.ts';
import { SignUpGuard } from './sign-up-guard.ts';
import { noSignUpLimits, type SignUpLimits, usualSignUpLimits } from './sign-up-limits.ts';

export interface GuardOptions {
  /** Writes that one address may make in a minute. Default 120; `Infinity` for no limit, on sign-ups neither. */
  readonly writesPerMinute?: number;
  /** Default: the usual ones, and none where writes aren't limited. */
  readonly signUpLimits?: SignUpLimits;
  /** What a sign-up without a token costs. Default `off`; the command line has it on. */
  readonly proofOfWork?: ProofOfWorkOptions | 'off';
  /** Whether `X-Forwarded-For` and `X-Forwarded-Host` come from a proxy of one's own. Default false. */
  readonly trustProxy?: boolean;
}

export interface EndpointGuards {
  /** Whether this request comes from no page, from one of ours or of a registered site. */
  mayWrite(context: AppContext): Promise<boolean>;
  /** Throws `origin-not-registered`, in an answer that the page can read. */
  origin(context: AppContext): Promise<void>;
  /** Counts a write. Throws `too-many-requests`. */
  write(context: AppContext): void;
  /** Counts a form that was sent without script, and so without proof. Throws `too-many-requests`. */
  plainForm(context: AppContext): void;
  /** Does the work, with an eye on guesses. Throws `too-many-requests`. */
  watch<T>(context: AppContext, asked: Asked, work: () => Promise<T>): Promise<T>;
  readonly signUp: SignUpGuard;
  readonly networkOf: NetworkOf;
}

interface Asked {
  readonly endpoint: Endpoint;
  readonly params: Readonly<Record<string, string>>;
}

interface Surroundings {
  readonly database: DatabaseHandle;
  readonly sites: KnownSites;
  /** The address under which browsers know this server, where that is set. */
  readonly publicUrl: () => string | undefined;
}

export function endpointGuards(
  options: GuardOptions,
  { database, publicUrl, sites }: Surroundings,
): EndpointGuards {
  const { proofOfWork = 'off', trustProxy = false, writesPerMinute = 120 } = options;
  const { signUpLimits: limits = writesPerMinute === Infinity ? noSignUpLimits : usualSignUpLimits } =
    options;
  const networkOf = networkReader(trustProxy);
  const writes = new RateLimit(perMinute(writesPerMinute));
  const plainForms = new RateLimit(limits.plainForms);
  const guesses = new GuessGuard(limits);
  const isAllowed = mayWrite({ publicUrl, sites, trustProxy });
  return {
    mayWrite: isAllowed,
    origin: async (context) => {
      if (await isAllowed(context)) return;
      context.set('origins', 'asking');
      throw new ProblemError('origin-not-registered');
    },
    write: (context) => writes.take(networkOf(context)),
    plainForm: (context) => plainForms.take(networkOf(context)),
    watch: (context, { endpoint, params }, work) => {
      if (isOpenedByCode(endpoint))
        return guesses.watchCode(networkOf(context), 'certificate-not-found', work);
      if (endpoint.access !== 'manage-token') return work();
      return guesses.watch(
        {
          network: networkOf(context),
          signUpId: params['signUpId'] ?? '',
          hasNumber: endpoint.problems.includes('contact-mismatch'),
        },
        work,
      );
    },
    signUp: new SignUpGuard({ database, limits, networkOf, proofOfWork, sites }),
    networkOf,
  };
}

/** Whether anyone may read it who has its code or number. */
function isOpenedByCode({ access, problems }: Endpoint): boolean {
  return access === 'public' && problems.includes('certificate-not-found');
}
