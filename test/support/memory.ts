// What the browser itself counts in a page, or in a frame that has a process of its own, once the garbage is gone.
import { expect, type CDPSession, type Frame, type Page } from '@playwright/test';

export interface Counted {
  readonly frames: number;
  readonly documents: number;
  readonly listeners: number;
  readonly nodes: number;
  readonly kilobytes: number;
}

/** Of what the browser counts exactly there is no more than before; kB are another matter. */
export function expectNoMore(now: Counted, before: Counted): void {
  for (const what of ['frames', 'documents', 'listeners', 'nodes'] as const)
    expect(now[what], what).toBeLessThanOrEqual(before[what]);
}

export class Memory {
  readonly #devtools: CDPSession;

  private constructor(devtools: CDPSession) {
    this.#devtools = devtools;
  }

  static async of(page: Page, target: Page | Frame = page): Promise<Memory> {
    const devtools = await page.context().newCDPSession(target);
    await devtools.send('Performance.enable');
    return new Memory(devtools);
  }

  async count(): Promise<Counted> {
    // Twice: what the first round lets go may hold something else.
    await this.#devtools.send('HeapProfiler.collectGarbage');
    await this.#devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return {
      frames: value('Frames'),
      documents: value('Documents'),
      listeners: value('JSEventListeners'),
      nodes: value('Nodes'),
      kilobytes: value('JSHeapUsedSize') / 1e3,
    };
  }

  /** Message ports that something still holds. */
  async ports(): Promise<number> {
    const { result } = await this.#devtools.send('Runtime.evaluate', {
      expression: 'MessagePort.prototype',
    });
    const { objects } = await this.#devtools.send('Runtime.queryObjects', {
      prototypeObjectId: result.objectId!,
    });
    const counted = await this.#devtools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId!,
      functionDeclaration: 'function () { return this.length; }',
    });
    await this.#devtools.send('Runtime.releaseObject', { objectId: objects.objectId! });
    return counted.result.value as number;
  }
}
