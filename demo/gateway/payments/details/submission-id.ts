// What the browser calls a submission that has no ciphertext: made at random for each.
import { z } from 'zod';

export const submissionId = z.string().regex(/^[\w-]{16,64}$/);
