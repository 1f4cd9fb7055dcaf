import { vi } from 'vitest';

/** Milliseconds. A machine that is busy with other things as well takes longer than the usual second. */
const PATIENCE = 15_000;

const waitFor = vi.waitFor.bind(vi);
vi.waitFor = (callback, options = { timeout: PATIENCE }) => waitFor(callback, options);
