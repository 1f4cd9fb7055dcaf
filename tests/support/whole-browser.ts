/**
 * Marks a test that the headless shell can't run: only the whole browser keeps pages that were left, and
 * wakes a service worker that has no page.
 */
export const WHOLE_BROWSER = { tag: '@whole-browser' } as const;
