import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import { loadDeskWords } from '$lib/desk/words';
import AtDesk from './AtDesk.svelte';

/** Shows a part of the desk with the words that its layout gives it. */
export async function showAtDesk<Given extends object>(
	part: (internals: never, given: Given) => object,
	given: Given
) {
	const words = await loadDeskWords('en', 'Europe/London');
	const anyPart: Component = part as unknown as Component;
	return render(AtDesk, { words, part: anyPart, given });
}
