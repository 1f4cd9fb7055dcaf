import { describe, expect, it } from 'vitest';
import { profileFor } from '$lib/domain/jurisdiction/profiles';
import { RoleNotOffered, routeEntry } from './routing';

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
