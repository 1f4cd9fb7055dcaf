import { formatJoiningCode, makeJoiningCode, readJoiningCode } from '$lib/domain/joining/joining-code';
import { randomBytes } from 'node:crypto';
import { addDays } from 'date-fns';
import type { Transaction } from '$lib/server/db/types';
import { Refusal } from '$lib/server/http/problem';
import { errorFields } from '$lib/server/log';
import type { DeviceActor, StaffActor } from '$lib/server/policy/actors';
import { mayDo } from '$lib/server/policy/staff';
import type { DeviceRow, JoiningCodeRow } from '$lib/server/repositories/devices';
import { hashToken, newToken } from '$lib/server/tokens';
import type { ChildrenService } from './children';
import type { ServiceContext } from './context';
import type { DeviceStates } from './device-states';

/** Days for which a printed code works. */
const CODE_DAYS = 28;

/** A device's use is noted at most this often. */
const TOUCH_EVERY_MS = 60_000;

export interface NewCode {
	childId: string;
	role: 'child' | 'helper';
	helperName: string | null;
	reusable?: boolean;
	/** Only the demo may say which code it is. */
	code?: string;
	expiresAt?: Date;
}

export interface MadeCode {
	id: string;
	/** As printed. It can't be read again later. */
	code: string;
	/** The code stands behind the `#`, so that no server ever sees it in an address. */
	link: string;
	role: 'child' | 'helper';
	helperName: string | null;
	expiresAt: Date;
}

/** A code as it can be spoken of later: nobody can read it again. */
export interface KnownCode {
	id: string;
	role: 'child' | 'helper';
	helperName: string | null;
	createdAt: Date;
	expiresAt: Date;
	/** `used`: somebody joined with it. `stopped`: by staff, before anybody did. */
	state: 'waiting' | 'used' | 'over' | 'stopped';
	mayStop: boolean;
}

/** A device that has not signed out by itself. */
export interface KnownDevice {
	actor: DeviceActor;
	/** When it was ended from afar; null: never. */
	endedAt: Date | null;
}

/** Joining codes, and the devices that joined with them. */
export class JoiningService {
	constructor(
		private readonly context: ServiceContext,
		private readonly children: ChildrenService,
		private readonly deviceStates: DeviceStates
	) {}

	/** Makes a code for a child of this member of staff, or for a helper of that child. @throws {Refusal} not-found */
	async createCode(
		staff: StaffActor,
		childId: string,
		draft: { role: 'child' } | { role: 'helper'; helperName: string }
	): Promise<MadeCode> {
		const { repositories, db, clock } = this.context;
		await this.children.own(staff, childId);
		if (!mayDo(staff, 'make-code')) throw new Refusal('not-found');
		const helperName = draft.role === 'helper' ? draft.helperName : null;
		return db.transaction(async (tx) => {
			const made = await this.createCodeIn(tx, { childId, role: draft.role, helperName }, staff.staffId);
			await repositories.audit.add(tx, {
				at: clock.now(),
				actor: staff,
				childId,
				action: 'made-code',
				thingKind: draft.role,
				thingId: made.id
			});
			return made;
		});
	}

	/** The codes made for this child, the latest first, without the codes themselves. @throws {Refusal} not-found */
	async codes(staff: StaffActor, childId: string): Promise<KnownCode[]> {
		const { repositories, db, clock } = this.context;
		await this.children.own(staff, childId);
		if (!mayDo(staff, 'make-code')) throw new Refusal('not-found');
		const codes = await repositories.devices.codesOfChild(db, childId);
		const now = clock.now();
		return codes
			.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
			.map((code) => knownCode(code, now));
	}

	/**
	 * Stops a code that nobody has used, such as one that was lost. To whoever types it, it is a code
	 * that does not work, like any other. False where there is none that still waits: a device that
	 * joined with it goes on.
	 * @throws {Refusal} not-found
	 */
	async stopCode(staff: StaffActor, childId: string, codeId: string): Promise<boolean> {
		const { repositories, db, clock } = this.context;
		await this.children.own(staff, childId);
		if (!mayDo(staff, 'stop-code')) throw new Refusal('not-found');
		return db.transaction(async (tx) => {
			const at = clock.now();
			if (!(await repositories.devices.revokeCode(tx, { childId, id: codeId }, at))) return false;
			const done = { action: 'stopped-code', thingKind: 'joining-code', thingId: codeId } as const;
			await repositories.audit.add(tx, { at, actor: staff, childId, ...done });
			return true;
		});
	}

