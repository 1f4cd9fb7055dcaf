import type { Passkeys } from '$lib/platform/passkeys';
import { isLocked, type DeviceStore, type KeptMember } from './store/device-store';
import { onStorage, StorageBroken, StoreLocked } from './store/failures';
import type { MemberStorePorts } from './store/member-store';
import { tellTabs } from './sync/ended';
import { leave } from './sync/sign-out';
import { keepKey, openVault, secretOf } from './vault/keys';
import {
	addPasskey,
	lockKey,
	measureRounds,
	unlockSecret,
	unlockVault,
	unlockVaultByPasskey,
	type Code,
	type LockedKey,
	type LockKind
} from './vault/lock';
import type { Vault } from './vault/vault';

/** After so many wrong tries in a row, what this device has of somebody is wiped (D-8). */
export const TRIES = 10;

/** A lock as its screen shows it, to whoever holds the device: nothing of what lies behind it. */
export interface Lock {
	kind: LockKind;
	length: number;
	triesLeft: number;
	hasPasskey: boolean;
	lockAfter: number | null;
}

export type Unlocking =
	{ ok: true } | { ok: false; why: 'wrong'; triesLeft: number } | { ok: false; why: 'wiped' };

/** What came of a try, and what it opened. */
type Try<Opened> = { ok: true; opened: Opened } | Exclude<Unlocking, { ok: true }>;

/** What is asked for when a lock is set or changed. */
export interface NewLock {
	code: Code;
	/** Minutes without a touch after which it locks by itself. */
	lockAfter: number;
}

export interface LockingPorts extends MemberStorePorts {
	passkeys: Passkeys;
	/** Milliseconds, to measure with. */
	stopwatch: () => number;
	/** Closes the member's things in this tab, before they are wiped. */
	closeHere: (member: KeptMember) => void;
}

/**
 * Locks on the members' keys. A lock changes how a secret is wrapped, and no sealed row; wrong tries
 * are counted here, in one place, whichever way somebody tries.
 */
export class Locking {
	constructor(
		private readonly store: DeviceStore,
		private readonly ports: LockingPorts
	) {}

	/** Null where there is no lock. */
	async lockOf({ store }: KeptMember): Promise<Lock | null> {
		const { key, wrong, lockAfter } = await this.store.keyOf(store);
		if (!isLocked(key)) return null;
		const { kind, length, passkey } = key;
		return {
			kind,
			length,
			triesLeft: Math.max(0, TRIES - wrong),
			hasPasskey: passkey !== undefined,
			lockAfter
		};
	}

	/** @throws {StoreLocked} where there is a lock */
	async open({ store }: KeptMember): Promise<Vault> {
		const { key } = await this.store.keyOf(store);
		if (isLocked(key)) throw new StoreLocked('There is a lock');
		return onStorage(() => openVault(key));
	}

	async unlock(member: KeptMember, code: Code): Promise<Try<Vault>> {
		const { key } = await this.#lockedKey(member);
		const wrong = await this.store.noteTry(member.store);
		return this.#settle(member, wrong, await unlockVault(key, code));
	}

	/** Not a try when the reader stops: null. */
	async unlockByPasskey(member: KeptMember): Promise<Try<Vault> | null> {
		const { key } = await this.#lockedKey(member);
		const answer = key.passkey && (await this.ports.passkeys.ask(key.passkey));
		if (!answer) return null;
		const wrong = await this.store.noteTry(member.store);
		return this.#settle(member, wrong, await unlockVaultByPasskey(key, answer));
	}

	/**
	 * Sets a lock, or changes it. A passkey that was there goes with the old lock.
	 * @param old needed where there is a lock already
	 * @returns false when that is not the code. Nothing has changed then, and it counts as a try.
	 */
	async set(member: KeptMember, { code, lockAfter }: NewLock, old?: Code): Promise<boolean> {
		const secret = await this.#secret(member, old);
		if (!secret) return false;
		const rounds = await measureRounds(this.ports.stopwatch);
		await this.store.replaceKey(member.store, await lockKey(secret, code, rounds), lockAfter);
		return true;
	}

	/** @returns false when that is not the code */
	async remove(member: KeptMember, old: Code): Promise<boolean> {
		const secret = await this.#secret(member, old);
		if (secret) await this.store.replaceKey(member.store, await keepKey(secret), null);
		return secret !== null;
	}

	/** @returns why there is no passkey: another code, or the device made none */
	async addPasskey(member: KeptMember, code: Code): Promise<'added' | 'wrong' | 'none'> {
		const secret = await this.#secret(member, code);
		if (!secret) return 'wrong';
		const made = await this.ports.passkeys.make();
		if (!made) return 'none';
		const { key, lockAfter } = await this.#lockedKey(member);
		await this.store.replaceKey(member.store, await addPasskey(key, secret, made), lockAfter);
		return 'added';
	}

	async #lockedKey({ store }: KeptMember): Promise<{ key: LockedKey; lockAfter: number | null }> {
		const { key, lockAfter } = await this.store.keyOf(store);
		if (!isLocked(key)) throw new StorageBroken('There is no lock');
		return { key, lockAfter };
	}

	async #secret(member: KeptMember, code: Code | undefined): Promise<CryptoKey | null> {
		const { key } = await this.store.keyOf(member.store);
		if (!isLocked(key)) return secretOf(key);
		if (!code) return null;
		const wrong = await this.store.noteTry(member.store);
		const tried = await this.#settle(member, wrong, await unlockSecret(key, code));
		return tried.ok ? tried.opened : null;
	}

	async #settle<Opened>(member: KeptMember, wrong: number, opened: Opened | null): Promise<Try<Opened>> {
		if (opened) {
			await this.store.forgetTries(member.store);
			return { ok: true, opened };
		}
		if (wrong < TRIES) return { ok: false, why: 'wrong', triesLeft: TRIES - wrong };
		await leave(this.store, member, () => this.#closeEverywhere(member));
		return { ok: false, why: 'wiped' };
	}

	/** An open tab lets go of the store, which could not be wiped otherwise. */
	#closeEverywhere(member: KeptMember): Promise<void> {
		this.ports.closeHere(member);
		return tellTabs(member, this.ports);
	}
}
