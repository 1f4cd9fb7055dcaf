import type { ServiceInfo } from '$lib/domain/service/service';
import { session } from './current-session.svelte';
import { Locking, type Lock, type Unlocking } from './locking';
import { memberOf } from './member';
import { MemberLock } from './member-lock.svelte';
import { MemberSession } from './member-session.svelte';
import type { OfflinePorts } from './ports';
import { DeviceStore, type KeptMember } from './store/device-store';
import { StorageBroken } from './store/failures';
import { MemberStore, readMark } from './store/member-store';
import { fetchAccessLog } from './sync/access-log';
import { ChildDevices } from './sync/child-devices';
import { listen } from './sync/events';
import { heedEndings } from './sync/ended';
import { pushForEveryone } from './sync/everyone';
import { join, type Joining } from './sync/join';
import type { Outcome } from './sync/outcome';
import { pull } from './sync/pull';
import { push } from './sync/push';
import { fetchAttachment } from './sync/read-attachment';
import { Schedule } from './sync/schedule';
import { leave, sayFarewells } from './sync/sign-out';
import { uploadWaiting } from './sync/upload';
import { uploadForEveryone } from './sync/upload-everyone';
import type { Code } from './vault/lock';
import type { Vault } from './vault/vault';
import { Known } from './view/known';
import { MemberView } from './view/member-view.svelte';

/** By then the screen has shown what was asked for, on a slow tablet too. Milliseconds. */
const SCREEN_IS_READY = 3_000;

function isOpenHere({ deviceId }: KeptMember): boolean {
	return session.current?.member.deviceId === deviceId;
}

/** The device in somebody's hands: who uses it, and the one place where stores, sync and views are put together. */
export class Device {
	readonly #locking: Locking;

	private constructor(
		private readonly store: DeviceStore,
		private readonly ports: OfflinePorts
	) {
		const closeHere = (member: KeptMember) => {
			if (isOpenHere(member)) session.current?.close();
		};
		this.#locking = new Locking(store, { ...ports, closeHere });
	}

	/** @throws {StorageFull | StorageBroken} */
	static async open(ports: OfflinePorts): Promise<Device> {
		return new Device(await DeviceStore.open(ports.databases), ports);
	}

	listMembers(): Promise<KeptMember[]> {
		return this.store.members();
	}

	/** Sends what anybody on this device has left to send: soon after the start, and when the network is back. */
	keepSendingForEveryone(): void {
		const { clock, online } = this.ports;
		// Should it fail, it is tried again when the network is next back, or the app next opened.
		const send = () =>
			void pushForEveryone(this.store, this.ports)
				.then(() => uploadForEveryone(this.store, this.ports))
				.then(() => heedEndings(this.store, this.ports, isOpenHere))
				.then((ended) => void (session.endedBehindLock = ended))
				.catch(() => undefined);
		clock.after(SCREEN_IS_READY, send);
		online.onChange(() => {
			if (online.isOnline()) send();
		});
	}

	async join(code: string): Promise<Joining> {
		const joining = await join(this.store, code, this.ports);
		if (joining.ok) void this.ports.storage.askToKeep();
		return joining;
	}

	serviceInfo(): Promise<ServiceInfo | null> {
		return this.store.serviceInfo();
	}

	keepServiceInfo(info: ServiceInfo): Promise<void> {
		return this.store.keepServiceInfo(info);
	}

	/** The lock on somebody's things; null where there is none. */
	async lockOf(deviceId: string): Promise<Lock | null> {
		return this.#locking.lockOf(await this.#kept(deviceId));
	}

	/**
	 * @throws {StoreLocked} where there is a lock
	 * @throws {StorageFull | StorageBroken} also when nobody with this id uses the device.
	 */
	async openMember(deviceId: string): Promise<MemberSession> {
		const kept = await this.#kept(deviceId);
		return this.#open(kept, await this.#locking.open(kept));
	}

	/** Opens somebody's things by their code. */
	async unlock(deviceId: string, code: Code): Promise<Unlocking> {
		const kept = await this.#kept(deviceId);
		return this.#afterTry(kept, await this.#locking.unlock(kept, code));
	}

	/** Opens somebody's things by the device's passkey. Null when the reader stopped. */
	async unlockByPasskey(deviceId: string): Promise<Unlocking | null> {
		const kept = await this.#kept(deviceId);
		const tried = await this.#locking.unlockByPasskey(kept);
		return tried && this.#afterTry(kept, tried);
	}

