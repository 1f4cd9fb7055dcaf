import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '$lib/server/app';
import { changePasswordLimited } from '$lib/server/http/sign-in';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';

const NEXT = 'three odd boots in the rain';

let world: DemoWorld;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-23T10:00:00Z'));
}, 60_000);

afterAll(() => world.close());

function signIn(name: string) {
	const { email, password } = world.signInOf(name);
	return world.app.staffSessions.signIn(email, password);
}

describe('staff who change their own password', () => {
	it('come in with the new one, and are signed out everywhere else', async () => {
		const { email, password } = world.signInOf('Callum');
		const [here, elsewhere, other] = [await signIn('Callum'), await signIn('Callum'), await signIn('Trish')];
		await changePasswordLimited(world.app, here, { present: password, next: NEXT });
		const { staffSessions } = world.app;
		const again = (typed: string) => whyRefused(staffSessions.signIn(email, typed));
		expect(await staffSessions.staffByToken(here.token)).toMatchObject({ name: 'Callum Drew' });
		expect(await staffSessions.staffByToken(elsewhere.token)).toBeNull();
		expect(await staffSessions.staffByToken(other.token), 'somebody else').toMatchObject({
			name: 'Trish Noble'
		});
		expect(await again(password)).toBe('wrong-sign-in');
		expect(await again(NEXT)).toBe('done');
		const { rows } = await world.parts.pool.query(
			`select s.password_hash, a.action from staff_members s
			join audit_events a on a.actor_id = s.id and a.action = 'changed-password' where s.email = $1`,
			[email.toLowerCase()]
		);
		expect(rows).toHaveLength(1);
		expect((rows[0] as { password_hash: string }).password_hash).toMatch(/^\$argon2id\$/);
		expect(world.logged.join('\n')).not.toContain(NEXT);
	});

	it('have to know the present one, and have few tries', async () => {
		const session = await signIn('Odette');
		const { password } = world.signInOf('Odette');
		const tries: string[] = [];
		for (let at = 0; at < 6; at += 1)
			tries.push(await whyRefused(changePasswordLimited(world.app, session, { present: 'x', next: NEXT })));
		expect(tries).toEqual([...Array<string>(5).fill('wrong-sign-in'), 'too-many-requests']);
		const right = changePasswordLimited(world.app, session, { present: password, next: NEXT });
		expect(await whyRefused(right)).toBe('too-many-requests');
	});

	it('can’t take a bad one, nor the same again, however often they try', async () => {
		const session = await signIn('Sam');
		const { password: present } = world.signInOf('Sam');
		const change = (next: string) => whyRefused(changePasswordLimited(world.app, session, { present, next }));
		for (let at = 0; at < 6; at += 1) expect(await change('short')).toBe('next too-short');
		expect(await change('1qaz2wsx3edc')).toBe('next common');
		expect(await change('Sam Fenn Sam Fenn')).toBe('next easy-to-guess');
		expect(await change(present)).toBe('next same');
	});

	it('have none of their own where their organisation’s sign-in lets them in', async () => {
		const { staff, token, organisation } = await signIn('Hana');
		const oidc = { issuer: 'https://id.example', clientId: 'x', clientSecret: 'x', organisation };
		const signInBy = { secondFactorFor: new Set<never>(), oidc };
		const app = buildApp({ ...world.parts, config: { ...world.parts.config, signIn: signInBy } });
		expect(await app.passwords.mayChange(staff), 'has never come in that way').toBe(true);
		const link = { issuer: oidc.issuer, subject: 'hana', staffId: staff.staffId, linkedAt: new Date() };
		await world.parts.db.transaction((tx) => app.context.repositories.secondFactors.link(tx, link));
		expect(await app.passwords.mayChange(staff)).toBe(false);
		const { password: present } = world.signInOf('Hana');
		const change = changePasswordLimited(app, { staff, token }, { present, next: NEXT });
		expect(await whyRefused(change)).toBe('not-found');
		expect(await world.app.passwords.mayChange(staff), 'no provider any more').toBe(true);
	});
});
