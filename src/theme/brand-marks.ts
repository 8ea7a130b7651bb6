// All brand marks as data: shapes and fills, drawn on our own plate. Loaded by the card frame when it is interactive.
import { leadingMarks, type BrandMark } from './leading-marks.ts';
import { otherMarks } from './other-marks.ts';

export type { BrandMark };

export const brandMarks = { ...leadingMarks, ...otherMarks };
