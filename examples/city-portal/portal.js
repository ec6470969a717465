/* The portal's own script, in the portal's own style. It knows the widget by its address, its tag and its events. */
jQuery(function ($) {
  var form = $('youth-sign-up-form');
  var api = form.attr('base-url');
  var days = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];
  var now = new Date();
  $('#top .date').text(
    now.getFullYear() + '年' + (now.getMonth() + 1) + '月' + now.getDate() + '日 ' + days[now.getDay()],
  );

  function mark(id) {
    $('#sessions li')
      .removeClass('on')
      .filter(function () {
        return $(this).data('id') === id;
      })
      .addClass('on');
  }

  function list() {
    // the day in Beijing, wherever the visitor's computer thinks it is
    var today = new Date(now.getTime() + 8 * 3600000).toISOString().slice(0, 10);
    $.getJSON(api + '/v1/sessions', { from: today, hasPlaces: 'true', limit: 16 })
      .done(function (page) {
        var coming = $.grep(page.items, function (session) {
          return new Date(session.endsAt) > now;
        });
        var items = $.map(coming.slice(0, 8), function (session) {
          var link = $('<a href="#"></a>').text(session.title);
          var when = $('<em></em>').text(session.startsAt.slice(5, 16).replace('T', ' '));
          return $('<li></li>').data('id', session.id).append(link, when)[0];
        });
        $('#sessions').empty().append(items);
        mark(form.attr('session-id'));
      })
      .fail(function () {
        $('#sessions').html('<li>活动列表暂时无法显示</li>');
      });
  }

  $('#sessions').on('click', 'a', function (event) {
    var id = $(this).closest('li').data('id');
    event.preventDefault();
    form.attr('session-id', id);
    mark(id);
    form[0].scrollIntoView();
  });
  form.on('youth-sign-up-created youth-sign-up-cancelled', list);
  list();
});
