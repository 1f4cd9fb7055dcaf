import { describe, expect, it } from 'vitest';
import { iroConflicts, type TeamWorker } from './conflicts';

const candidate = { staffId: 'candidate', controlsResources: false };
const worker = (role: TeamWorker['role'], details: Partial<TeamWorker> = {}): TeamWorker => ({
	staffId: 'worker',
	managerId: null,
	role,
	...details
});

describe('an IRO must not be (J-2.18)', () => {
	it('the one who prepares the plan', () => {
		expect(iroConflicts(candidate, [worker('social-worker', { staffId: 'candidate' })])).toEqual([
			'prepares-plan'
		]);
	});

	it("the child's independent visitor", () => {
		const team = [worker('independent-visitor', { staffId: 'candidate' })];
		expect(iroConflicts(candidate, team)).toEqual(['independent-visitor']);
	});

	it("the child's personal adviser", () => {
		const team = [worker('personal-adviser', { staffId: 'candidate' })];
		expect(iroConflicts(candidate, team)).toEqual(['personal-adviser']);
	});

	it.each(['social-worker', 'independent-visitor', 'personal-adviser'] as const)(
		'the manager of the %s',
		(role) => {
			expect(iroConflicts(candidate, [worker(role, { managerId: 'candidate' })])).toEqual([
				'manages-one-of-these'
			]);
		}
	);

	it('somebody who decides on money or staff for it', () => {
		expect(iroConflicts({ ...candidate, controlsResources: true }, [])).toEqual(['controls-resources']);
	});

	it('but may be anybody else', () => {
		expect(iroConflicts(candidate, [worker('social-worker'), worker('advocate')])).toEqual([]);
	});
});
