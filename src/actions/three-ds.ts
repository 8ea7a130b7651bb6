// 3-D Secure: shows the PSP's shell, which nests the bank's page. The shell says only "look again".
import type { Action } from '../checkout/ports.ts';
import { PROTOCOL_VERSION, type ActionDoneMessage } from '../protocol/card-frame.ts';
import type { OpenStage } from './stage.ts';

const SLOW_AFTER = 15_000;
/** The longest that a challenge may take (EMV 3DS leaves it to the requestor; ten minutes is the field's custom). */
const BOUND = 600_000;

/** EMV 3DS challenge window sizes, the widest that fits. */
function windowSize(width: number, height: number): string {
  if (width >= 600 && height >= 400) return '04';
  if (width >= 500 && height >= 600) return '03';
  if (width >= 390 && height >= 400) return '02';
  return '05';
}

export function performThreeDs(
  action: Action,
  openStage: OpenStage,
  signal: AbortSignal,
): Promise<'done' | 'abandoned' | 'timeout'> {
  const stage = openStage();
  const url = new URL(action.url);
  url.searchParams.set('window', windowSize(stage.width, stage.height));
  const frame = document.createElement('iframe');
  frame.referrerPolicy = 'origin';
  frame.allow = 'publickey-credentials-get *';
  frame.src = url.href;
  const life = new AbortController();
  return new Promise<'done' | 'abandoned' | 'timeout'>((resolve) => {
    const slow = setTimeout(() => stage.slow(), SLOW_AFTER);
    const bound = setTimeout(() => resolve('timeout'), BOUND);
    life.signal.addEventListener('abort', () => [slow, bound].forEach(clearTimeout));
    signal.addEventListener('abort', () => resolve('abandoned'), { signal: life.signal });
    void stage.closed.then(() => resolve('abandoned'));
    addEventListener(
      'message',
      ({ origin, source, data }: MessageEvent<ActionDoneMessage | null>) => {
        if (origin !== url.origin || source !== frame.contentWindow) return;
        if (data?.type !== 'paykka:action' || data.v !== PROTOCOL_VERSION) return;
        if (data.event === 'done') return resolve('done');
        clearTimeout(slow);
        stage.loaded();
      },
      { signal: life.signal },
    );
    stage.mount(frame);
  }).finally(() => {
    life.abort();
    stage.close();
  });
}
