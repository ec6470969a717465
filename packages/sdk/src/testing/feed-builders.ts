import type { FeedFrame, FeedSession } from '../feeds/feed-session.ts';
import { instantFrom } from '../domain/values/wall-clock.ts';
import { aSessionDetail } from './builders.ts';

/** A session as feeds have it: family reading on Saturday, 16 May 2026, scheduled on 1 May and not edited since. */
export function aFeedSession(
  some: Parameters<typeof aSessionDetail>[0] & Partial<Pick<FeedSession, 'coordinates' | 'sequence'>> = {},
  editedAt = '2026-05-01T09:00:00+08:00',
): FeedSession {
  const { coordinates, sequence = 0, ...detail } = some;
  return { ...aSessionDetail(detail), coordinates, sequence, editedAt: instantFrom(editedAt) };
}

/** What is said of a feed as a whole. */
export function aFeedFrame(some: Partial<FeedFrame> = {}): FeedFrame {
  return {
    language: 'zh-CN',
    title: '社区青春行动 · 育才街社区',
    selfUrl: 'https://youth.example.cn/v1/feeds/sessions.ics?communityId=com_yucaijie',
    homeUrl: 'https://youth.example.cn/',
    sessionUrl: (sessionId) => `https://youth.example.cn/sessions/${sessionId}`,
    ...some,
  };
}

/** Two sessions that say everything a feed can say, in words that are hard to write down. */
export function twoFeedSessions(): readonly [FeedSession, FeedSession] {
  const hard = aFeedSession({
    title: '𠮷祥 "街区"; 半角, 和 \\ <b>&amp;</b> 名字很长的活动要折行才放得下 🏮',
    summary: '第一行\n第二行; 逗号, 反斜线 \\n 不是换行\r\n]]> <script>alert(1)</script>',
    coordinates: { latitude: 38.1026, longitude: 106.3401 },
    ageRange: { from: 18 },
    mode: 'on-site',
  });
  const cancelled = aFeedSession(
    {
      id: 'ses_cancelled',
      status: 'cancelled',
      cancellationReason: '场地检修',
      sequence: 2,
      mode: 'online',
      programmeId: undefined,
      programmeName: undefined,
      tags: ['chess', 'a-newer-tag'],
      startsAt: '2026-05-17T23:30:00+08:00',
      endsAt: '2026-05-18T00:30:00+08:00',
    },
    '2026-05-10T10:00:00+08:00',
  );
  return [hard, cancelled];
}
