// The smallest shop: makes a session on the server, shows the tag. Stands for the merchant's own program.
import { createSign, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const port = process.env.SHOP_PORT ?? '3000';
// Not what merchant.json says: that may be of an earlier start, at another port.
const gateway = `http://127.0.0.1:${process.env.GATEWAY_PORT ?? '4200'}`;
const keys = `${process.env.DATA_DIR ?? '.sandbox'}/merchant.json`;
while (!existsSync(keys)) await pause(100); // the sandbox writes them at its first start
const merchant = JSON.parse(readFileSync(keys, 'utf8'));

async function createSession() {
  const path = '/v3/payment/acq/session';
  const body = JSON.stringify({
    merchant_id: merchant.merchant_id,
    trans_id: randomUUID(),
    amount: 4_200,
    currency: 'EUR',
    session_mode: 'DROP_IN',
    return_url: `http://localhost:${port}/thanks`,
  });
  const [timestamp, nonce] = [String(Date.now()), randomUUID()];
  const sign = createSign('RSA-SHA256').update(['POST', path, timestamp, nonce, body].join('\n'));
  const response = await fetch(gateway + path, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-paykka-appid': merchant.appid,
      'x-paykka-timestamp': timestamp,
      'x-paykka-nonce': nonce,
      'x-paykka-sign': encodeURIComponent(sign.sign(merchant.private_key_pem, 'base64')),
      'x-paykka-sign-alg': 'SHA256_WITH_RSA',
    },
  });
  return (await response.json()).data.session_id;
}

const page = (sessionId) => `<!doctype html>
<html lang="en">
  <title>Checkout</title>
  <script type="module" src="${gateway}/cp/paykka-dropin.js"></script>
  <paykka-dropin session-id="${sessionId}" client-key="${merchant.client_key}"></paykka-dropin>
  <p id="result"></p>
  <script>
    document.querySelector('paykka-dropin').onSuccess = ({ orderId }) => {
      document.querySelector('#result').textContent = 'Thank you: ' + orderId;
    };
  </script>
</html>`;

createServer(async ({ url }, response) => {
  const isCheckout = url === '/checkout';
  response.setHeader('content-type', 'text/html');
  response.end(isCheckout ? page(await createSession()) : '<a href="/checkout">Checkout</a>');
}).listen(port, 'localhost');
