import { describe, expect, it } from 'vitest';
import { signInPath, wayBack } from './way-back';

describe('the way back after sign-in', () => {
	it('leads to the page that was asked for, with its filter', () => {
		const path = signInPath(new URL('http://localhost/desk/inbox?show=all'));
		expect(path).toBe('/desk/sign-in?to=%2Fdesk%2Finbox%3Fshow%3Dall');
		expect(wayBack(new URL(path, 'http://localhost').searchParams.get('to'))).toBe('/desk/inbox?show=all');
	});

	it('says nothing of the start page', () => {
		expect(signInPath(new URL('http://localhost/desk'))).toBe('/desk/sign-in');
		expect(signInPath(new URL('http://localhost/desk/inbox'))).toBe('/desk/sign-in');
	});

	it('shows the page of a form that could not be sent, and does not send it', () => {
		expect(signInPath(new URL('http://localhost/desk/children/1/promise?/sign'))).toBe(
			'/desk/sign-in?to=%2Fdesk%2Fchildren%2F1%2Fpromise'
		);
	});

	it.each([
		null,
		'',
		'https://example.com/desk/inbox',
		'//example.com/desk/inbox',
		'/\\example.com/desk/inbox',
		'\\\\example.com\\desk\\inbox',
		'javascript:alert(1)',
		'/join',
		'/desk/../join',
		'/desk/sign-in?to=/desk/sign-in',
		'/desk/sign-out',
		'http://[/desk/inbox'
	])('goes nowhere else: %s', (to) => {
		expect(wayBack(to)).toBe('/desk/inbox');
	});
});
