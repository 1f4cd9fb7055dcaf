import { expect, it } from 'vitest';
import { onStorage, StorageBroken, StorageFull } from './failures';

it.each([
	['the browser says so', new DOMException('', 'QuotaExceededError')],
	['a transaction ended with it', { name: 'AbortError', inner: new DOMException('', 'QuotaExceededError') }],
	[
		'it lies deeper still',
		{ name: 'BulkError', inner: { name: 'AbortError', inner: { name: 'QuotaExceededError' } } }
	]
])('knows a full device when %s', async (_, error) => {
	await expect(onStorage(() => Promise.reject(error as Error))).rejects.toBeInstanceOf(StorageFull);
});

it.each([new DOMException('', 'InvalidStateError'), new Error('anything'), undefined, 'text'])(
	'calls everything else broken',
	async (error) => {
		await expect(onStorage(() => Promise.reject(error as Error))).rejects.toBeInstanceOf(StorageBroken);
	}
);
