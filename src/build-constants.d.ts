// Build-time constants (scripts/build/defines.js).
declare const __PAYKKA_VERSION__: string;
declare const __PAYKKA_SANDBOX__: boolean;
declare const __PAYKKA_EU__: string;
declare const __PAYKKA_HK__: string;
declare const __PAYKKA_CP__: string;
