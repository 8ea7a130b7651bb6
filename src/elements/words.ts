// Which sentences an error is told with. "You haven't been charged" only where that is certain: a definite no came back,
// or nothing was sent.
import type { StateName } from '../checkout/ports.ts';
import type { CheckoutError, ErrorCode } from '../core/errors.ts';
import type { TextKey } from '../locales/en.ts';
import type { Language } from './language.ts';

export interface Sentences {
  readonly title: string;
  readonly body: string;
}

const ownTitle: Partial<Record<ErrorCode, TextKey>> = {
  declined: 'declined.title',
  action_cancelled: 'notice.action_cancelled.title',
  session_changed: 'notice.session_changed.title',
  offline: 'notice.offline.title',
  too_many_attempts: 'notice.title',
};

/** Their own sentences do not say that nothing was charged. */
const silentOfCharges: readonly ErrorCode[] = ['internal', 'offline', 'action_timeout', 'script_blocked'];

/** In the form, after a try to pay: nothing was charged. @param amount formatted. */
export function noticeOf(error: CheckoutError, { text }: Language, amount: string): Sentences {
  const title = text(ownTitle[error.code] ?? 'notice.title');
  if (error.code === 'declined') return { title, body: text(`declined.${error.declineCode ?? 'generic'}`) };
  const body = text(`error.${error.code}`, { amount });
  return {
    title,
    body: silentOfCharges.includes(error.code) ? text('notCharged', { sentence: body }) : body,
  };
}

/** In place of the form. */
export const failureOf = ({ code }: CheckoutError, { text }: Language): Sentences => ({
  title: text((code !== 'offline' && ownTitle[code]) || 'failed.title'),
  body: text(`error.${code}`),
});

/** A deadline that is near; empty when none is. */
export const warningOf = (secondsLeft: number, { text }: Language): string =>
  secondsLeft > 0 ? text(secondsLeft > 60 ? 'expiring.minutes' : 'expiring.seconds') : '';

/** What is said politely to whoever listens instead of looking. */
export function statusOf(
  state: StateName,
  isBusy: boolean,
  result: Sentences | null,
  warning: string,
  { text }: Language,
): string {
  if (result) return `${result.title}. ${result.body}`;
  if (isBusy) return text('pay.busy');
  return state === 'loading' ? text('loading') : warning;
}
