// Sends what is in the outbox, at least once: looks when told that something may be due, and once a second.
import type { Gateway, StartBackground } from '../context.ts';
import type { Webhook } from '../store/schema.ts';
import { recordDelivery, takeDueWebhooks } from '../store/webhooks.ts';
import { pauseAfter } from './back-off.ts';
import { deliver } from './deliver.ts';

const LOOK_MS = 1000;
/** Deliveries under way at once: a receiver that does not answer holds up one of them. */
const AT_ONCE = 32;

export const startWebhooks: StartBackground = (gateway) => {
  const underWay = new Set<Promise<void>>();
  let looking: Promise<void> | null = null;
  let again = false;
  const logged = (error: Error): void => gateway.log(`webhooks: ${error.name}: ${error.message}`);

  const takeDue = async (): Promise<void> => {
    const free = AT_ONCE - underWay.size;
    if (free === 0) return;
    await gateway.clock.sync(gateway.db);
    const due = await takeDueWebhooks(gateway.db, gateway.now(), free);
    const mayBeMore = due.length === free;
    for (const webhook of due) {
      const sending = send(gateway, webhook)
        .catch(logged)
        .finally(() => {
          underWay.delete(sending);
          if (mayBeMore) look();
        });
      underWay.add(sending);
    }
  };
  const look = (): void => {
    // One look at a time; what comes due meanwhile is looked for right afterwards.
    if (looking) return void (again = true);
    looking = takeDue()
      .catch(logged)
      .finally(() => {
        looking = null;
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
      await looking;
      await Promise.all(underWay);
    },
  };
};

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
