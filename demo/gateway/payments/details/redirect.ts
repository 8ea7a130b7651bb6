// A method that is paid on a page of its own, which the shopper is sent to and comes back from: `{submission_id}`.
import { z } from 'zod';
import { readFields, type ReadDetails } from './kind.ts';
import { identityOf, submissionId } from './submission-id.ts';

const schema = z.object({ submission_id: submissionId });

export const redirectDetails: ReadDetails = (details, sessionId) => ({
  identity: identityOf(sessionId, readFields(schema, details).submission_id),
  open: async () => ({ funds: { from: 'redirect' }, shown: null }),
});
