// For developers: what each error code of the checkout means and what to do about it.
import type { ErrorCode } from '../../../src/core/errors.ts';

export const errorSentences: Readonly<Record<ErrorCode, string>> = {
  invalid_config:
    'An attribute or option is missing, malformed or unknown: session-id, client-key, env or api-url. Or submit() was called for a wallet that is not ready, or cannot be used in this browser. The message names it. Nothing was sent.',
  insecure_context:
    'The page is neither https nor on this machine, so the browser offers no encryption. Serve the page over https.',
  script_blocked:
    'A part of the checkout could not be loaded. A content blocker, a policy or a lost connection is in the way; trying again may help.',
  frame_blocked:
    'The card form did not answer within 10 seconds. Most often frame-src of your Content-Security-Policy lacks the gateway’s address, or the page itself is framed by another site.',
  origin_not_allowed:
    'The page’s origin is not registered for this client key. Register the exact origin: scheme, host and port.',
  session_not_found:
    'There is no session with this id for this client key. Check that both come from the same merchant and the same environment.',
  session_expired:
    'The session ended before it was paid. Create a new session and give its id to the element. No payment was made.',
  already_paid: 'The session has been paid, so there is nothing to do. Query Transaction tells the order.',
  already_mounted:
    'This session is shown by another element of the same page. One session, one element; the first one goes on.',
  no_payment_methods:
    'No way to pay is left: every method is blocked, unknown to this version, or cannot be used in this browser. Check allowed_payment_methods and blocked_payment_methods.',
  offline: 'The browser has no connection. The checkout goes on by itself when it is back.',
  declined:
    'The issuer said no; declineCode tells why. The shopper can try again in the same element, with the same or another card.',
  action_cancelled:
    'The shopper closed the bank’s check. Nothing was charged, and the session can be paid again.',
  action_timeout:
    'The bank’s check was not finished in time. Nothing was charged, and the session can be paid again.',
  session_changed:
    'The amount or another part of the session was changed on the server while the page was open. The element shows the new amount and asks the shopper to confirm it.',
  too_many_attempts: 'The session was tried too often and takes no more payments. Create a new session.',
  payment_status_unknown:
    'The outcome could not be learned within two minutes. It may have succeeded: do not ask for another payment. Wait for the webhook or ask by Query Transaction.',
  internal:
    'Something broke inside the checkout or the gateway before a payment was made. Trying again may help.',
};
