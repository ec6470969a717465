/** The code that is shown at the door. Loaded when there is a sign-up to show. */
export { qrCode } from '../../drawing/qr-code.ts';
