import type { Keeping, PictureReach } from '$lib/offline/index';
import type { StandsFor } from '$lib/domain/pictures/own-picture';
import { shrinkPicture } from '$lib/platform/pictures';
import { thingInFile, type Thing } from './things';

/** One picture of a set, and what it is for; null while nobody has said so. */
export interface SetPicture {
	id: number;
	/** The name of its file. */
	file: string;
	/** In base64. */
	picture: string;
	thing: Thing | null;
}

/** A set of pictures that was chosen and is not in place yet. */
export class PictureSet {
	pictures = $state.raw<SetPicture[]>([]);
	/** Files that do not open as a picture. */
	broken = $state.raw(0);
	/** How far it has got with the files; null when it is at rest. */
	working = $state.raw<{ done: number; of: number } | null>(null);
	#next = 0;

	get matched(): SetPicture[] {
		return this.pictures.filter(({ thing }) => thing !== null);
	}

	get unmatched(): SetPicture[] {
		return this.pictures.filter(({ thing }) => thing === null);
	}

	/** Takes more files in; one at a time, for the memory of a cheap tablet. */
	async take(files: readonly File[], things: readonly Thing[]): Promise<void> {
		if (this.working) return;
		this.broken = 0;
		for (const [done, file] of files.entries()) {
			this.working = { done, of: files.length };
			const picture = await shrinkPicture(file, 'whole');
			if (picture === null) this.broken += 1;
			else this.#add(file.name, picture, thingInFile(file.name, things) ?? null);
		}
		this.working = null;
	}

	/** Says what a picture is for. Each thing has one picture: the one that had it before has none then. */
	assign(id: number, thing: Thing): void {
		this.pictures = this.pictures.map((one) => {
			if (one.id === id) return { ...one, thing };
			return one.thing?.key === thing.key ? { ...one, thing: null } : one;
		});
	}

	leaveOut(id: number): void {
		this.pictures = this.pictures.filter((one) => one.id !== id);
	}

	/**
	 * Puts those that have a place into it, one after the other. What is in place is no longer in the set;
	 * after a failure the rest still is.
	 */
	async save(
		keep: (stands: StandsFor, picture: string, reach: PictureReach) => Promise<Keeping>,
		reach: PictureReach
	): Promise<{ kept: number; keeping: Keeping }> {
		let kept = 0;
		for (const { id, thing, picture } of this.matched) {
			if (!thing) continue;
			const keeping = await keep(thing.stands, picture, reach);
			if (!keeping.ok) return { kept, keeping };
			this.leaveOut(id);
			kept += 1;
		}
		return { kept, keeping: { ok: true } };
	}

	#add(file: string, picture: string, thing: Thing | null): void {
		const id = this.#next++;
		this.pictures = [...this.pictures, { id, file, picture, thing: null }];
		if (thing) this.assign(id, thing);
	}
}