	async #afterTry(kept: KeptMember, tried: Awaited<ReturnType<Locking['unlock']>>): Promise<Unlocking> {
		if (tried.ok) {
			await this.#open(kept, tried.opened);
			return { ok: true };
		}
		// Should it fail, the farewell is still owed, and said when the app is next opened.
		if (tried.why === 'wiped') void sayFarewells(this.store, this.ports).catch(() => undefined);
		return tried;
	}

	async #kept(deviceId: string): Promise<KeptMember> {
		const kept = (await this.store.members()).find((member) => member.deviceId === deviceId);
		if (!kept) throw new StorageBroken('There is no such member');
		return kept;
	}

	async #open(kept: KeptMember, vault: Vault): Promise<MemberSession> {
		const store = await MemberStore.open(kept.store, vault, this.ports);
		const known = new Known(store);
		const opening = [MemberLock.of(kept, this.#locking, this.ports.passkeys), known.loadAll()] as const;
		const [lock] = await Promise.all(opening).catch((error: unknown) => {
			store.close();
			throw error;
		});
		const view = new MemberView();
		view.show(known);
		const schedule = this.#scheduleFor(kept, store, view);
		const uploads = this.#uploadsOf(kept, store);
		const parts = { member: memberOf(kept), store, known, view, schedule, uploads, lock };
		const opened = new MemberSession(parts, this.#sessionPorts(kept));
		session.current?.close();
		session.current = opened;
		session.wasEnded = false;
		schedule.start();
		uploads.start();
		// Should it fail, or the store be closed by then, the next start takes a little longer.
		this.ports.clock.after(SCREEN_IS_READY, () => void known.keepPacks().catch(() => undefined));
		return opened;
	}

	close(): void {
		session.current?.close();
		this.store.close();
	}

	#scheduleFor(kept: KeptMember, store: MemberStore, view: MemberView): Schedule {
		const { ports } = this;
		const member = { store, deviceId: kept.deviceId };
		const heed = async (outcome: Outcome) => {
			if (outcome.ended === 'device-ended') await this.#wipeEnded(kept, store);
			return outcome;
		};
		const work = {
			push: () => push(member, ports).then(heed),
			pull: () => pull(member, ports).then(heed),
			listen: (stop: AbortSignal, moved: () => void) =>
				listen(ports, kept.deviceId, stop, (seq) => void this.#tellIfNew(store, seq, moved)),
			report: view.showSync.bind(view)
		};
		return new Schedule(work, ports);
	}

	/** What was said here before has gone by now, or can't go any more; what it carries gets its chance. */
	async #wipeEnded(kept: KeptMember, store: MemberStore): Promise<void> {
		await uploadWaiting({ store, deviceId: kept.deviceId }, this.ports);
		session.wasEnded = true;
		await leave(this.store, kept, () => store.changes.announce({ gone: true }));
	}

	#uploadsOf({ deviceId }: KeptMember, store: MemberStore): Schedule {
		const { ports } = this;
		// The screen shows of each attachment how far it has come; there is nothing to report of all.
		const work = { push: () => uploadWaiting({ store, deviceId }, ports), report: () => undefined };
		return new Schedule(work, ports);
	}

	/** What this device has just fetched by itself is no news to it. */
	async #tellIfNew(store: MemberStore, seq: number | null, moved: () => void): Promise<void> {
		const have = await store.read((tables) => readMark(tables, 'feed-seq')).catch(() => 0);
		if (seq === null || seq > have) moved();
	}

	#sessionPorts(kept: KeptMember) {
		const { ports } = this;
		return {
			clock: ports.clock,
			ids: ports.ids,
			storage: ports.storage,
			fetchAttachment: (id: string) => fetchAttachment(kept.deviceId, id, ports),
			askForBackgroundSync: ports.askForBackgroundSync,
			accessLog: (deviceId: string) => fetchAccessLog(deviceId, ports),
			devices: new ChildDevices(kept.deviceId, ports),
			leave: async (tellTabs: () => Promise<void>) => {
				await leave(this.store, kept, tellTabs);
				// Should it fail, the farewell is still owed, and said when the app is next opened.
				void sayFarewells(this.store, ports).catch(() => undefined);
			},
			// Should it fail, the name is noticed again when the store is next opened.
			renamed: (name: string) => void this.store.keep({ ...kept, name }).catch(() => undefined),
			closed: (closed: MemberSession) => {
				if (session.current === closed) session.current = null;
			}
		};
	}
}
