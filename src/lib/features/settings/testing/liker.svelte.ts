import { vi } from 'vitest';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { mergeSettings } from '$lib/domain/entries/settings';
import { viewOf } from '$lib/features/shell/testing/views';
import type { Saving } from '$lib/offline/index';

/** A child whose choices are kept, so that the screen goes on from them. */
export class Liker {
	view = $state.raw(viewOf());

	constructor(settings: SettingsBody = {}) {
		this.view = viewOf({ settings });
	}

	save = vi.fn(({ body }: { body: object }): Promise<Saving> => {
		const settings = mergeSettings(this.view.settings, body);
		this.view = { ...this.view, settings };
		return Promise.resolve({ ok: true, entry: {} } as unknown as Saving);
	});
}
