// Starts the issuer as its own process, for tests.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface RunningAcs {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * @param options.port default: a free one
 * @param options.gatewayUrl the gateway's public address, when it is not that of the port
 * Resolves when it answers; rejects with what it wrote when it cannot start.
 */
export async function startAcs(options: {
  gatewayPort: number;
  gatewayUrl?: string | undefined;
  dataDir: string;
  port?: number;
}): Promise<RunningAcs> {
  const child = spawn(process.execPath, ['.cache/servers/acs.js'], {
    env: {
      ...process.env,
      ACS_PORT: String(options.port ?? 0),
      GATEWAY_PORT: String(options.gatewayPort),
      GATEWAY_URL: options.gatewayUrl ?? '',
      DATA_DIR: options.dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^acs ready (http:\/\/\S+)\/$/.exec(line);
      if (found) resolve(found[1]!);
    });
    void exited.then(() => reject(new Error(complaints.join('') || 'the issuer stopped without a word')));
  });
  return {
    origin,
    close: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
