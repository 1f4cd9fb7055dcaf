/**
 * What the camera sees must have a name, and be one picture to whoever can't see it.
 * It must show what the camera sees, as in a mirror where somebody looks at themselves.
 */
import { render } from 'vitest-browser-svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, freshPage } from '$lib/ui/testing/accessible';
import Viewfinder from './Viewfinder.svelte';

beforeEach(() => freshPage());

/** A camera that sees one colour. */
function stream(): MediaStream {
	const canvas = document.createElement('canvas');
	canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
	return canvas.captureStream();
}

describe('Viewfinder', () => {
	it('is announced as one picture, by its name', async () => {
		await render(Viewfinder, { stream: stream(), mirrored: true, label: 'What the camera sees' });
		await expect
			.element(page.elementLocator(document.body))
			.toMatchAriaInlineSnapshot(`- img "What the camera sees"`);
	});

	it('shows the camera, as in a mirror only where that is asked for', async () => {
		const camera = stream();
		const { container, rerender } = await render(Viewfinder, {
			stream: camera,
			mirrored: true,
			label: 'What the camera sees'
		});
		const video = container.querySelector('video') as HTMLVideoElement;
		expect(video.srcObject).toBe(camera);
		expect(getComputedStyle(video).transform).toContain('-1');
		await rerender({ mirrored: false });
		expect(getComputedStyle(video).transform).toBe('none');
	});

	it('has nothing for axe to find', async () => {
		const { container } = await render(Viewfinder, {
			stream: stream(),
			mirrored: false,
			label: 'What the camera sees'
		});
		await expectAccessible(container);
	});
});
