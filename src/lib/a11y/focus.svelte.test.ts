import { beforeEach, describe, expect, it } from 'vitest';
import { focusHeading, rememberFocus } from './focus';

const byId = (id: string) => document.getElementById(id) as HTMLElement;

beforeEach(() => {
	document.body.innerHTML =
		'<button id="before">x</button><main tabindex="-1"><h1 id="title">My plan</h1><button id="next">y</button></main>';
});

describe('focus after a change of page', () => {
	it('goes to the heading of the page', () => {
		byId('before').focus();
		focusHeading();
		expect(document.activeElement?.id).toBe('title');
		expect(byId('title').tabIndex).toBe(-1);
	});

	it('goes to the page itself where it has no heading yet', () => {
		byId('title').remove();
		focusHeading();
		expect(document.activeElement?.localName).toBe('main');
	});

	it('stays where it is when there is no page', () => {
		document.querySelector('main')?.remove();
		byId('before').focus();
		focusHeading();
		expect(document.activeElement?.id).toBe('before');
	});
});

describe('focus given back', () => {
	it('goes to what had it', () => {
		byId('before').focus();
		const giveBack = rememberFocus();
		byId('next').focus();
		giveBack();
		expect(document.activeElement?.id).toBe('before');
	});

	it('stays where it is when that is gone from the page', () => {
		byId('before').focus();
		const giveBack = rememberFocus();
		byId('next').focus();
		byId('before').remove();
		giveBack();
		expect(document.activeElement?.id).toBe('next');
	});
});
