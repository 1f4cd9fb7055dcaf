/**
 * All that stands on a page must be heard, in its order and sentence by sentence, each in its language.
 * What is not seen, and what only a screen reader finds, must not be.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { freshPage } from '$lib/ui/testing/accessible';
import { piecesBeside } from './page-pieces';

beforeEach(() => freshPage());

function heard(html: string) {
	document.body.innerHTML = `<main lang="en">${html}</main>`;
	return piecesBeside(document.body, [], 0);
}

const words = (html: string) => heard(html).map(({ text }) => text);

describe('what is read of a page', () => {
	it('is each line by itself, and of a line each sentence', () => {
		expect(words('<h2>School</h2><p>I like it.\n\tSam helps me.</p>')).toEqual([
			'School',
			'I like it.',
			'Sam helps me.'
		]);
	});

	it('has questions, and what can be chosen and pressed', () => {
		const choice = '<label><input type="radio" /><span>At home</span></label>';
		const row = '<a href="#x" style="display: flex"><b>My plan</b><span>What happens</span></a>';
		expect(words(`<fieldset><legend>Where?</legend>${choice}</fieldset>${row}<button>Send</button>`)).toEqual(
			['Where?', 'At home', 'My plan', 'What happens', 'Send']
		);
	});

	it('keeps a sentence together that is shown in parts', () => {
		const symbols =
			'<span style="display: block">My plan </span><span style="display: block">is good. </span>';
		expect(words(`<p class="symline">${symbols}</p><p>My <button>plan</button> is <b>good</b>.</p>`)).toEqual(
			['My plan is good.', 'My plan is good.']
		);
	});

	it('is in the language of each part', () => {
		const found = heard('<p><b lang="ar">ماما</b> is my mum</p>');
		expect(found.map(({ text, lang }) => [text, lang])).toEqual([
			['ماما', 'ar'],
			['is my mum', 'en']
		]);
	});

	it('knows where each piece stands', () => {
		const found = heard('<p>\n  One. <b>Two</b> is\n here. </p>');
		expect(found.map(({ range }) => String(range))).toEqual(['One.', 'Two is\n here.']);
	});

	it('leaves out what is read before it', () => {
		const found = heard('<h1>School</h1><p>Sam helps me.</p>');
		const rest = piecesBeside(document.body, found.slice(0, 1), 'School'.length);
		expect(rest.map(({ text, start, end }) => [text, start, end])).toEqual([['Sam helps me.', 7, 20]]);
	});

	it('has nothing that is not seen, and no signs by themselves', () => {
		const hidden = '<p hidden>Hidden</p><span class="vh">For readers</span><p>–</p>';
		expect(words(`${hidden}<span class="listenbox"><span>No voice</span></span><p>Seen</p>`)).toEqual([
			'Seen'
		]);
	});
});
