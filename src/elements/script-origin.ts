// Where this script came from; the PSP's own, unless the merchant bundled it.
import { scriptOrigin } from '../session/environments.ts';

export const PSP_SCRIPT_ORIGIN = scriptOrigin(import.meta.url);
