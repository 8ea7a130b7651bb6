// The issuer's server: takes the 3DS method, shows the challenge, judges the answer once, tells the gateway, sends the
// browser back.
import { Hono } from 'hono';
import {
  challengeResponse,
  methodResponse,
  readChallengeRequest,
  readMethodRequest,
  type Verdict,
} from './messages.ts';
import { answerPage, challengePage, contentSecurityPolicy, methodPage, refusalPage } from './pages.ts';
import { sendResult, type ResultsSettings } from './results.ts';

const PASSING_CODE = '123456';
const REMEMBERED = 10_000;

export function createAcs(settings: ResultsSettings): Hono {
  const { gatewayOrigin } = settings;
  const policy = contentSecurityPolicy(gatewayOrigin);
  // The first answer counts: a second press of the button must not judge again.
  const verdicts = new Map<string, Verdict>();

  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Content-Type-Options', 'nosniff');
  });

  app.get('/', (c) =>
    c.html(refusalPage('The issuer of the sandbox: pages come up when a card asks for one.')),
  );

  app.post('/method', async (c) => {
    const { threeDSMethodData } = await c.req.parseBody();
    const request = readMethodRequest(threeDSMethodData, gatewayOrigin);
    if (!request) return c.html(refusalPage('This is no 3DS method request that we can answer.'), 400);
    const { threeDSServerTransID, threeDSMethodNotificationURL } = request;
    return c.html(methodPage(threeDSMethodNotificationURL, methodResponse(threeDSServerTransID)));
  });

  app.post('/challenge', async (c) => {
    const { creq } = await c.req.parseBody();
    const request = readChallengeRequest(creq, gatewayOrigin);
    if (!request) return c.html(refusalPage('This is no challenge request that we can answer.'), 400);
    return c.html(challengePage(request, String(creq)));
  });

  app.post('/challenge/answer', async (c) => {
    const { creq, code, answer } = await c.req.parseBody();
    const request = readChallengeRequest(creq, gatewayOrigin);
    if (!request) return c.html(refusalPage('This is no challenge request that we can answer.'), 400);
    const transId = request.threeDSServerTransID;
    const verdict = verdicts.get(transId) ?? judge(String(code), answer === 'cancel');
    remember(verdicts, transId, verdict);
    if (!(await sendResult(settings, transId, verdict))) {
      return c.html(challengePage(request, String(creq), 'We could not reach your shop. Try again.'), 502);
    }
    return c.html(answerPage(request.notificationURL, challengeResponse(transId, verdict)));
  });

  return app;
}

const judge = (code: string, canceled: boolean): Verdict => ({
  transStatus: !canceled && code.replace(/\s/g, '') === PASSING_CODE ? 'Y' : 'N',
  canceled,
});

function remember(verdicts: Map<string, Verdict>, transId: string, verdict: Verdict): void {
  verdicts.set(transId, verdict);
  const [oldest] = verdicts.keys();
  if (verdicts.size > REMEMBERED) verdicts.delete(oldest!);
}
