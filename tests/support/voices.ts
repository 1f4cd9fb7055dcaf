import type { Page } from '@playwright/test';

/** A voice as a tablet has it, in itself. */
export interface DeviceVoice {
	name: string;
	lang: string;
}

/**
 * A device with these voices of its own, and no others: a headless browser has none. What is said is
 * kept for `spoken`, and each sentence takes no time.
 */
export async function withVoices(page: Page, voices: readonly DeviceVoice[]): Promise<void> {
	await page.addInitScript((given) => {
		const spoken: { text: string; lang: string }[] = [];
		class Utterance extends EventTarget {
			voice: unknown = null;
			lang = '';
			rate = 1;
			constructor(readonly text: string) {
				super();
			}
		}
		const synth = Object.assign(new EventTarget(), {
			getVoices: () =>
				given.map((voice) => ({ ...voice, voiceURI: voice.name, localService: true, default: false })),
			cancel: () => undefined,
			speak: (utterance: Utterance) => {
				spoken.push({ text: utterance.text, lang: utterance.lang });
				queueMicrotask(() => utterance.dispatchEvent(new Event('end')));
			}
		});
		Object.defineProperties(globalThis, {
			speechSynthesis: { value: synth },
			SpeechSynthesisUtterance: { value: Utterance },
			spoken: { value: spoken }
		});
	}, voices);
}

/** What the device has said so far, sentence by sentence. */
export function spoken(page: Page): Promise<{ text: string; lang: string }[]> {
	return page.evaluate(() => (globalThis as unknown as { spoken: { text: string; lang: string }[] }).spoken);
}
