import { attachmentIdsIn } from '$lib/domain/attachments/attachment';
import type { Entry, EntryKind, SaidBy } from '$lib/domain/entries/entry';
import type { StandsFor } from '$lib/domain/pictures/own-picture';
import { withOffset, type Clock } from '$lib/platform/clock';
import type { Ids } from '$lib/platform/ids';
import {
	failed,
	type EntryDraft,
	type Keeping,
	type PictureReach,
	type Saving,
	type SigningOut,
	type TakingBackResult
} from './answers';
import { DraftKeeper } from './draft-keeper';
import type { Member } from './member';
import { MemberAttachments, type AttachmentPorts } from './member-attachments';
import type { MemberLock } from './member-lock.svelte';
import { PictureKeeper } from './picture-keeper';
import { ReadingKeeper } from './reading-keeper';
import { saveEntry, takeBackEntry } from './store/entries';
import { isStorageFailure } from './store/failures';
import type { MemberStore } from './store/member-store';
import type { AccessLogReading } from './sync/access-log';
import type { ChildDevices } from './sync/child-devices';
import type { Schedule } from './sync/schedule';
import type { Known } from './view/known';
import { type MemberView, type ChildView } from './view/member-view.svelte';

export interface SessionPorts extends AttachmentPorts {
	clock: Clock;
	ids: Ids;
	/** Asks the browser to call the service worker when the network is back. */
	askForBackgroundSync: () => Promise<void>;
	accessLog: (deviceId: string) => Promise<AccessLogReading>;
	devices: ChildDevices;
	/** Forgets the member on this device, tells its tabs, and the service when that is possible. */
	leave: (tellTabs: () => Promise<void>) => Promise<void>;
	renamed: (name: string) => void;
	closed: (session: MemberSession) => void;
}

export interface SessionParts {
	member: Member;
	store: MemberStore;
	known: Known;
	view: MemberView;
	schedule: Schedule;
	/** Of recordings and pictures, so that words never wait for them. */
	uploads: Schedule;
	lock: MemberLock;
}

/**
 * One member's app, open: what their screens show and what they can do. Nothing here waits for the
 * network but `accessLog` and `devices`, and nothing is shown before the store has committed it.
 */
export class MemberSession {
	member = $state.raw() as Member;
	readonly view: ChildView;
	readonly attachments: MemberAttachments;
	/** The lock on these things. */
	readonly lock: MemberLock;
	/** The child's other devices. */
	readonly devices: ChildDevices;
	/** On the child's own device: who is helping just now, by the name that the child uses. */
	helpedBy = $state<string | null>(null);
	readonly #drafts: DraftKeeper;
	readonly #pictures: PictureKeeper;
	readonly #reading: ReadingKeeper;
	readonly #stopListening: () => void;
	#turn: Promise<void> = Promise.resolve();
	#isClosed = false;

