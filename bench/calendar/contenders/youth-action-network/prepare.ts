import { prepare } from '../../page/prepare.ts';

prepare(() => undefined);
