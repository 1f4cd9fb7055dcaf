import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { SERVER_CANARY } from '$lib/server/canary';
import { filesBelow } from '../support/files';

const CLIENT = 'build/client';
const sentFiles = existsSync(CLIENT) ? filesBelow(CLIENT) : [];
const scripts = sentFiles.filter((file) => /\.(js|css|html|json|webmanifest)$/.test(file));

describe('what a browser can fetch', () => {
	it('was built', () => {
		expect(existsSync('build/handler.js')).toBe(true);
		expect(scripts.length).toBeGreaterThan(10);
	});

	it('holds nothing of the server', () => {
		const server = filesBelow('build/server').some((file) =>
			readFileSync(file, 'utf8').includes(SERVER_CANARY)
		);
		expect(server, 'the canary is alive on the server').toBe(true);
		for (const file of scripts) {
			const content = readFileSync(file, 'utf8');
			expect(content.includes(SERVER_CANARY), file).toBe(false);
			expect(/drizzle-orm|argon2|SEALING_KEYS/.test(content), file).toBe(false);
		}
	});

	it('has no source maps', () => {
		expect(sentFiles.filter((file) => file.endsWith('.map'))).toEqual([]);
	});
});

function kilobytes(files: string[]): number {
	return files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0) / 1000;
}

describe('bytes', () => {
	it('the service worker is 45 kB at most', () => {
		expect(kilobytes([`${CLIENT}/service-worker.js`])).toBeLessThanOrEqual(45);
	});

	it('everything kept for offline use is 1.65 MB at most while every language is kept (the aim is 1.5)', () => {
		const worker = readFileSync(`${CLIENT}/service-worker.js`, 'utf8');
		const kept = [...worker.matchAll(/\{[^{}]*?"?url"?:\s*"([^"]+)"[^{}]*?\}/g)].map(([, url = '']) => url);
		expect(kept.length).toBeGreaterThan(20);
		const files = kept.flatMap((url) =>
			[
				`${CLIENT}/${url}`,
				`build/prerendered/${url}`,
				`build/prerendered/${url}.html`,
				`build/prerendered/${url}/index.html`
			].filter((file) => existsSync(file) && statSync(file).isFile())
		);
		const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
		expect(total / 1_000_000).toBeLessThanOrEqual(1.65);
	});
});
