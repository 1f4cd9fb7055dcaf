import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoWorld, whyRefused } from '$lib/server/testing/demo-world';

let world: DemoWorld;

beforeAll(async () => {
	world = await DemoWorld.open(new Date('2026-11-23T10:00:00Z'));
}, 60_000);

afterAll(() => world.close());

async function languages(): Promise<Record<string, string>> {
	const { rows } = await world.parts.pool.query<{ name: string; language: string }>(
		'select name, language from staff_members'
	);
	return Object.fromEntries(rows.map(({ name, language }) => [name, language]));
}

describe('the language of the desk', () => {
	it('is chosen by each for themselves alone', async () => {
		const before = await languages();
		await world.app.deskLanguage.choose(await world.staff('Callum'), 'ar');
		expect(await world.staff('Callum')).toMatchObject({ language: 'ar' });
		expect(await languages()).toEqual({ ...before, 'Callum Drew': 'ar' });
	});

	it.each(['', 'fr', 'en-x-easy', 'AR', 'ar '])(
		'is never “%s”, which the desk is not whole in',
		async (tag) => {
			const before = await languages();
			const choose = world.app.deskLanguage.choose(await world.staff('Trish'), tag);
			expect(await whyRefused(choose)).toBe('language unknown');
			expect(await languages()).toEqual(before);
		}
	);
});
