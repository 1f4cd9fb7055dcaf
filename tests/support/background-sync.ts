import type { LaunchOptions } from '@playwright/test';

/**
 * A browser that soon wakes a service worker again whose attempt has failed: after a second, where
 * Chromium waits for five minutes. For `test.use({ launchOptions: wakesSoon })`.
 */
export async function wakesSoon(
	{ launchOptions }: { launchOptions: LaunchOptions },
	use: (options: LaunchOptions) => Promise<void>
): Promise<void> {
	const often = [
		'initial_retry_delay_sec/1',
		'retry_delay_factor/1',
		'max_sync_attempts/99',
		'min_sync_recovery_time_ms/100'
	].join('/');
	const args = [
		'--force-fieldtrials=BackgroundSync/Quick',
		`--force-fieldtrial-params=BackgroundSync.Quick:${often}`
	];
	await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] });
}
