// How most controls are switched off: one place in one file.
import type { Control } from '../controls.ts';

export const off = (file: string, find: string, replace = ''): Control['off'] => [{ file, find, replace }];
