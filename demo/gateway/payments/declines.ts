// Why a payment did not go through, in the three vocabularies: ours, PayKKa's error_code, a sentence for developers.
import type { DeclineCode } from '../../../src/core/errors.ts';

interface Reason {
  /** PayKKa's documents list no codes for declines; these are ours. */
  readonly errorCode: string;
  readonly description: string;
}

const declines: Readonly<Record<DeclineCode | 'action_timeout', Reason>> = {
  generic: { errorCode: '3001', description: 'the issuer declined the payment' },
  insufficient_funds: { errorCode: '3002', description: 'the card has insufficient funds' },
  expired_card: { errorCode: '3003', description: 'the card has expired' },
  incorrect_cvc: { errorCode: '3004', description: 'the security code is wrong' },
  processing_error: { errorCode: '3005', description: 'the payment could not be processed' },
  // No decline: nobody answered what was asked.
  action_timeout: { errorCode: '3006', description: 'the shopper did not answer in time' },
};

export const declineReason = (code: string): Reason =>
  declines[code as keyof typeof declines] ?? declines.generic;

/** Of a refund. */
export const refundRefused: Reason = { errorCode: '3007', description: 'the acquirer refused the refund' };

export const canceled: Reason = { errorCode: '3006', description: 'the payment was canceled' };
