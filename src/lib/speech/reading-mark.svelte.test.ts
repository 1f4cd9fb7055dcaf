/**
 * Exactly the sentence that is read must be marked.
 * It must come into view, at once for those who want nothing to move.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freshPage } from '$lib/ui/testing/accessible';
import { clearReading, markReading } from './reading-mark';

beforeEach(() => freshPage());
afterEach(() => {
	clearReading();
	vi.restoreAllMocks();
	document.body.innerHTML = '';
});

function rangeOver(from: Element, to: Element): Range {
	const range = document.createRange();
	range.setStartBefore(from.firstChild as Node);
	range.setEndAfter(to.lastChild as Node);
	return range;
}

function show(html: string) {
	document.body.innerHTML = html;
	const [one, two = one] = document.querySelectorAll('b');
	if (!one || !two) throw new Error('There is nothing to mark');
	return { one, two };
}

const marked = () => [...(CSS.highlights.get('reading') ?? [])].map(String);

describe('the mark of what is read', () => {
	it('is on these words, and on the elements that hold them', () => {
		const { one, two } = show('<p><b>I like</b> <b>school.</b> <b>Sam helps.</b></p>');
		markReading(rangeOver(one, two));
		expect(marked()).toEqual(['I like school.']);
		const holders = [...document.querySelectorAll('[data-reading]')].map(({ textContent }) => textContent);
		expect(holders).toEqual(['I like', 'school.']);
	});

	it('is in one place at a time, and then nowhere', () => {
		const { one, two } = show('<p><b>One.</b><b>Two.</b></p>');
		markReading(rangeOver(one, one));
		markReading(rangeOver(two, two));
		expect(marked()).toEqual(['Two.']);
		clearReading();
		expect(CSS.highlights.has('reading')).toBe(false);
		expect(document.querySelector('[data-reading]')).toBeNull();
	});

	it('is there for a browser that can mark no part of a text', () => {
		vi.stubGlobal('CSS', {});
		const { one } = show('<p><b>One.</b></p>');
		markReading(rangeOver(one, one));
		expect(one.hasAttribute('data-reading')).toBe(true);
		clearReading();
		vi.unstubAllGlobals();
		expect(one.hasAttribute('data-reading')).toBe(false);
	});

	it.each([
		[{ calm: 'off' }, 'smooth'],
		[{ calm: 'on' }, 'instant']
	] as const)('comes into view (%o)', ({ calm }, behavior) => {
		const { one } = show('<p>Top</p><div style="height: 3000px"></div><p><b>Below.</b></p>');
		document.documentElement.dataset['calm'] = calm;
		const scroll = vi.spyOn(window, 'scrollBy').mockImplementation(() => {});
		markReading(rangeOver(one, one));
		expect(scroll).toHaveBeenCalledExactlyOnceWith({ top: expect.any(Number) as number, behavior });
		delete document.documentElement.dataset['calm'];
	});

	it('moves nothing while it can be seen', () => {
		const { one } = show('<div style="height: 100px"></div><p><b>Here.</b></p>');
		const scroll = vi.spyOn(window, 'scrollBy');
		markReading(rangeOver(one, one));
		expect(scroll).not.toHaveBeenCalled();
	});
});
