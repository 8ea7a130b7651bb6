// Starts the gateway on 127.0.0.1: GATEWAY_PORT, SHOP_PORT, ACS_PORT, DATA_DIR, DATABASE_URL.
import { readConfig } from './config.ts';
import { consoleLog } from './log.ts';
import { startGateway } from './serve.ts';

try {
  const config = readConfig(process.env);
  const { url, stop } = await startGateway(config, consoleLog);
  console.log(`gateway ready ${url}/`);
  const stopOnce = () => void stop();
  process.once('SIGTERM', stopOnce).once('SIGINT', stopOnce);
} catch (error) {
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
  console.error(
    code === 'EADDRINUSE'
      ? `Port ${port} is taken: stop the other program, or choose another port with GATEWAY_PORT.`
      : `The gateway could not start: ${message}`,
  );
  process.exit(1);
}
