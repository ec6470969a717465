/** What a visitor looks at the page with, as far as the way to a calendar depends on it. */
export type Device = 'apple' | 'android' | 'computer';

/** The device by what its browser says of itself. A tablet by Apple says that it is a Mac, but has a touch screen. */
export function deviceOf({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): Device {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'apple';
  if (/Macintosh/.test(userAgent) && maxTouchPoints > 1) return 'apple';
  return /Android|HarmonyOS|OpenHarmony/.test(userAgent) ? 'android' : 'computer';
}

/** Whether the page stands in WeChat, which opens no `webcal:` address and saves no file. */
export function isInWeChat({ userAgent }: Pick<Navigator, 'userAgent'>): boolean {
  return /MicroMessenger/i.test(userAgent);
}
