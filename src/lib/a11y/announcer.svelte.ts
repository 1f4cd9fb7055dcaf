/** What the polite live region says. Only the app's own words belong here. */
class Announcements {
	/** Two regions in turn, because the same words again in one region are not read out. */
	regions = $state<[string, string]>(['', '']);
	#next: 0 | 1 = 0;

	say(words: string): void {
		this.regions[this.#next] = words;
		this.#next = this.#next === 0 ? 1 : 0;
		this.regions[this.#next] = '';
	}
}

export const announcements = new Announcements();

/** Has a screen reader say something that can be seen on the page, but where focus is not. */
export function announce(words: string): void {
	announcements.say(words);
}
