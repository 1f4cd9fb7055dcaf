/**
 * A message must say who said it before what was said, also when only its side shows it.
 * Mine must stand at the end side, theirs at the start side, in both directions of reading.
 * It must be announced as an article named by who said it; the face beside it must be silent.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage, words } from '$lib/ui/testing/accessible';
import MessageBubble from './MessageBubble.svelte';

beforeEach(() => freshPage());

describe('MessageBubble', () => {
	it('says who said it, first', async () => {
		await render(MessageBubble, { from: 'me', who: 'You said', children: words('Can I stay?') });
		const message = page.getByRole('article', { name: 'You said' });
		await expect.element(message).toHaveTextContent(/^You said Can I stay\?$/);
	});

	it.each(['ltr', 'rtl'])('stands on the side of who said it, %s', async (dir) => {
		freshPage({ dir });
		await render(MessageBubble, { from: 'me', who: 'You said', children: words('Yes') });
		await render(MessageBubble, { from: 'them', who: 'Grace', children: words('Good') });
		const [mine, theirs] = page
			.getByRole('article')
			.elements()
			.map((message) => message.getBoundingClientRect());
		const apart = (mine?.left ?? 0) - (theirs?.left ?? 0);
		expect(Math.sign(apart)).toBe(dir === 'rtl' ? -1 : 1);
	});

	it('is announced as an article by who said it', async () => {
		await render(MessageBubble, { from: 'me', who: 'You said', children: words('Can I stay?') });
		await render(MessageBubble, {
			from: 'them',
			who: 'Grace',
			person: { name: 'Grace Mensah' },
			actions: words('Listen'),
			children: words('Good idea.')
		});
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- article "You said":
			  - paragraph: You said
			  - text: Can I stay?
			- article "Grace": Grace Listen Good idea.
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(MessageBubble, { from: 'me', who: 'You said', children: words('Can I stay?') });
		await render(MessageBubble, {
			from: 'them',
			who: 'Grace',
			person: { name: 'Grace Mensah' },
			actions: words('Listen'),
			children: words('Good idea.')
		});
		await expectAccessible(document.body);
	});
});
