/**
 * Who can see this must be a button named by the question and the names, in every level.
 * It must open a dialog that lists everybody, and focus must come back to it.
 * The two boxes must each have a heading and a list, and be told apart by words and sign, not by colour.
 * The line on safety must follow the boxes.
 * What opens must be announced as a dialog with a list; the boxes as two headings, each with its list.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import CanSeeBoxes from './CanSeeBoxes.svelte';
import WhoCanSee from './WhoCanSee.svelte';

const you = { name: 'You', picture: { face: 1, skin: 3, hair: 1, top: 0 } };
const grace = { name: 'Grace', about: 'my IRO' };
const team = { name: 'Complaints team', symbol: 'complaint' as const };
const props = {
	label: 'Who can see this:',
	names: 'you, Grace and the complaints team',
	viewers: [you, grace, team],
	closeWords: 'Close'
};
const button = () => page.getByRole('button', { name: `${props.label} ${props.names}`, exact: true });

beforeEach(() => freshPage());

describe('WhoCanSee', () => {
	it.each([
		['line', 'symbols-and-words'],
		['line', 'symbols'],
		['eye', 'symbols']
	] as const)('as a %s is named by the question and the names in the %s level', async (kind, level) => {
		freshPage({ level });
		await render(WhoCanSee, { ...props, kind });
		await expect.element(button()).toBeVisible();
	});

	it('lists everybody in a dialog and takes focus back', async () => {
		await render(WhoCanSee, { ...props });
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		const dialog = page.getByRole('dialog', { name: props.label });
		const items = dialog.getByRole('listitem').elements();
		expect(items.map((item) => item.lastElementChild?.textContent)).toEqual([
			'You',
			'Grace, my IRO',
			'Complaints team'
		]);
		await userEvent.keyboard('{Escape}');
		await expect.element(button()).toHaveFocus();
	});

	it('is announced as a button, and then as a dialog with a list', async () => {
		await render(WhoCanSee, { ...props });
		await button().click();
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- button "Who can see this: you, Grace and the complaints team"
			- dialog "Who can see this:":
			  - heading "Who can see this:" [level=2]
			  - button "Close"
			  - list:
			    - listitem: You
			    - listitem: Grace, my IRO
			    - listitem: Complaints team
		`);
	});

	it('has nothing for axe to find, open or shut', async () => {
		await render(WhoCanSee, { ...props });
		await expectAccessible(document.body);
		await button().click();
		await expectAccessible(document.body);
	});
});

describe('CanSeeBoxes', () => {
	const boxes = {
		canTitle: 'Can see this',
		can: [you, team],
		cannotTitle: 'Cannot see',
		cannot: [grace],
		safety: 'If you are not safe, they must tell someone who can help.'
	};

	it('says who can, then who cannot, then what may be passed on', async () => {
		const { container } = await render(CanSeeBoxes, boxes);
		expect(container.textContent.replace(/\s+/g, ' ').trim()).toMatch(
			/^Can see this .*Complaints team ?Cannot see .*Grace.*If you are not safe/
		);
		await expect.element(page.getByRole('heading', { name: 'Cannot see' })).toBeVisible();
	});

	it('are announced as two headings, each with its list, and the line on safety', async () => {
		await render(CanSeeBoxes, boxes);
		await expect.element(page.elementLocator(document.body)).toMatchAriaInlineSnapshot(`
			- heading "Can see this" [level=3]
			- list:
			  - listitem: You
			  - listitem: Complaints team
			- heading "Cannot see" [level=3]
			- list:
			  - listitem: Grace
			- paragraph: If you are not safe, they must tell someone who can help.
		`);
	});

	it('has nothing for axe to find', async () => {
		await render(CanSeeBoxes, boxes);
		await expectAccessible(document.body);
	});
});
