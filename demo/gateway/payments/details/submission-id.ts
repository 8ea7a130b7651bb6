// What the browser calls a submission that has no ciphertext: its own word, so good within its session only.
import { z } from 'zod';
import { isPlain } from '../../server-api/field-kinds.ts';

export const submissionId = z.string().min(1).max(64).refine(isPlain);

/** No `jti` has a colon. */
export const identityOf = (sessionId: string, submissionId: string): string => `${sessionId}:${submissionId}`;
