import { SECRETS_ANSWERS, SECRETS_SETTING, type SecretsAnswer } from '$lib/domain/rights/rights';
import type { MemberSession, Saving } from '$lib/offline/index';
import { like, notLiked } from './like';

/**
 * Holds private words back until the child has pressed, by a picture, that they know what their IRO can't
 * keep secret, or that they are not sure (J-6.3). It stands only before such words: help waits for nothing.
 */
export class SecretsGate {
	/** Words were to go while neither was pressed. */
	isMissed = $state(false);
	/** Why the device could not keep what was pressed. */
	trouble = $state.raw<string | undefined>();
	/** Both answers, while they are on the page. */
	group = $state<HTMLElement>();
	/** It is on its way to the disk, or there. */
	#pressed = $state.raw<SecretsAnswer>();
	#saving: Promise<Saving> | null = null;

	constructor(private readonly session: MemberSession) {}

	get answer(): SecretsAnswer | undefined {
		const answer = this.#pressed ?? this.session.view.settings.more?.[SECRETS_SETTING];
		return SECRETS_ANSWERS.find((one) => one === answer);
	}

	async press(next: SecretsAnswer): Promise<void> {
		if (next === this.answer) return;
		this.#pressed = next;
		this.#saving = like(this.session, { more: { [SECRETS_SETTING]: next } });
		const saving = await this.#saving;
		this.trouble = notLiked(saving);
		if (!saving.ok) this.#pressed = undefined;
	}

	/** @returns whether private words may go. If not, it says what is to be pressed first, and goes there. */
	async mayGo(): Promise<boolean> {
		await this.#saving;
		this.isMissed = this.group !== undefined && this.answer === undefined;
		if (this.isMissed) this.group?.querySelector('input')?.focus();
		return !this.isMissed;
	}
}
