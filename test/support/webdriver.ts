// A WebDriver client (W3C) of the few commands that a payment needs, for WebKitGTK: its driver and its MiniBrowser, under a
// virtual screen. Clicks and keys go through the Actions API, as a mouse and a keyboard would.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './ports.ts';

const libraries = '/usr/lib/x86_64-linux-gnu';
const miniBrowser =
  existsSync(libraries) &&
  readdirSync(libraries)
    .filter((name) => name.startsWith('webkit2gtk-'))
    .map((name) => join(libraries, name, 'MiniBrowser'))
    .find((path) => existsSync(path));
const driver = '/usr/bin/WebKitWebDriver';
const screen = '/usr/bin/xvfb-run';

export const hasWebKit = Boolean(miniBrowser) && existsSync(driver) && existsSync(screen);

/** An element as WebDriver hands it about. */
export type Found = Readonly<Record<'element-6066-11e4-a52e-4f735466cecf', string>>;

export class WebKit {
  readonly #child: ChildProcess;
  readonly #session: string;

  private constructor(child: ChildProcess, session: string) {
    this.#child = child;
    this.#session = session;
  }

  static async start(): Promise<WebKit> {
    const port = await freePort();
    // A group of its own: the screen, the driver and the browser end together.
    const child = spawn(
      screen,
      ['-a', '-s', '-screen 0 1280x1000x24', driver, `--port=${port}`, '--host=127.0.0.1'],
      { detached: true, stdio: 'ignore' },
    );
    const url = `http://127.0.0.1:${port}`;
    await until(() =>
      fetch(`${url}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const options = { binary: miniBrowser, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId } = await command<{ sessionId: string }>(`${url}/session`, { capabilities });
    return new WebKit(child, `${url}/session/${sessionId}`);
  }

  async stop(): Promise<void> {
    await fetch(this.#session, { method: 'DELETE' }).catch(() => undefined);
    process.kill(-this.#child.pid!, 'SIGTERM');
  }

  open(url: string): Promise<null> {
    return command(`${this.#session}/url`, { url });
  }

  resize(width: number, height: number): Promise<unknown> {
    return command(`${this.#session}/window/rect`, { width, height });
  }

  /** @param script the body of a function, in the frame that is chosen */
  run<Answer>(script: string, ...args: unknown[]): Promise<Answer> {
    return command(`${this.#session}/execute/sync`, { script, args });
  }

  /** @param expression of the element, in the frame that is chosen; waited for */
  async find(expression: string): Promise<Found> {
    let found: Found | null = null;
    await until(async () => (found = await this.run<Found | null>(`return ${expression} ?? null`)) !== null);
    return found!;
  }

  /** Into the frame, or back to the page (null). */
  frame(id: Found | null): Promise<null> {
    return command(`${this.#session}/frame`, { id });
  }

  async click(expression: string): Promise<void> {
    const origin = await this.find(expression);
    await this.run('arguments[0].scrollIntoView({ block: "center" })', origin);
    await this.#act({
      type: 'pointer',
      id: 'mouse',
      actions: [
        { type: 'pointerMove', origin, x: 0, y: 0, duration: 0 },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  type(text: string): Promise<unknown> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    return this.#act({ type: 'key', id: 'keyboard', actions });
  }

  /** A PNG of what is seen. */
  async screenshot(): Promise<Buffer> {
    const response = await fetch(`${this.#session}/screenshot`);
    return Buffer.from(((await response.json()) as { value: string }).value, 'base64');
  }

  #act(source: object): Promise<unknown> {
    return command(`${this.#session}/actions`, { actions: [source] });
  }
}

/** @throws Error with the driver's own words */
async function command<Answer>(url: string, body: unknown): Promise<Answer> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const { value } = (await response.json()) as { value: Answer & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${url.split('/').slice(5).join('/')}: ${value.error}: ${value.message}`);
  return value;
}

/** Looks until it is so. @throws Error after 15 s */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error('it never came to that');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
