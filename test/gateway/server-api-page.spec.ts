// docs/server-api.md: its blocks, pasted one after the other into one shell by somebody who pays in a browser in between.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PAID } from '../support/checkout-page.ts';
import { expect, test } from '../support/world.ts';

/** A bash that stays open. It stops at the first command that fails. */
function openShell(env: NodeJS.ProcessEnv) {
  const shell = spawn('bash', ['-eu'], { env: { ...process.env, ...env } });
  const lines = createInterface({ input: shell.stdout })[Symbol.asyncIterator]();
  let complaints = '';
  shell.stderr.on('data', (text) => (complaints += String(text)));
  return {
    /** The lines that it prints. @throws Error with what it complains of */
    async paste(block: string): Promise<string[]> {
      shell.stdin.write(`${block}\necho END\n`);
      const printed: string[] = [];
      for (;;) {
        const { done, value } = await lines.next();
        if (done) throw new Error(`${printed.join('\n')}\n${complaints}`);
        if (value === 'END') return printed;
        printed.push(value);
      }
    },
    close: () => void shell.kill(),
  };
}

interface Answer {
  ret_code: string;
  data: Record<string, unknown>;
}
const answer = (line: string | undefined) => JSON.parse(line!) as Answer;

test('every block of the server API’s page works as printed: a session, paid, captured, refunded, a webhook verified', async ({
  checkout,
}) => {
  const { gateway, shop } = checkout.world;
  const blocks = [...readFileSync('docs/server-api.md', 'utf8').matchAll(/```sh\n(.*?)```/gs)].map(
    ([, block]) => block!.replaceAll('http://localhost:4100', shop),
  );
  expect(blocks).toHaveLength(5);
  const [functions, create, money, webhook, direct] = blocks as [string, string, string, string, string];
  const shell = openShell({ MERCHANT: join(gateway.dataDir, 'merchant.json') });
  try {
    expect(await shell.paste(functions)).toEqual([]);
    const session = answer((await shell.paste(create)).at(-1));
    expect(session).toMatchObject({ ret_code: '000000', data: { amount: '12840', status: 'PROCESSING' } });

    await checkout.page.goto(session.data['session_url'] as string);
    await checkout.pay(PAID);
    await checkout.page.waitForURL(`${shop}/?session_id=${session.data['session_id'] as string}`);

    expect((await shell.paste(money)).map(answer)).toMatchObject([
      { data: { status: 'AUTHORIZED' } },
      { data: { status: 'SUCCESS', balances: { captured_amount: '10000' } } },
      { data: { status: 'SUCCESS', refund_amount: '4000' } },
      {
        data: { status: 'PARTIALLY_REFUNDED', balances: { voided_amount: '2840', refunded_amount: '4000' } },
      },
    ]);
    const printed = await shell.paste(webhook);
    expect(JSON.parse(printed[0]!)).toMatchObject({
      notify_type: 'PAYMENT.CANCELED',
      status: 'PARTIALLY_REFUNDED',
    });
    expect(printed.at(-1)).toBe('Verified OK');
    const [paid, stored] = (await shell.paste(direct)).map(answer);
    expect(paid).toMatchObject({ data: { status: 'SUCCESS', token: expect.stringMatching(/^TK/) } });
    expect(stored).toMatchObject({ data: { tokens: [{ token: paid!.data['token'] }] } });
  } finally {
    shell.close();
  }
});
