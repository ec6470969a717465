import { ApiError, ConnectionError } from '@youth-action/sdk/reader';
import { expect } from 'chai';
import { render } from 'lit';
import { formMessages } from './form.messages.ts';
import { sendingWords } from './sending-words.ts';
import { troubleMessages, troubleView } from './trouble-part.ts';

const words = troubleMessages['zh-CN'];
const idle = { error: undefined, pace: 'quick', phase: 'idle', progress: 0, secondsToWait: 0 } as const;

function drawn(sending: Parameters<typeof troubleView>[0]): HTMLElement {
  const place = document.createElement('div');
  render(
    troubleView(sending, 'zh-CN', () => {}),
    place,
  );
  return place;
}

function refusal(status: number, code: string): ApiError {
  const problem = { type: `urn:youth-action:problem:${code}`, title: '', status, code };
  return new ApiError('POST /', problem, 'req-1', 30_000);
}

describe('what stands above the button', () => {
  it('is nothing while all is well', () => {
    expect(drawn(idle).textContent?.trim()).to.equal('');
    expect(drawn({ ...idle, phase: 'sending', error: new Error('old') }).textContent?.trim()).to.equal('');
  });

  it('says after a moment that the device proves that nobody is a robot, and how far it is', () => {
    expect(drawn({ ...idle, phase: 'checking' }).textContent?.trim()).to.equal('');
    const checking = drawn({ ...idle, phase: 'checking', pace: 'slow', progress: 0.4 });
    expect(checking.textContent).to.include(words.checking);
    expect(checking.querySelector('progress')?.value).to.equal(0.4);
  });

  it('counts down in words that are not read out every second', () => {
    const waiting = drawn({ ...idle, error: refusal(429, 'too-many-requests'), secondsToWait: 7 });
    const timer = waiting.querySelector('[role=timer]');
    expect(timer?.textContent).to.equal(words.waitSeconds(7));
    expect(timer?.getAttribute('aria-live')).to.equal('off');
  });

  it('says that nobody knows yet where there was no answer', () => {
    const lost = drawn({ ...idle, error: new ConnectionError('POST /') });
    expect(lost.textContent).to.include(words.unknown).and.include(words.sendAgain);
  });
});

describe('what is said while a sign-up is on its way', () => {
  const form = formMessages['zh-CN'];

  it('changes once it takes very long, and where there is no network', () => {
    expect(sendingWords({ phase: 'sending', pace: 'slow' }, form, words)).to.equal(form.submitting);
    expect(sendingWords({ phase: 'sending', pace: 'verySlow' }, form, words)).to.equal(form.stillWorking);
    expect(sendingWords({ phase: 'checking', pace: 'slow' }, form, words)).to.equal(words.checking);
    expect(sendingWords({ phase: 'queued', pace: 'quick' }, form, words)).to.equal(words.offline);
    expect(sendingWords({ phase: 'idle', pace: 'quick' }, form, words)).to.equal('');
  });
});
