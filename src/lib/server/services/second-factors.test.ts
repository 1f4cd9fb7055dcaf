import { addMinutes, addSeconds } from 'date-fns';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, type App } from '$lib/server/app';
import type { StaffActor } from '$lib/server/policy/actors';
import { completeLimited } from '$lib/server/http/sign-in';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';

let world: DemoWorld;
let app: App;
let callum: StaffActor;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-22T10:00:00Z'));
	const signIn = { secondFactorFor: new Set(['iro' as const]), oidc: null };
	app = buildApp({ ...world.parts, config: { ...world.parts.config, signIn } });
	callum = await world.staff('Callum');
}, 60_000);

afterAll(() => world.close());

function codeOf(secret: string, secondsFromNow = 0): string {
	const timestamp = addSeconds(world.clock.moment, secondsFromNow).getTime();
	return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

function signInOf(name: string): [email: string, password: string] {
	const { email, password } = world.signInOf(name);
	return [email, password];
}

async function arriving(): Promise<{ token: string; isWhole: boolean }> {
	const { email, password } = world.signInOf('Callum');
	return app.staffSessions.signIn(email, password);
}

describe('a second factor', () => {
	let secret = '';
	let codes: string[] = [];

	it('is asked of those whose role has to have one, and their password alone opens nothing', async () => {
		const { token, isWhole } = await arriving();
		expect(isWhole).toBe(false);
		expect(await app.staffSessions.staffByToken(token)).toBeNull();
		expect(await app.staffSessions.arrivingByToken(token)).toMatchObject({ staffId: callum.staffId });
		const shona = world.signInOf('Shona');
		expect((await app.staffSessions.signIn(shona.email, shona.password)).isWhole).toBe(true);
	});

	it('counts once the app has given a right code, and is kept sealed', async () => {
		({ secret } = await app.secondFactors.begin(callum));
		expect((await app.secondFactors.begin(callum)).secret, 'the same until then').toBe(secret);
		expect(await app.secondFactors.confirm(callum, '000000')).toBe(false);
		expect(await app.secondFactors.confirm(callum, codeOf(secret))).toBe(true);
		expect(await app.secondFactors.isSetUp(callum)).toBe(true);
		const { rows } = await world.parts.pool.query('select sealed from staff_authenticators');
		expect(JSON.stringify(rows)).not.toContain(secret);
		expect(await app.secondFactors.confirm(callum, codeOf(secret)), 'another app in its place').toBe(false);
	});

	it('takes each code once, and those of a clock that is half a minute off', async () => {
		expect(await app.secondFactors.check(callum, codeOf(secret)), 'used to set it up').toBe(false);
		world.clock.moment = addMinutes(world.clock.moment, 2);
		expect(await app.secondFactors.check(callum, codeOf(secret, 30))).toBe(true);
		expect(await app.secondFactors.check(callum, codeOf(secret, 30))).toBe(false);
		expect(await app.secondFactors.check(callum, codeOf(secret)), 'an earlier one afterwards').toBe(false);
		expect(await app.secondFactors.check(callum, codeOf(secret, 120))).toBe(false);
	});

	it('gives a new token with it, and the one on the way is over', async () => {
		const { token } = await arriving();
		const whole = await app.staffSessions.complete(token);
		expect(whole.token).not.toBe(token);
		expect(await app.staffSessions.staffByToken(whole.token)).toMatchObject({ name: 'Callum Drew' });
		expect(await app.staffSessions.arrivingByToken(token)).toBeNull();
		await expect(app.staffSessions.complete(token)).rejects.toThrow('not-signed-in');
	});

	it('can be a code on paper, each once, however it is typed', async () => {
		codes = await app.secondFactors.newCodes(callum);
		expect(new Set(codes).size).toBe(10);
		const [first = '', second = ''] = codes;
		expect(await app.secondFactors.check(callum, ` ${first.toUpperCase().replace('-', ' ')} `)).toBe(true);
		expect(await app.secondFactors.check(callum, first)).toBe(false);
		expect((await app.secondFactors.counts(callum)).recoveryCodesLeft).toBe(9);
		await app.secondFactors.newCodes(callum);
		expect(await app.secondFactors.check(callum, second), 'from before').toBe(false);
	});

	it('is guessed at five times, and then not even the right one is taken for a while', async () => {
		const { staff, token } = await app.staffSessions.signIn(...signInOf('Callum'));
		const tries: string[] = [];
		for (const isRight of [false, false, false, false, false, true])
			tries.push(await whyRefused(completeLimited(app, { staff, token }, () => Promise.resolve(isRight))));
		expect(tries).toEqual([...Array<string>(5).fill('wrong-sign-in'), 'too-many-requests']);
	});

	it('leaves ten minutes between the password and it', async () => {
		const { token } = await arriving();
		world.clock.moment = addMinutes(world.clock.moment, 11);
		expect(await app.staffSessions.arrivingByToken(token)).toBeNull();
	});
});

describe('a password', () => {
	it('that is wrong takes as long for an address that nobody has', async () => {
		const [email] = signInOf('Shona');
		const fastest = async (address: string) => {
			let least = Infinity;
			for (let times = 0; times < 5; times += 1) {
				const from = performance.now();
				expect(await whyRefused(app.staffSessions.signIn(address, 'not this one'))).toBe('wrong-sign-in');
				least = Math.min(least, performance.now() - from);
			}
			return least;
		};
		const known = await fastest(email);
		// Without a password to look at, it would be a twentieth.
		expect(await fastest('nobody@example.org')).toBeGreaterThan(known / 3);
	});
});

describe('a session', () => {
	it('ends after half an hour without use, and after ten hours with', async () => {
		const { email, password } = world.signInOf('Shona');
		const { token } = await app.staffSessions.signIn(email, password);
		const isIn = async () => (await app.staffSessions.staffByToken(token)) !== null;
		for (let minutes = 0; minutes < 10 * 60; minutes += 25) {
			expect(await isIn(), `after ${minutes} minutes`).toBe(true);
			world.clock.moment = addMinutes(world.clock.moment, 25);
		}
		expect(await isIn()).toBe(false);
		const { token: idle } = await app.staffSessions.signIn(email, password);
		world.clock.moment = addMinutes(world.clock.moment, 31);
		expect(await app.staffSessions.staffByToken(idle)).toBeNull();
	});
});
