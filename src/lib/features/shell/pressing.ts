import type { PressRules, Refusal } from '$lib/a11y/press/press-rules';
import { RepeatGate } from '$lib/a11y/press/repeat-gate';
import type { SettingsBody } from '$lib/domain/entries/entry';
import { pressingOf, type Pressing } from '$lib/domain/entries/pressing';
import { systemClock } from '$lib/platform/clock';

/** Fingers, keys and switches wait for each other. */
export const pressGate = new RepeatGate(systemClock);

/** How a press works for whoever uses the app now. The rules are fetched by those who need them. */
class ShellPressing {
	/** Told of each press that did not count, for a place where a child tries it out. */
	onrefused: ((why: Refusal) => void) | null = null;
	#manner: Pressing = pressingOf({});
	#rules: Promise<PressRules> | null = null;

	follow(settings: SettingsBody): void {
		this.#manner = pressingOf(settings);
		pressGate.wait = this.#manner.repeat;
		void this.#apply();
	}

	async #apply(): Promise<void> {
		const { on, hold, repeat } = this.#manner;
		const isUsual = on === 'release' && hold === 0 && repeat === 0;
		if (isUsual && !this.#rules) return;
		try {
			const rules = await (this.#rules ??= this.#fetch());
			if (isUsual) rules.stop();
			else rules.follow(this.#manner);
		} catch {
			// No network, and never used here before: presses are as usual until the next start.
			this.#rules = null;
		}
	}

	async #fetch(): Promise<PressRules> {
		const { PressRules } = await import('$lib/a11y/press/press-rules');
		return new PressRules({
			clock: systemClock,
			gate: pressGate,
			onrefused: (why) => this.onrefused?.(why)
		});
	}
}

export const pressing = new ShellPressing();
