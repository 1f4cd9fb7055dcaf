import type { Passkeys } from '$lib/platform/passkeys';
import type { Locking, Lock, NewLock } from './locking';
import type { KeptMember } from './store/device-store';
import type { Code } from './vault/lock';

/**
 * What somebody sees of the lock on their own things, and can do about it. Each call may throw a
 * storage failure: nothing has changed then.
 */
export class MemberLock {
	/** As it is now; null where there is none. */
	current = $state.raw<Lock | null>(null);

	private constructor(
		private readonly member: KeptMember,
		private readonly locking: Locking,
		private readonly passkeys: Passkeys
	) {}

	static async of(member: KeptMember, locking: Locking, passkeys: Passkeys): Promise<MemberLock> {
		const lock = new MemberLock(member, locking, passkeys);
		await lock.#look();
		return lock;
	}

	/**
	 * Sets a lock, or changes it.
	 * @param old needed where there is one already
	 * @returns false when that is not the code
	 */
	async set(wanted: NewLock, old?: Code): Promise<boolean> {
		const isSet = await this.locking.set(this.member, wanted, old);
		if (isSet) await this.#look();
		return isSet;
	}

	/** @returns false when that is not the code */
	async remove(old: Code): Promise<boolean> {
		const isGone = await this.locking.remove(this.member, old);
		if (isGone) this.current = null;
		return isGone;
	}

	/** Whether this device may have a passkey. */
	canHavePasskey(): Promise<boolean> {
		return this.passkeys.areThere();
	}

	async addPasskey(code: Code): Promise<'added' | 'wrong' | 'none'> {
		const how = await this.locking.addPasskey(this.member, code);
		if (how === 'added') await this.#look();
		return how;
	}

	async #look(): Promise<void> {
		this.current = await this.locking.lockOf(this.member);
	}
}
