/** Where the feeds are, as plain text: for links on pages. */
export const feedPaths = {
  calendar: '/v1/feeds/sessions.ics',
  rss: '/v1/feeds/sessions.rss',
  jsonFeed: '/v1/feeds/sessions.json',
  jsonLd: '/v1/feeds/sessions.jsonld',
  rpde: '/v1/feeds/rpde',
} as const;