	constructor(
		private readonly parts: SessionParts,
		private readonly ports: SessionPorts
	) {
		this.member = parts.member;
		this.view = parts.view;
		this.attachments = new MemberAttachments(parts.store, parts.view, ports);
		this.lock = parts.lock;
		this.devices = ports.devices;
		this.#drafts = new DraftKeeper(parts.store, ports.clock);
		this.#pictures = new PictureKeeper(parts.store, parts.known, {
			save: (draft) => this.save(draft),
			takeBack: (entryId) => this.takeBack(entryId)
		});
		this.#reading = new ReadingKeeper(parts.store, parts.known, parts.member.role, (draft) =>
			this.save(draft)
		);
		void this.#reading.begin();
		this.#stopListening = parts.store.changes.listen((change) => {
			if (change.gone) return this.close();
			// One after the other, so that an older reading never covers a newer one.
			const turn = this.#turn.then(() => this.#refresh(change));
			this.#turn = turn.catch(() => undefined);
			return turn;
		});
	}

	/**
	 * Keeps it on the device, and sends it when it can. Resolves with `ok` only when it is safe on the disk.
	 * @param fromDraft the key of the draft that it was written in, which ends with it
	 */
	async save<K extends EntryKind>(draft: EntryDraft<K>, fromDraft?: string): Promise<Saving> {
		const { clock, ids, askForBackgroundSync } = this.ports;
		const { kind, body, to, about, saidBy = this.#saidBy() } = draft;
		const entry = {
			id: ids.next(),
			kind,
			madeAt: withOffset(clock.now()),
			saidBy,
			...(about?.length ? { about } : {}),
			...(to?.length ? { to } : {}),
			body
		} as Entry;
		try {
			if (fromDraft !== undefined) await this.#drafts.settled();
			await saveEntry(this.parts.store, plain(entry), fromDraft);
		} catch (error) {
			return failed(error);
		}
		this.parts.schedule.nudge();
		this.parts.uploads.nudge();
		void askForBackgroundSync();
		return { ok: true, entry };
	}

	/** Takes an entry back: one that was never sent is gone at once, for any other the service is asked. */
	async takeBack(entryId: string): Promise<TakingBackResult> {
		try {
			const how = await takeBackEntry(this.parts.store, entryId);
			if (how === 'not-here') return { ok: false, why: how };
			this.parts.schedule.nudge();
			void this.ports.askForBackgroundSync();
			return { ok: true, how };
		} catch (error) {
			return failed(error);
		}
	}

	/** Words that are not said yet; empty where there are none. */
	draft(key: string): string {
		return this.parts.known.drafts.get(key) ?? '';
	}

	keepDraft(key: string, words: string): Promise<Keeping> {
		return this.#drafts.keep(key, words);
	}

	dropDraft(key: string): Promise<Keeping> {
		return this.#drafts.keep(key, '');
	}

	/** True while somebody is in the middle of writing. */
	isWriting(): boolean {
		return this.#drafts.isWriting();
	}

	/** Puts a picture of the child's own in the place of a symbol or of somebody's face. */
	keepPicture(stands: StandsFor, picture: string, reach: PictureReach): Promise<Keeping> {
		return this.#pictures.keep(stands, picture, reach);
	}

	/** Puts the usual picture back. */
	putPictureBack(stands: StandsFor): Promise<Keeping> {
		return this.#pictures.putBack(stands);
	}

	/** The child has opened a feed item as it stands now. */
	markRead(kind: string, id: string): Promise<Keeping> {
		return this.#reading.mark({ kind, id });
	}

	/** Who has looked at this child's things. Asked of the service each time. */
	accessLog(): Promise<AccessLogReading> {
		return this.ports.accessLog(this.member.deviceId);
	}

	/** How many entries are only on this device, or something that they carry is: those that wait, and those that the service refused. */
	unsent(): number {
		const { attachments } = this.view;
		const isOnlyHere = (id: string) => !['sent', undefined].includes(attachments.get(id)?.state);
		return this.view.entries.filter(
			({ state, entry }) =>
				state === 'saved-here' || state === 'not-sent' || attachmentIdsIn(entry).some(isOnlyHere)
		).length;
	}

	/** How many drafts hold something that was not said. */
	#unsaid(): number {
		const words = [...this.parts.known.drafts.keys()];
		const attached = [...this.view.attachments.values()].flatMap(({ draft }) => draft ?? []);
		return [...words, ...attached].filter((key, place, all) => all.indexOf(key) === place).length;
	}

	/** Looks for news now. */
	refresh(): void {
		this.parts.schedule.nudge();
	}

	/** Signs this device out and wipes what it has of this member. Refused while something would be lost. */
	async signOut({ evenIfUnsent = false }: { evenIfUnsent?: boolean } = {}): Promise<SigningOut> {
		await this.#drafts.settled();
		const entries = this.unsent();
		const drafts = this.#unsaid();
		const pictures = this.parts.known.pictures.size;
		if (!evenIfUnsent && entries + drafts + pictures > 0)
			return { ok: false, why: 'unsent', entries, drafts, pictures };
		try {
			// Every tab closes the store, this one too: an open one could not be wiped.
			await this.ports.leave(() => this.parts.store.changes.announce({ gone: true }));
			return { ok: true };
		} catch (error) {
			return failed(error);
		}
	}

	/** Closes the store. What is kept stays kept, and unsent words go up when it is opened again. */
	close(): void {
		if (this.#isClosed) return;
		this.#isClosed = true;
		this.#stopListening();
		this.parts.schedule.stop();
		this.parts.uploads.stop();
		this.parts.store.close();
		this.ports.closed(this);
	}

	async #refresh(change: Parameters<Known['refresh']>[0]): Promise<void> {
		const { known, view } = this.parts;
		if (this.#isClosed) return;
		try {
			await known.refresh(change);
			if (change.feed || change.entries || change.read || change.pictures) view.show(known);
			else if (change.attachments) view.showAttachments(known);
			else view.showCounts(known);
			this.#noteName();
			void this.#reading.begin();
		} catch (error) {
			// It is committed, and shows when the store is opened again.
			if (!isStorageFailure(error)) throw error;
			view.showSync('trouble');
		}
	}

	/** The child has changed their name: "Who are you?" must greet them by it too. */
	#noteName(): void {
		const name = this.view.child?.name;
		if (name === undefined || name === this.member.name) return;
		this.member = { ...this.member, name };
		this.ports.renamed(name);
	}

	#saidBy(): SaidBy {
		const { role, helperName } = this.member;
		if (role === 'helper')
			return { by: 'helper', ...(helperName === undefined ? {} : { helper: helperName }) };
		return this.helpedBy === null ? { by: 'child' } : { by: 'child-with-help', helper: this.helpedBy };
	}
}

/** Reactive state of a screen becomes the plain value that it stands for. */
function plain(entry: Entry): Entry {
	return JSON.parse(JSON.stringify(entry)) as Entry;
}
