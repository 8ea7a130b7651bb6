// The console's part of test/controls.ts.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

const test = 'test/gateway/console.spec.ts';
const guard = 'demo/gateway/console/guard.ts';

export const consoleControls: readonly Control[] = [
  {
    id: 'K-01',
    promise: 'only the console’s own forms change anything (S45)',
    off: [{ file: guard, find: "c.req.header('origin') === ownUrl", replace: 'true' }],
    test,
    title: 'only its own forms',
  },
  {
    id: 'K-02',
    promise: 'the console answers to no other host name (S45)',
    off: [{ file: guard, find: 'if (!isLoopback(host))', replace: 'if (false)' }],
    test,
    title: 'no page and no other host',
  },
  {
    id: 'K-03',
    promise: 'no page loads anything of the console (S45)',
    off: [{ file: guard, find: 'if (foreign &&', replace: 'if (false &&' }],
    test,
    title: 'no page and no other host',
  },
  {
    id: 'K-04',
    promise: 'a refund that is asked for twice by one form is one refund (P2)',
    off: [
      {
        file: 'demo/gateway/console/money-actions.ts',
        find: "typeof given === 'string' && given ? given.slice(0, 64) :",
        replace: 'false ? given :',
      },
    ],
    test,
    title: 'captures, voids and refunds as typed',
  },
  {
    id: 'K-05',
    promise: 'each try of a webhook is kept',
    off: [{ file: 'demo/gateway/store/webhooks.ts', find: 'await insertDelivery(db, {', replace: 'void ({' }],
    test,
    title: 'each try of a webhook',
  },
  {
    id: 'K-06',
    promise: 'a payment shows the billing address that came with it',
    off: [
      {
        file: 'demo/gateway/console/attempts-part.ts',
        find: "billed && (['Billed to', billed] as const),",
        replace: '',
      },
    ],
    test,
    title: 'the addresses given and typed',
  },
  {
    id: 'K-07',
    promise: 'what was sent with a webhook is read whole on a phone',
    off: off('demo/gateway/console/style.ts', 'min-width: min(200px, 40vw)', 'min-width: 200px'),
    test: 'test/flows/console.spec.ts',
    title: 'every page fits 320 px',
  },
];
