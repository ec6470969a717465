/** Keeps the page's address in step with what is chosen in the panel. Plain enough for any browser that the elements run in. */
export const statisticsScript = `'use strict';
(function () {
  var names = { period: 'period', programmeId: 'programme-id', category: 'category' };
  document.addEventListener('youth-statistics-chosen', function (event) {
    var query = new URLSearchParams(location.search);
    Object.keys(names).forEach(function (name) {
      var value = event.choice[name];
      if (value && value !== 'all') query.set(name, value);
      else query.delete(name);
    });
    var text = String(query);
    var address = location.pathname + (text ? '?' + text : '');
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
  });
  // The panel has a heading of its own in the same words.
  if (window.customElements)
    customElements.whenDefined('youth-stats-panel').then(function () {
      document.querySelector('h1').className = 'visually-hidden';
    });
  addEventListener('popstate', function () {
    var query = new URLSearchParams(location.search);
    var panel = document.querySelector('youth-stats-panel');
    Object.keys(names).forEach(function (name) {
      panel.setAttribute(names[name], query.get(name) || (name === 'period' ? 'all' : ''));
    });
  });
})();
`;
