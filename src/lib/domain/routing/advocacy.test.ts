import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '$lib/domain/entries/entry';
import { PROFILES } from '$lib/domain/jurisdiction/profiles';
import { organisationKindOf, STAFF_ROLES } from '$lib/domain/people/roles';
import { RoleNotOffered, routeEntry } from './routing';

const profiles = Object.values(PROFILES);

describe.each(profiles)('what is the advocate’s, in $name', (profile) => {
	const team = STAFF_ROLES.map((role) => ({ personId: role, role }));

	it('goes to nobody else when a child asks for an advocate', () => {
		const route = routeEntry({ kind: 'advocate-request' }, profile, team);
		expect(route.organisation).toBe('advocacy');
		expect(route.canSee.map(({ role }) => role)).toEqual(['advocate']);
	});

	it.each(ENTRY_KINDS)('never goes to a council as well (%s)', (kind) => {
		const { mayChoose } = profile.routes[kind];
		for (const other of mayChoose.filter((role) => organisationKindOf(role) === 'council')) {
			expect(() => routeEntry({ kind, to: ['advocate', other] }, profile, team)).toThrow(RoleNotOffered);
		}
	});

	it.each(ENTRY_KINDS)('is theirs alone, whatever the child chooses (%s)', (kind) => {
		for (const role of profile.routes[kind].mayChoose) {
			const { organisation, canSee } = routeEntry({ kind, to: [role] }, profile, team);
			expect(new Set(canSee.map((member) => organisationKindOf(member.role)))).toEqual(
				new Set([organisation])
			);
		}
	});
});
