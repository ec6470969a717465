/** The parts that the form may need once it stands there. What may be needed without a network is fetched before. */
import type { Parts } from '../../controllers/parts.ts';

export const laterParts = {
  earlier: () => import('./earlier-part.ts'),
  series: () => import('./series-part.ts'),
  questions: () => import('../../household/questions-part.ts'),
  full: () => import('./full-part.ts'),
  trouble: () => import('./trouble-part.ts'),
  held: () => import('./held-part.ts'),
  qr: () => import('./qr-part.ts'),
};

export type LaterParts = Pick<Parts<typeof laterParts>, 'errorOf' | 'get' | 'load'>;
