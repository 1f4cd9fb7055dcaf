import { describe, expect, it } from 'vitest';
import { personOf } from './testing/views';
import { whoCanSee } from './who-can-see';

const people = [
	personOf({ id: 'grace', name: 'Grace Moss', role: 'iro' }),
	personOf({ id: 'old', name: 'Ann Poe', role: 'iro', until: '2025-01-09' }),
	personOf({ id: 'ben', name: 'Ben Acker', role: 'social-worker' }),
	personOf({ id: 'mum', name: 'Mum', role: 'mum' })
];
const reader = { officeName: (role: string) => `the ${role}` };
const england = { profile: 'england' };
const names = (viewers: { name: string }[] | undefined) => viewers?.map(({ name }) => name);

describe('who can see what I send', () => {
	it('is me and the IRO for a message that names nobody', () => {
		const audience = whoCanSee({ kind: 'message' }, people, england, { ...reader, you: 'You' });
		expect(names(audience?.can)).toEqual(['You', 'Grace Moss']);
		expect(names(audience?.cannot)).toEqual(['Ben Acker', 'Mum']);
		expect(audience?.names).toEqual(['Grace']);
	});

	it('is whom I chose', () => {
		const audience = whoCanSee({ kind: 'message', to: ['social-worker'] }, people, england, {
			...reader,
			you: 'You'
		});
		expect(names(audience?.can)).toEqual(['You', 'Ben Acker']);
	});

	it('is never somebody whom it is about', () => {
		const draft = { kind: 'message' as const, about: ['grace'] };
		expect(names(whoCanSee(draft, people, england, { ...reader, you: 'You' })?.can)).toEqual(['You']);
	});

	it('is the office that a complaint comes to, by name, and nobody else', () => {
		const draft = { kind: 'complaint' as const, about: ['grace'], says: { tellIroManager: true } };
		const audience = whoCanSee(draft, people, england, { ...reader, you: 'You' });
		expect(names(audience?.can)).toEqual(['You', 'the complaints-officer', 'the iro-manager']);
		expect(names(audience?.cannot)).toEqual(['Grace Moss', 'Ben Acker', 'Mum']);
	});

	it('tells a helper that the child can read it too', () => {
		const audience = whoCanSee({ kind: 'message' }, people, england, { ...reader, you: 'You', child: 'Kai' });
		expect(names(audience?.can)).toEqual(['You', 'Kai', 'Grace Moss']);
		expect(audience?.names).toEqual(['Kai', 'Grace']);
	});

	it('never says of whoever wrote it for the child that they cannot see it', () => {
		const carer = personOf({ id: 'dot', name: 'Dot', role: 'foster-carer' });
		const see = (child?: string) =>
			whoCanSee({ kind: 'complaint' }, [...people, carer], england, {
				...reader,
				you: 'You',
				child,
				helper: 'Dot'
			});
		const [here, there] = [see('Kai'), see()];
		expect(names(here?.can)).toEqual(['You', 'Kai', 'the complaints-officer']);
		expect(names(there?.can)).toEqual(['You', 'Dot', 'the complaints-officer']);
		for (const audience of [here, there])
			expect(names(audience?.cannot)).toEqual(['Grace Moss', 'Ben Acker', 'Mum']);
	});

	it.each([undefined, { profile: 'nowhere' }])(
		'promises nothing while the rules are not known (%o)',
		(place) => {
			expect(whoCanSee({ kind: 'message' }, people, place, { ...reader, you: 'You' })).toBeNull();
		}
	);
});
