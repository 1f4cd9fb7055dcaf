import { verify } from '@node-rs/argon2';
import { invalid, Refusal } from '$lib/server/http/problem';
import type { StaffActor } from '$lib/server/policy/actors';
import type { OrganisationRow, StaffRow } from '$lib/server/repositories/staff';
import { passwordProblem } from '$lib/server/sign-in/passwords';
import { hashToken } from '$lib/server/tokens';
import type { ServiceContext } from './context';
import type { ProviderSignInService } from './provider-sign-in';
import { hashPassword } from './staff-sessions';

/** How staff choose a password of their own. */
export class PasswordsService {
	constructor(
		private readonly context: ServiceContext,
		private readonly providerSignIn: ProviderSignInService
	) {}

	/** Not whoever comes in through their organisation's own sign-in: their password is the provider's affair. */
	async mayChange({ staffId }: StaffActor): Promise<boolean> {
		const { repositories, db } = this.context;
		const { organisation } = await this.#find(staffId);
		if (organisation.name !== this.providerSignIn.organisation) return true;
		return !(await repositories.secondFactors.isLinked(db, staffId));
	}

	/**
	 * Changes the password, and signs this account out everywhere but here.
	 * @param token of the session that changes it, which goes on
	 * @throws {Refusal} not-found for whoever has none of their own; not-valid with what is wrong with `next`;
	 * wrong-sign-in where `present` is not the password
	 */
	async change(
		staff: StaffActor,
		token: string,
		{ present, next }: { present: string; next: string }
	): Promise<void> {
		if (!(await this.mayChange(staff))) throw new Refusal('not-found');
		const { repositories, db, clock } = this.context;
		const { staff: row, organisation } = await this.#find(staff.staffId);
		const problem = passwordProblem(next, [row.name, row.email, organisation.name]);
		if (problem) throw invalid('next', problem);
		if (!(await verify(row.passwordHash, present))) throw new Refusal('wrong-sign-in');
		if (present === next) throw invalid('next', 'same');
		const passwordHash = await hashPassword(next);
		await db.transaction(async (tx) => {
			await repositories.staff.setPassword(tx, row.id, passwordHash);
			await repositories.staff.endOtherSessions(tx, row.id, hashToken(token));
			await repositories.audit.add(tx, {
				at: clock.now(),
				actor: staff,
				action: 'changed-password',
				thingKind: 'desk'
			});
		});
	}

	async #find(staffId: string): Promise<{ staff: StaffRow; organisation: OrganisationRow }> {
		const { repositories, db } = this.context;
		const found = await repositories.staff.findActive(db, staffId);
		if (!found) throw new Refusal('not-found');
		return found;
	}
}
