// The part of test/controls.ts that is about what a merchant's server relies on: its addresses untouched, a call repeated, and
// a gateway of several processes.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

export const merchantControls: readonly Control[] = [
  {
    id: 'SV-01',
    promise: 'a return address is given back with nothing of it touched (S28)',
    off: off(
      'demo/gateway/payments/visit.ts',
      'returnAddress(session) ?? gateway.config.gatewayUrl',
      "new URL(returnAddress(session)!).href.replace(/%20/g, '+')",
    ),
    test: 'test/gateway/visit.spec.ts',
    title: 'changes nothing of it',
  },
  {
    id: 'SV-02',
    promise: 'a return address that is escaped is not escaped twice',
    off: off(
      'demo/gateway/pages/send-back.ts',
      'address.replace(/[^\\x21-\\x7e]+/g, encodeURIComponent)',
      'address',
    ),
    test: 'test/gateway/visit.spec.ts',
    title: 'changes nothing of it',
  },
  {
    id: 'SV-03',
    promise: 'a call that is repeated is not judged by the time or the themes of now',
    off: off(
      'demo/gateway/server-api/sessions.ts',
      'if (known === null) await checkTheme',
      'await checkTheme',
    ),
    test: 'test/gateway/server-api.spec.ts',
    title: 'as it stands now',
  },
  {
    id: 'SV-04',
    promise: 'a session whose time is over is not called open by Create Session',
    off: off(
      'demo/gateway/server-api/sessions.ts',
      'known === null ? sessionData(session, gateway.config.gatewayUrl) : currentData(gateway, session.id)',
      'sessionData(session, gateway.config.gatewayUrl)',
    ),
    test: 'test/gateway/server-api.spec.ts',
    title: 'as it stands now',
  },
  {
    id: 'SV-05',
    promise: 'several processes make addresses of the one that all know',
    off: off('demo/gateway/config.ts', "originOf(data.GATEWAY_URL ?? '') ?? urlOfPort", 'urlOfPort'),
    test: 'test/gateway/several.spec.ts',
    title: 'the bank’s check of 4918',
  },
  {
    id: 'SV-06',
    promise: 'the bank answers the gateway, not one process of it',
    off: off('demo/acs/main.ts', "process.env['GATEWAY_URL'] || "),
    test: 'test/gateway/several.spec.ts',
    title: 'the bank’s check of 4918',
  },
  {
    id: 'SV-07',
    promise: 'one try more that is asked for while another is under way is made',
    off: off('demo/gateway/store/webhooks.ts', "    .where('next_try_at', '=', leasedUntil)\n"),
    test: 'test/gateway/store.spec.ts',
    title: 'a due webhook is taken',
  },
  {
    id: 'SV-08',
    promise: 'what an older process reads and writes is there as long as it runs',
    off: off(
      'demo/gateway/store/migration-008-failures.ts',
      '  await db.schema\n    .createTable',
      "  await db.schema.dropTable('failed_lookups').execute();\n  await db.schema\n    .createTable",
    ),
    test: 'test/gateway/store.spec.ts',
    title: 'only add',
  },
  {
    id: 'SV-09',
    promise: 'a card that was checked first is declined afterwards all the same',
    off: off(
      'demo/gateway/payments/acquirer.ts',
      "operation.decline_code === null ? approved(operation) : { state: 'DECLINED' }",
      'approved(operation)',
    ),
    test: 'test/gateway/guessing.spec.ts',
    title: 'the bank asks first',
  },
];
