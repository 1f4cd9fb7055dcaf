/**
 * What is read must be found where it stands, also where it is shown in parts and other signs stand between.
 * What is not seen must not be found.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { freshPage } from '$lib/ui/testing/accessible';
import { piecesOf } from './pieces';
import { placesNear } from './places';

beforeEach(() => freshPage());

/** The places of a text, as the words that are there; `#listen` is the button that reads it. */
function found(html: string, text: string): (string | undefined)[] {
	return places(html, text).map((place) => place?.range.toString());
}

function places(html: string, text: string) {
	document.body.innerHTML = `<main>${html}</main>`;
	const button = document.querySelector('#listen');
	if (!button) throw new Error('There is no button');
	return placesNear(button, piecesOf(text));
}

const LISTEN = '<span class="listenbox"><button id="listen"></button> School. </span>';

describe('the places of a text', () => {
	it('are its sentences on the page', () => {
		const html = `<section>${LISTEN}<p>I like school. Sam helps me.</p></section>`;
		expect(found(html, 'I like school. Sam helps me.')).toEqual(['I like school', 'Sam helps me']);
	});

	it('go over the parts that a sentence is shown in', () => {
		const html = `<section>${LISTEN}<p><span>My <button>plan</button> </span><span>is good,</span><span>yes!</span></p></section>`;
		expect(found(html, 'My plan is good, yes!')).toEqual(['My plan is good,yes']);
	});

	it('are found whatever signs stand between the words', () => {
		const html = `<section>${LISTEN}<dl><dt>Who runs it</dt><dd>Grace and I</dd></dl></section>`;
		expect(found(html, 'Who runs it: Grace and I.')).toEqual(['Who runs itGrace and I']);
	});

	it('are whole words', () => {
		const html = `<section>${LISTEN}<p>Nobody knows.</p><p>No.</p></section>`;
		expect(found(html, 'No.')).toEqual(['No']);
	});

	it('follow each other as they are read', () => {
		const html = `<section>${LISTEN}<p id="one">Yes.</p><p>Stay?</p><p id="two">Yes.</p></section>`;
		const [first, , third] = places(html, 'Yes. Stay? Yes.');
		expect(first?.range.startContainer.parentElement?.id).toBe('one');
		expect(third?.range.startContainer.parentElement?.id).toBe('two');
	});

	it('are in the smallest part of the page that has them all', () => {
		const html = `<p>School.</p><section><h2>School</h2>${LISTEN}<p id="mine">School.</p></section>`;
		expect(places(html, 'School.')[0]?.range.startContainer.parentElement?.tagName).toBe('H2');
		const apart = `<h1>School</h1><div>${LISTEN}</div><p>It is good.</p>`;
		expect(found(apart, 'School. It is good.')).toEqual(['School', 'It is good']);
	});

	it('are none where the words are not seen', () => {
		const html = `<section>${LISTEN}<p hidden>School.</p><p class="vh">School.</p></section>`;
		expect(found(html, 'School.')).toEqual([]);
	});

	it('are none for what is said and not shown, and the rest is found', () => {
		const html = `<section>${LISTEN}<p>Sam helps.</p></section>`;
		expect(found(html, 'Hello. Sam helps.')).toEqual([undefined, 'Sam helps']);
	});

	it('know the language that stands there', () => {
		const html = `<section>${LISTEN}<h2>مدرستي</h2><p lang="en">I like it.</p></section>`;
		document.documentElement.lang = 'ar';
		expect(places(html, 'مدرستي. I like it.').map((place) => place?.lang)).toEqual(['ar', 'en']);
	});
});
