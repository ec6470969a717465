import { prepare } from '../../page/prepare.ts';
import { toSession } from '../../page/session.ts';

prepare(toSession);
