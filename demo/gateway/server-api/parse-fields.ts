// Runs a zod schema and turns its first complaint into PayKKa's 010000, with the field's name in front.
import type { z } from 'zod';
import { ApiError, badField } from './api-error.ts';

/** @throws ApiError 010000 naming the field: `goods[0].price must be …`. */
export function parseFields<Schema extends z.ZodType>(schema: Schema, body: unknown): z.infer<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0]!;
  if (path.length === 0) throw new ApiError('010000', 'the body must be a JSON object');
  throw badField(fieldName(path), message);
}

/** ['goods', 0, 'price'] -> "goods[0].price" */
const fieldName = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
