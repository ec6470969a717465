/**
 * Words for an error that an element met while reading. The full list of codes is in the SDK's `problem-texts`, which
 * only the elements that write load; what a server says itself is never shown to a resident.
 */
import type { Language } from '@youth-action/sdk/problem-texts';
import { isApiError, isYouthActionError } from '@youth-action/sdk/reader';

const words = {
  'zh-CN': {
    connection: '连不上服务器，请检查网络后重试。',
    timeout: '等待太久没有回应，请重试。',
    missing: '没有找到所请求的内容。',
    busy: '访问的人太多，请稍后再试。',
    other: '加载时出了问题，请稍后再试。',
    requestId: '请求编号',
    retry: '重试',
  },
  en: {
    connection: "The server can't be reached. Check the network and try again.",
    timeout: 'There was no answer in time. Please try again.',
    missing: "This wasn't found.",
    busy: 'Too many visitors at the moment. Please try again soon.',
    other: 'Something went wrong while loading. Please try again later.',
    requestId: 'Request number',
    retry: 'Try again',
  },
} as const;

export interface ErrorWords {
  readonly text: string;
  /** What a resident can read out to the staff. */
  readonly requestId: string | undefined;
  readonly requestIdLabel: string;
  readonly retry: string;
  /** Trying again may help. */
  readonly canRetry: boolean;
}

export function errorWords(error: unknown, language: Language): ErrorWords {
  const texts = words[language];
  const kind = kindOf(error);
  return {
    text: texts[kind],
    requestId: isApiError(error) ? error.requestId : undefined,
    requestIdLabel: texts.requestId,
    retry: texts.retry,
    canRetry: kind !== 'missing',
  };
}

function kindOf(error: unknown): 'connection' | 'timeout' | 'missing' | 'busy' | 'other' {
  if (!isYouthActionError(error)) return 'other';
  if (error.name === 'ConnectionError') return 'connection';
  if (error.name === 'TimeoutError') return 'timeout';
  const status = isApiError(error) ? error.status : 0;
  if (status === 404) return 'missing';
  return status === 429 || status === 503 ? 'busy' : 'other';
}
