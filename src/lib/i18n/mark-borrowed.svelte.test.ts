import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { screenLanguage, t } from './i18n.svelte';
import { markBorrowed } from './mark-borrowed';

let root: HTMLElement;
let stop: () => void;

/** Observers are told after the current task's own work. */
async function show(html: string): Promise<Element> {
	root.innerHTML = html;
	await tick();
	return root.firstElementChild as Element;
}

const markOf = (element: Element) => [element.getAttribute('lang'), element.getAttribute('dir')];

beforeEach(async () => {
	await screenLanguage.use('fa');
	root = document.body.appendChild(document.createElement('div'));
	stop = markBorrowed(root);
});

afterEach(async () => {
	stop();
	root.remove();
	await screenLanguage.use('en');
});

describe('words that the language of the screen does not have', () => {
	const borrowed = () => t('plan:parts');

	it('are marked with the language and direction that they are in', async () => {
		expect(borrowed()).toMatch(/^[\w ,.’]+$/);
		const heading = await show(`<h1>${borrowed()}</h1>`);
		expect(heading.getAttribute('lang')).toMatch(/^en/);
		expect(heading.getAttribute('dir')).toBe('ltr');
	});

	it('are marked where they are the name of a button', async () => {
		const button = await show(`<button aria-label="${borrowed()}"><svg></svg></button>`);
		expect(button.getAttribute('dir')).toBe('ltr');
	});

	it('are marked no more once the words are the screen’s own', async () => {
		const line = await show(`<p>${borrowed()}</p>`);
		line.textContent = t('plan:title');
		await tick();
		expect(markOf(line)).toEqual([null, null]);
	});

	it('are marked when the language changes and they do not', async () => {
		await screenLanguage.use('en');
		const line = await show(`<p>${borrowed()}</p>`);
		expect(markOf(line)).toEqual([null, null]);
		await screenLanguage.use('fa');
		borrowed();
		document.documentElement.lang = 'fa';
		await expect.poll(() => line.getAttribute('dir')).toBe('ltr');
		document.documentElement.lang = 'en';
	});

	it('leave alone what is the screen’s own, and what somebody else has marked', async () => {
		expect(markOf(await show(`<p>${t('plan:title')}</p>`))).toEqual([null, null]);
		expect(markOf(await show(`<p lang="ar">${borrowed()}</p>`))).toEqual(['ar', null]);
	});

	it('never mark the words of somebody else within them', async () => {
		expect(markOf(await show(`<p>${borrowed()} <b>سلام</b></p>`))).toEqual([null, null]);
	});
});
