// Who leaves in the middle of what they say: nothing of ours broke, and nobody hears an answer.

/** Whether a body ended before it was whole: its sender left, or its chunks were no chunks. Node's words for it. */
export const isBrokenBody = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'ECONNRESET' && error.message === 'aborted';
