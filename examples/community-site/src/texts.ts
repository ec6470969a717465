/** The site's own words in English; the Chinese ones stand in the page. The elements follow the page's language. */
const english: Readonly<Record<string, string>> = {
  brand: 'Yucaijie Community',
  calendar: 'Activities',
  programme: 'Programme',
  hours: 'Volunteer hours',
  figures: 'Figures',
  title: 'Young together',
  lead: 'See what is on nearby, come with the children, or volunteer.',
  signUp: 'Sign up',
  close: 'Close',
  footer: 'An example: how a community site uses the elements',
};

/** Puts the page into English when its address asks for it: `?lang=en`. */
export function translatePage(): void {
  if (new URLSearchParams(location.search).get('lang') !== 'en') return;
  document.documentElement.lang = 'en';
  document.title = 'Yucaijie Community · Youth Action';
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = english[element.dataset['text'] ?? ''];
    if (text !== undefined) element.textContent = text;
  }
  const link = document.querySelector<HTMLAnchorElement>('[data-text="language"]');
  link?.replaceWith(
    Object.assign(document.createElement('a'), { href: '?', textContent: '中文', hreflang: 'zh-CN' }),
  );
}
