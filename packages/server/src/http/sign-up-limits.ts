/** How often a sign-up may be tried, and a manage link guessed. Why these: docs/decisions/0009-what-strangers-can-learn.md */
import { perMinute, type Rate } from './rate-limit.ts';

export interface SignUpLimits {
  /** Sign-ups of one address; a residential block or a mobile network may share one. */
  readonly perAddress: Rate;
  /** Sign-ups of one registered site's pages; all that name none count as one. */
  readonly perSite: Rate;
  /** Sign-ups of one contact. A family that signs up for a whole season is far below. */
  readonly perPhone: Rate;
  /** Forms of one address that are sent without script: nothing else holds these back. */
  readonly plainForms: Rate;
  /** Manage links of one address that open nothing. */
  readonly wrongLinks: Rate;
  /** Wrong mobile numbers for one sign-up by whoever has its link, which shows seven of the eleven digits. */
  readonly wrongNumbers: Rate;
}

export const usualSignUpLimits: SignUpLimits = {
  perAddress: perMinute(60),
  perSite: perMinute(600),
  perPhone: { burst: 20, perMinute: 20 / 60 },
  plainForms: { burst: 10, perMinute: 1 },
  wrongLinks: { burst: 20, perMinute: 2 },
  wrongNumbers: { burst: 5, perMinute: 5 / 60 },
};

const unlimited = perMinute(Infinity);

export const noSignUpLimits: SignUpLimits = {
  perAddress: unlimited,
  perSite: unlimited,
  perPhone: unlimited,
  plainForms: unlimited,
  wrongLinks: unlimited,
  wrongNumbers: unlimited,
};
