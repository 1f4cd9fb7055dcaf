import { describe, expect, it } from 'vitest';
import { readConfig } from './config';

describe('the settings', () => {
	it('have a default for everything, so that nothing must be set to try it', () => {
		expect(readConfig({})).toMatchObject({ dataDir: './data', demo: true, origin: 'http://localhost:3000' });
	});

	it('count what is set to nothing as not set', () => {
		expect(readConfig({ DATABASE_URL: '', PORT: '', DEMO: '', SEALING_KEYS: '' })).toEqual(readConfig({}));
	});

	it('take the address from outside before the port', () => {
		expect(readConfig({ PORT: '4000' }).origin).toBe('http://localhost:4000');
		expect(readConfig({ PORT: '4000', ORIGIN: 'https://my-review.example.org/' }).origin).toBe(
			'https://my-review.example.org'
		);
	});

	it('name what is wrong and never say what stood there', () => {
		const secret = 'short-secret';
		expect(() => readConfig({ DATABASE_URL: secret })).toThrow(
			/^These settings are not valid: DATABASE_URL$/
		);
		expect(() => readConfig({ METRICS_TOKEN: secret, DEMO: 'perhaps' })).toThrow(
			/DEMO.*METRICS_TOKEN|METRICS_TOKEN.*DEMO/
		);
		expect(() => readConfig({ METRICS_TOKEN: secret })).not.toThrow(secret);
	});
});
