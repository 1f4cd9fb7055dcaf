import { describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '$lib/domain/people/roles';
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

	it('ask everybody for a second factor, but for the demo, or those whose roles are named', () => {
		const roles = (env: NodeJS.ProcessEnv) => readConfig(env).signIn?.secondFactorFor;
		expect(roles({})?.size).toBe(0);
		expect(roles({ DEMO: 'off' })).toEqual(new Set(STAFF_ROLES));
		expect(roles({ DEMO: 'off', SECOND_FACTOR: 'nobody' })?.size).toBe(0);
		expect(roles({ SECOND_FACTOR: 'iro, advocate' })).toEqual(new Set(['iro', 'advocate']));
		expect(() => roles({ SECOND_FACTOR: 'chairs' })).toThrow(/SECOND_FACTOR$/);
	});

	it('take a provider whole or not at all', () => {
		const whole = {
			OIDC_ISSUER: 'https://sign-in.example.org',
			OIDC_CLIENT_ID: 'a',
			OIDC_CLIENT_SECRET: 'b',
			OIDC_ORGANISATION: 'North Council'
		};
		expect(readConfig({}).signIn?.oidc).toBeNull();
		expect(readConfig(whole).signIn?.oidc).toMatchObject({ organisation: 'North Council' });
		for (const name of Object.keys(whole))
			expect(() => readConfig({ ...whole, [name]: '' }), name).toThrow(/OIDC_ORGANISATION go together/);
	});
});
