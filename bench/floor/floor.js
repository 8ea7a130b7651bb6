const place = document.querySelector('#floor');
const { session, key } = place.dataset;
const psp = new URL(import.meta.url).origin;
const api = `${psp}/checkout/v1/sessions/${session}`;
const frame = document.createElement('iframe');
const nonce = crypto.randomUUID();
frame.title = 'Secure card form';
frame.style.cssText = 'border:0;width:100%;height:260px';
frame.src = `${psp}/floor/frame.html?session_id=${session}`;
frame.onload = () => frame.contentWindow.postMessage({ type: 'init', nonce }, psp);
place.append(frame);
const button = document.createElement('button');
button.textContent = 'Pay';
place.append(button);
const loaded = fetch(`${api}?client_key=${key}`).then((answer) => answer.json());
loaded.then(({ amount, currency }) => (button.textContent = `Pay ${amount / 100} ${currency}`));
addEventListener('message', ({ origin, source, data, ports }) => {
  if (origin !== psp || source !== frame.contentWindow || data?.nonce !== nonce) return;
  const [port] = ports;
  port.onmessage = async ({ data: { jwe } }) => {
    if (!jwe) return;
    const { version } = await loaded;
    const body = { client_key: key, attempt_no: 1, version, method: 'BANKCARD', details: { jwe } };
    const answer = await fetch(`${api}/payments`, { method: 'POST', body: JSON.stringify(body) });
    place.dataset.status = (await answer.json()).status;
  };
  button.onclick = () => port.postMessage({ type: 'pay' });
});
