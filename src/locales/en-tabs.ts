// English: ways of paying as tabs.

export const enTabs = {
  'methods.more': 'More',
} as const;
