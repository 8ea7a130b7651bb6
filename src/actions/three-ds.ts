// 3-D Secure: shows the PSP's shell, which nests the bank's page. The shell says only "look again".
import type { Action } from '../checkout/ports.ts';
import { PROTOCOL_VERSION, type ActionDoneMessage } from '../protocol/card-frame.ts';
import type { OpenStage } from './stage.ts';

const SLOW_AFTER = 15_000;
/** The longest that a challenge may take (EMV 3DS leaves it to the requestor; ten minutes is the field's custom). */
const BOUND = 600_000;
/** The shell speaks while it loads: whoever is silent after that was blocked. */
const SILENCE = 1_000;

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
  const full = new URL(action.url);
  full.searchParams.set('full', '1');
  url.searchParams.set('window', windowSize(stage.width, stage.height));
  const frame = document.createElement('iframe');
  frame.referrerPolicy = 'origin';
  frame.allow = 'publickey-credentials-get *';
  // A page under COEP frames only what sends COEP itself: the shell has a variant that does, in which the bank's page is
  // framed without its cookies. Only some of these pages say what they are.
  const isolate = (): void => {
    url.searchParams.set('isolated', '1');
    frame.src = url.href;
  };
  frame.src = url.href;
  if (crossOriginIsolated) isolate();
  const life = new AbortController();
  return new Promise<'done' | 'abandoned' | 'timeout'>((resolve) => {
    // Also when something came up: a bank that lets no page frame it looks the same from outside.
    const slow = setTimeout(() => stage.slow(full.href), SLOW_AFTER);
    const bound = setTimeout(() => resolve('timeout'), BOUND);
    life.signal.addEventListener('abort', () => [slow, bound].forEach(clearTimeout));
    signal.addEventListener('abort', () => resolve('abandoned'), { signal: life.signal });
    void stage.closed.then(() => resolve('abandoned'));
    let isHeard = false;
    frame.addEventListener('load', () => setTimeout(() => isHeard || isolate(), SILENCE), { once: true });
    addEventListener(
      'message',
      ({ origin, source, data }: MessageEvent<ActionDoneMessage | null>) => {
        if (origin !== url.origin || source !== frame.contentWindow) return;
        if (data?.type !== 'paykka:action' || data.v !== PROTOCOL_VERSION) return;
        isHeard = true;
        if (data.event === 'open') return;
        if (data.event === 'done') return resolve('done');
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
