import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { takeAppLock, type AppLock, type LockTimes } from './app-lock';
import { ownIdentity } from './process-identity';

const folder = mkdtempSync(join(tmpdir(), 'my-review-lock-'));
const file = join(folder, 'app.lock');
const times: LockTimes = { touchEvery: 20, watchFor: 100 };
const mine = ownIdentity();
const ended = { ...mine, started: '1' };
const elsewhere = { ...mine, space: 'another container' };

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('refuses a second holder until the first lets go', async () => {
	const lock = await takeAppLock(file, times);
	await expect(takeAppLock(file, times)).rejects.toMatchObject({ code: 'data-in-use' });
	lock.release();
	expect(existsSync(file)).toBe(false);
	(await takeAppLock(file, times)).release();
});

test('takes over from a process that ended, even when its id is in use again', async () => {
	writeFileSync(file, JSON.stringify(ended));
	const lock = await takeAppLock(file, times);
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(mine);
	lock.release();
});

test('takes over a lock that was never finished writing', async () => {
	writeFileSync(file, '{"pid":');
	(await takeAppLock(file, times)).release();
});

test('gives an orphaned lock to exactly one of many', async () => {
	writeFileSync(file, JSON.stringify(ended));
	const answers = await Promise.allSettled(Array.from({ length: 8 }, () => takeAppLock(file, times)));
	const locks = answers.filter(
		(answer): answer is PromiseFulfilledResult<AppLock> => answer.status === 'fulfilled'
	);
	expect(locks).toHaveLength(1);
	for (const { value } of locks) value.release();
});

test('does not judge a holder in another container by its process id, but by whether it touches its lock', async () => {
	writeFileSync(file, JSON.stringify(elsewhere));
	const alive = setInterval(() => utimesSync(file, new Date(), new Date()), 10);
	await expect(takeAppLock(file, times)).rejects.toMatchObject({ code: 'data-in-use' });
	clearInterval(alive);
	(await takeAppLock(file, times)).release();
});

test('leaves the lock of somebody else alone when letting go', async () => {
	const lock = await takeAppLock(file, times);
	writeFileSync(file, JSON.stringify(elsewhere));
	lock.release();
	expect(existsSync(file)).toBe(true);
});
