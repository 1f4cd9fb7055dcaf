const FIRST = 2_000;
const LONGEST = 300_000;

/**
 * Milliseconds to wait after so many failures in a row: twice as long each time, up to five minutes.
 * Chance takes off up to half, so that devices cut off together do not come back together.
 * @param chance from 0 up to 1
 */
export function backoff(failures: number, chance: number): number {
	const whole = Math.min(LONGEST, FIRST * 2 ** Math.min(failures - 1, 20));
	return Math.round(whole * (1 - chance / 2));
}
