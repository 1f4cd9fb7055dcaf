/**
 * Pictures of the child's own that stand in for symbols while their app is open. Whoever opens it fills
 * this; where nobody does, as on the server, every symbol is the usual one.
 */
class OwnPictures {
	#urls = $state.raw<ReadonlyMap<string, string>>(new Map());
	/** What each address was made of. */
	#made: ReadonlyMap<string, Blob> = new Map();

	/** The address of the picture that stands in for a symbol; undefined for a symbol that is the usual one. */
	of(name: string): string | undefined {
		return this.#urls.get(name);
	}

	/** Shows these and no others. An address lives as long as its picture is shown. */
	show(pictures: ReadonlyMap<string, Blob>): void {
		const urls = new Map(
			[...pictures].map(([name, picture]) => {
				const kept = this.#made.get(name) === picture ? this.#urls.get(name) : undefined;
				return [name, kept ?? URL.createObjectURL(picture)];
			})
		);
		const gone = [...this.#urls].filter(([name, url]) => urls.get(name) !== url);
		this.#made = new Map(pictures);
		this.#urls = urls;
		for (const [, url] of gone) URL.revokeObjectURL(url);
	}
}

export const ownPictures = new OwnPictures();
