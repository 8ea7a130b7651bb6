// Build-time constants (scripts/build/defines.js).
declare const __PAYKKA_VERSION__: string;
declare const __PAYKKA_SANDBOX__: boolean;
declare const __PAYKKA_EU__: string;
declare const __PAYKKA_HK__: string;
declare const __PAYKKA_CP__: string;
/** In the documents of card fields only: the sha384 of card-encryption.js (scripts/build/inline-frame.ts). */
declare const __PAYKKA_ENCRYPTION_INTEGRITY__: string;
/** There too, of one field: the sha384 of field-words.json. */
declare const __PAYKKA_FIELD_WORDS_INTEGRITY__: string;
/** In the entry of the CDN only: what it hands to its parts (scripts/build/lazy-parts.ts). */
declare const __PAYKKA_ENTRY_NAMES__: () => Readonly<Record<string, unknown>>;
/** There too: file, sha384 and imports of the parts that it knows by itself. */
declare const __PAYKKA_KNOWN_PARTS__: Readonly<
  Record<number | string, readonly [file: string, integrity: string, ...needs: (number | string)[]]>
>;
