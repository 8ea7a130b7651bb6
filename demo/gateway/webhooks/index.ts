// Sends what is in the outbox, at least once: looks when told that something may be due, and once a second.
import type { Gateway, StartBackground } from '../context.ts';
import type { Webhook } from '../store/schema.ts';
import { recordDelivery, takeDueWebhooks } from '../store/webhooks.ts';
import { pauseAfter } from './back-off.ts';
import { deliver } from './deliver.ts';

const LOOK_MS = 1000;

export const startWebhooks: StartBackground = (gateway) => {
  let working: Promise<void> | null = null;
  let again = false;
  const look = (): void => {
    // One round at a time; what comes due meanwhile is looked for right afterwards.
    if (working) return void (again = true);
    working = sendDue(gateway)
      .catch((error: Error) => gateway.log(`webhooks: ${error.name}: ${error.message}`))
      .finally(() => {
        working = null;
        if (again) {
          again = false;
          look();
        }
      });
  };
  const stopListening = gateway.nudge.on(look);
  const timer = setInterval(look, LOOK_MS);
  look();
  return {
    async stop() {
      stopListening();
      clearInterval(timer);
      again = false;
      await working;
    },
  };
};

async function sendDue(gateway: Gateway): Promise<void> {
  await gateway.clock.sync(gateway.db);
  const due = await takeDueWebhooks(gateway.db, gateway.now());
  await Promise.all(due.map((webhook) => send(gateway, webhook)));
}

async function send(gateway: Gateway, webhook: Webhook): Promise<void> {
  const { event_id: eventId, url, body, tries } = webhook;
  const sentAt = gateway.now();
  const begin = performance.now();
  const { received, ...sent } = await deliver({ eventId, url, body }, gateway.platform.privateKey);
  const tookMs = Math.round(performance.now() - begin);
  const now = gateway.now();
  const pause = received ? null : pauseAfter(tries);
  await recordDelivery(gateway.db, webhook, {
    ...sent,
    sentAt,
    tookMs,
    deliveredAt: received ? now : null,
    nextTryAt: pause === null ? null : now + pause,
  });
}
