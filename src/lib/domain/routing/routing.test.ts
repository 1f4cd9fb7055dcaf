import { describe, expect, it } from 'vitest';
import { profileFor } from '$lib/domain/jurisdiction/profiles';
import { factsOf, RoleNotOffered, routeEntry } from './routing';

const profile = profileFor('england');
const iro = { personId: 'p-iro', role: 'iro' } as const;
const socialWorker = { personId: 'p-sw', role: 'social-worker' } as const;
const carer = { personId: 'p-carer', role: 'foster-carer' } as const;
const team = [iro, socialWorker, carer];

describe('who gets an entry', () => {
	it('sends a message to the IRO alone when the child names nobody', () => {
		const route = routeEntry({ kind: 'message' }, profile, team);
		expect(route.canSee).toEqual([iro]);
		expect(route.cannotSee).toEqual([socialWorker, carer]);
	});

	it('sends it to those whom the child names', () => {
		expect(routeEntry({ kind: 'message', to: ['social-worker'] }, profile, team).canSee).toEqual([
			socialWorker
		]);
	});

	it('never gives it to the person it is about, though their role would get it', () => {
		const route = routeEntry({ kind: 'message', about: ['p-iro'] }, profile, team);
		expect(route.canSee).toEqual([]);
		expect(route.cannotSee).toContain(iro);
	});

	it('refuses a role that this kind may not go to', () => {
		expect(() => routeEntry({ kind: 'message', to: ['carer'] }, profile, team)).toThrow(RoleNotOffered);
	});

	it('keeps how a child likes the app from everybody', () => {
		expect(routeEntry({ kind: 'settings' }, profile, team).canSee).toEqual([]);
	});
});

const formerIro = { personId: 'p-old-iro', role: 'iro' } as const;
const keyWorker = { personId: 'p-key', role: 'key-worker' } as const;
const teacher = { personId: 'p-teacher', role: 'teacher' } as const;
const wholeTeam = [iro, socialWorker, carer, keyWorker, teacher];

describe('who gets a complaint', () => {
	const [OFFICER, MANAGER, DUTY] = ['complaints-officer', 'iro-manager', 'duty-worker'];
	it.each([
		['about nobody yet', [], {}, [OFFICER], []],
		['about nobody yet, and my IRO may know', [], { tellIro: true }, [OFFICER, 'iro'], [iro]],
		['about my social worker', [socialWorker], {}, [OFFICER], []],
		[
			'about my social worker, and my IRO may know',
			[socialWorker],
			{ tellIro: true },
			[OFFICER, 'iro'],
			[iro]
		],
		['about my IRO', [iro], {}, [OFFICER], []],
		['about my IRO, and the manager may know', [iro], { tellIroManager: true }, [OFFICER, MANAGER], []],
		['about my IRO, though a device says that my IRO may know', [iro], { tellIro: true }, [OFFICER], []],
		['about my IRO and my carer', [iro, carer], { tellIro: true }, [OFFICER], []],
		['about the IRO before', [formerIro], { tellIro: true }, [OFFICER], []],
		['my carer hurt or scared me', [carer], { hurt: true }, [DUTY], []],
		['my carer hurt me, and my IRO may know', [carer], { hurt: true, tellIro: true }, [DUTY, 'iro'], [iro]],
		['my social worker scared me', [socialWorker], { hurt: true }, [DUTY], []],
		['my IRO scared me', [iro], { hurt: true, tellIro: true }, [DUTY], []],
		[
			'my IRO scared me, and the manager may know',
			[iro],
			{ hurt: true, tellIroManager: true },
			[DUTY, MANAGER],
			[]
		],
		['somebody hurt me, not said who', [], { hurt: true }, [DUTY], []],
		['the manager may know, but it is not about my IRO', [carer], { tellIroManager: true }, [OFFICER], []]
	] as const)('%s', (_, about, says, roles, canSee) => {
		const members = [...wholeTeam, ...(about.some((one) => one === formerIro) ? [formerIro] : [])];
		const route = routeEntry(
			{ kind: 'complaint', about: about.map(({ personId }) => personId), says },
			profile,
			members
		);
		expect(route.roles).toEqual(roles);
		expect(route.canSee).toEqual(canSee);
		expect(route.excluded).toEqual(expect.arrayContaining([...about]));
		expect(route.offices).toEqual(roles.filter((role) => role !== 'iro'));
	});

	it('shuts out everybody who looks after a child whom somebody hurt, for good', () => {
		const route = routeEntry(
			{ kind: 'complaint', about: ['p-teacher'], says: { hurt: true } },
			profile,
			wholeTeam
		);
		expect(route.excluded).toEqual([carer, keyWorker, teacher]);
	});

	it('shuts out the IRO now as well, when it is about an IRO before', () => {
		const route = routeEntry({ kind: 'complaint', about: ['p-old-iro'] }, profile, [...wholeTeam, formerIro]);
		expect(route.excluded).toEqual([iro, formerIro]);
	});

	it('is nobody’s to choose', () => {
		expect(() => routeEntry({ kind: 'complaint', to: ['iro'] }, profile, wholeTeam)).toThrow(RoleNotOffered);
	});
});

describe('who gets what owes an answer', () => {
	it.each([
		['different-iro', {}, ['iro-manager'], [iro]],
		['people-in-charge', {}, ['iro-manager'], [iro]],
		['lawyer', {}, ['iro'], []],
		['lawyer', { aboutCouncil: true }, ['advocate'], [iro, socialWorker]],
		['my-file', {}, ['social-worker'], []]
	] as const)('%s %o', (want, more, roles, excluded) => {
		const route = routeEntry({ kind: 'rights-request', says: { want, ...more } }, profile, wholeTeam);
		expect(route.roles).toEqual(roles);
		expect(route.excluded).toEqual(excluded);
	});

	it('sends "I’m not safe" to those on duty, and never to who looks after the child', () => {
		const route = routeEntry({ kind: 'not-safe' }, profile, wholeTeam);
		expect(route).toMatchObject({ offices: ['duty-worker'], canSee: [], excluded: [carer, keyWorker] });
	});

	it('takes from an entry only what decides where it goes', () => {
		expect(factsOf({ kind: 'complaint', body: { words: 'secret', hurt: true, tellIro: false } })).toEqual({
			hurt: true
		});
		expect(factsOf({ kind: 'message', body: { words: 'secret' } })).toEqual({});
	});
});
