/** How fast the app reads aloud, as a child chooses it. Kept among the settings as `more.speed`. */
export const SPEEDS = ['slow', 'usual', 'quick'] as const;

export type Speed = (typeof SPEEDS)[number];

/** As the browser counts it: 1 is the voice's own pace. */
export const RATES: Record<Speed, number> = { slow: 0.75, usual: 1, quick: 1.3 };

/** Whatever a newer app may have written there, a speed comes out. */
export function speedOf(more: Record<string, unknown> | undefined): Speed {
	return SPEEDS.find((speed) => speed === more?.['speed']) ?? 'usual';
}
