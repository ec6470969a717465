import { prepare } from '../../page/prepare.ts';

prepare((event) => event);
