import { shrinkPicture, type PictureFit } from '$lib/platform/pictures';

/** A picture that was chosen and is not in place yet. Nothing of it is kept until the child says so. */
export class PictureDraft {
	state = $state.raw<'none' | 'working' | 'ready' | 'not-a-picture'>('none');
	/** In base64, as it will be kept. */
	picture = $state.raw<string | null>(null);
	fit = $state.raw<PictureFit>('fill');
	#file: Blob | null = null;
	#turn = 0;

	take(file: Blob, fit: PictureFit = this.fit): Promise<void> {
		this.#file = file;
		this.fit = fit;
		return this.#shrink();
	}

	show(fit: PictureFit): Promise<void> {
		this.fit = fit;
		return this.#shrink();
	}

	drop(): void {
		this.#turn += 1;
		this.#file = null;
		this.picture = null;
		this.state = 'none';
	}

	async #shrink(): Promise<void> {
		const file = this.#file;
		if (!file) return;
		const turn = ++this.#turn;
		this.state = 'working';
		const picture = await shrinkPicture(file, this.fit);
		// Another file, or another fit, was chosen meanwhile.
		if (turn !== this.#turn) return;
		this.picture = picture;
		this.state = picture === null ? 'not-a-picture' : 'ready';
	}
}
