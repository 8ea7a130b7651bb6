// Starts the gateway on 127.0.0.1: GATEWAY_PORT, GATEWAY_URL, SHOP_PORT, ACS_PORT, DATA_DIR, DATABASE_URL.
import { readConfig } from './config.ts';
import { consoleLog } from './log.ts';
import { startGateway } from './serve.ts';

try {
  const { config, stop } = await startGateway(readConfig(process.env), consoleLog);
  console.log(`gateway ready ${config.ownUrl}/`);
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