	/** Makes a code inside a transaction of the caller, who has checked that it may be done. */
	async createCodeIn(tx: Transaction, wanted: NewCode, createdBy: string | null): Promise<MadeCode> {
		const { repositories, clock, origin, codeHashes } = this.context;
		const code = wanted.code ?? makeJoiningCode((count) => randomBytes(count));
		const createdAt = clock.now();
		const expiresAt = wanted.expiresAt ?? addDays(createdAt, CODE_DAYS);
		const id = this.context.newId();
		await repositories.devices.addCode(tx, {
			id,
			codeHash: codeHashes(code)[0] ?? '',
			childId: wanted.childId,
			role: wanted.role,
			helperName: wanted.helperName,
			reusable: wanted.reusable ?? false,
			createdBy,
			createdAt,
			expiresAt
		});
		const printed = formatJoiningCode(code);
		const { role, helperName } = wanted;
		return { id, code: printed, link: `${origin}/join#${printed}`, role, helperName, expiresAt };
	}

	/**
	 * Spends a code and signs a device in. A wrong, used and expired code can't be told apart.
	 * @throws {Refusal} code-not-valid
	 */
	async join(typed: string, deviceName: string | null) {
		const { repositories, db, clock, codeHashes } = this.context;
		const code = readJoiningCode(typed);
		if (!code) throw new Refusal('code-not-valid');
		const token = newToken();
		return db.transaction(async (tx) => {
			const now = clock.now();
			const spent = await repositories.devices.spendCode(tx, codeHashes(code), now);
			if (!spent) throw new Refusal('code-not-valid');
			const device: DeviceActor = {
				kind: 'device',
				deviceId: this.context.newId(),
				childId: spent.childId,
				role: spent.role,
				helperName: spent.helperName,
				isOpen: false
			};
			await repositories.devices.add(tx, {
				id: device.deviceId,
				childId: device.childId,
				role: device.role,
				helperName: device.helperName,
				name: deviceName,
				tokenHash: hashToken(token),
				joinedWith: spent.id,
				createdAt: now,
				lastUsedAt: now
			});
			if (device.role === 'child') await this.deviceStates.joined(tx, device);
			await repositories.audit.add(tx, {
				at: now,
				actor: device,
				childId: device.childId,
				action: 'joined',
				thingKind: 'device',
				thingId: device.deviceId
			});
			const childName = (await repositories.devices.childName(tx, device.childId)) ?? '';
			return { device, childName, token };
		});
	}

	/** The device behind a token, as long as it has not signed out. */
	async deviceByToken(token: string): Promise<KnownDevice | null> {
		const { repositories, db, clock } = this.context;
		const row = await repositories.devices.findByToken(db, hashToken(token));
		if (!row) return null;
		const now = clock.now();
		if (now.getTime() - row.lastUsedAt.getTime() > TOUCH_EVERY_MS) this.#noteUse(row.id, now);
		return { actor: toActor(row), endedAt: row.endedAt };
	}

	/** Nobody waits for this: no request needs it, and a write takes as long as the disk likes. */
	#noteUse(deviceId: string, at: Date): void {
		const { repositories, db, log } = this.context;
		repositories.devices.touch(db, deviceId, at).catch((error: unknown) => {
			log.warn('device.use-not-noted', { deviceId, ...errorFields(error) });
		});
	}

	async signOut(device: DeviceActor): Promise<void> {
		const { repositories, db, clock } = this.context;
		const at = clock.now();
		await db.transaction(async (tx) => {
			await repositories.devices.signOut(tx, device.deviceId, at);
			await repositories.audit.add(tx, {
				at,
				actor: device,
				childId: device.childId,
				action: 'signed-out',
				thingKind: 'device',
				thingId: device.deviceId
			});
		});
	}
}

function knownCode(code: JoiningCodeRow, now: Date): KnownCode {
	const { id, role, helperName, createdAt, expiresAt, usedAt, revokedAt, reusable } = code;
	const unused = expiresAt <= now ? 'over' : 'waiting';
	const state = revokedAt ? 'stopped' : usedAt ? 'used' : unused;
	// A code of the demo is everybody's.
	const mayStop = state === 'waiting' && !reusable;
	return { id, role, helperName, createdAt, expiresAt, state, mayStop };
}

function toActor(row: DeviceRow): DeviceActor {
	return {
		kind: 'device',
		deviceId: row.id,
		childId: row.childId,
		role: row.role,
		helperName: row.helperName,
		isOpen: row.openedAt !== null
	};
}
