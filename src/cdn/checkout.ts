// The rest of the CDN's first file, as its first part.
export * from '../index.ts';
