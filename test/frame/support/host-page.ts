// The page's side of the contract, as small as it can be: served by a merchant's origin to the tests of the frame.

/** `window.host` of the merchant's page. */
export interface Host {
  /** Everything the frame said on the port. */
  heard: { type: string; [field: string]: unknown }[];
  /** Window messages from the frame. */
  answers: number;
  /** Makes the frame, shakes hands and resolves with true, or with false when nothing came for `patienceMs` (20 s). */
  connect(url: string, options?: { width?: number; greet?: boolean; patienceMs?: number }): Promise<boolean>;
  /** Sends the first message, as the page does when the frame has loaded. */
  init(): void;
  /** Adds the envelope. */
  say(message: Record<string, unknown>): void;
}

export const hostPage = `<!doctype html>
<meta charset="utf-8">
<title>Shop</title>
<style>
  body { margin: 20px; font-family: sans-serif; background: #f7f8fa }
  html.dark body { background: #1c2027 }
  iframe { display: block; border: 0; margin: 0 }
</style>
<body>
<script>
  const host = (window.host = { heard: [], answers: 0 });
  let port, seq = 0;
  host.connect = (url, { width = 302, greet = true, patienceMs = 20000 } = {}) =>
    new Promise((resolve) => {
      const frame = Object.assign(document.createElement('iframe'), { src: url, title: 'Secure card form' });
      frame.style.width = width + 'px';
      frame.referrerPolicy = 'origin';
      const nonce = [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
      host.init = () => frame.contentWindow.postMessage({ type: 'paykka:init', v: 1, nonce }, new URL(url).origin);
      frame.onload = () => {
        if (greet) host.init();
        setTimeout(() => resolve(false), patienceMs);
      };
      addEventListener('message', function listen(event) {
        if (event.source !== frame.contentWindow || event.origin !== new URL(url).origin) return;
        host.answers += 1;
        if (event.data.type !== 'paykka:port' || event.data.nonce !== nonce) return;
        port = host.port = event.ports[0];
        port.onmessage = ({ data }) => {
          host.heard.push(data);
          if (data.type === 'resize') frame.style.height = data.height + 'px';
        };
        resolve(true);
      });
      document.body.append(frame);
      host.frame = frame;
    });
  host.say = (message) => {
    if (message.type === 'setup') {
      document.documentElement.className = message.scheme;
      host.frame.style.colorScheme = message.scheme;
    }
    port.postMessage({ v: 1, seq: seq++, ...message });
  };
</script>`;
