/** Puts other words into a text field, so that whatever listens to its typing hears of it. */
export function writeInto(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
	if (field.maxLength >= 0 && words.length > field.maxLength) return;
	field.value = words;
	field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Without its last letter as a reader sees it. */
export function withoutLast(words: string): string {
	const last = [...new Intl.Segmenter().segment(words)].at(-1);
	return last ? words.slice(0, last.index) : '';
}
