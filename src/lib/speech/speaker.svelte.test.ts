/**
 * It must speak with voices of the device only.
 * It must go on when the browser never says that a sentence has ended.
 * It must stop at once, and stay stopped.
 */
import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '$lib/offline/testing/fake-clock';
import { Speaker } from './speaker.svelte';

const LOCAL = { lang: 'en-GB', localService: true, default: true, name: 'Local', voiceURI: 'local' };
const OTHER = { ...LOCAL, default: false, name: 'Other', voiceURI: 'other' };
const ARABIC = { ...LOCAL, lang: 'ar-SA', name: 'Arabic', voiceURI: 'arabic' };
const REMOTE = { ...LOCAL, localService: false, name: 'Remote', voiceURI: 'remote' };
type FakeVoice = typeof LOCAL;

class FakeUtterance extends EventTarget {
	voice: FakeVoice | null = null;
	lang = '';
	rate = 1;

	constructor(readonly text: string) {
		super();
	}

	end() {
		this.dispatchEvent(new Event('end'));
	}

	fail(error?: string) {
		this.dispatchEvent(Object.assign(new Event('error'), { error }));
	}
}

function setUp(voices: FakeVoice[] = [LOCAL]) {
	const clock = new FakeClock();
	const spoken: FakeUtterance[] = [];
	const cancel = vi.fn();
	let named = voices;
	let tell = () => {};
	const speaker = new Speaker({
		synth: {
			speak: (utterance) => void spoken.push(utterance as unknown as FakeUtterance),
			cancel,
			getVoices: () => named
		},
		makeUtterance: (text) => new FakeUtterance(text) as unknown as SpeechSynthesisUtterance,
		onVoices: (listen) => (tell = listen),
		clock
	});
	const name = (later: FakeVoice[]) => {
		named = later;
		tell();
	};
	return { speaker, clock, spoken, cancel, name, texts: () => spoken.map(({ text }) => text) };
}

const TEXT = 'Grace is my IRO. She answers me.';

describe('reading aloud', () => {
	it('goes sentence by sentence, and says where it is', () => {
		const { speaker, spoken, texts } = setUp();
		speaker.read('plan', TEXT, 'en');
		expect(speaker.reading).toEqual({ id: 'plan', start: 0, end: 16 });
		spoken[0]?.end();
		expect(texts()).toEqual(['Grace is my IRO.', 'She answers me.']);
		expect(TEXT.slice(speaker.reading?.start, speaker.reading?.end)).toBe('She answers me.');
		spoken[1]?.end();
		expect(speaker.reading).toBeNull();
	});

	it('speaks with the chosen speed and a voice of the device', () => {
		const { speaker, spoken } = setUp([REMOTE, LOCAL]);
		speaker.rate = 0.75;
		speaker.read('a', TEXT, 'en');
		expect(spoken[0]).toMatchObject({ voice: LOCAL, lang: 'en-GB', rate: 0.75 });
	});

	it('speaks with the voice that was chosen, or with the one to try', () => {
		const { speaker, spoken } = setUp([LOCAL, OTHER]);
		speaker.chosen = 'Other';
		speaker.read('a', 'One.', 'en');
		speaker.read('a', 'One.', 'en', 'Local');
		expect(spoken.map(({ voice }) => voice?.name)).toEqual(['Other', 'Local']);
	});

	it('speaks with the usual voice where the device does not have the chosen one', () => {
		const { speaker, spoken } = setUp();
		speaker.chosen = 'Of another tablet';
		speaker.read('a', TEXT, 'en');
		expect(spoken[0]?.voice?.name).toBe('Local');
	});

	it('says each piece in its own language, and leaves out what it has no voice for', () => {
		const { speaker, spoken } = setUp([LOCAL, ARABIC]);
		const pieces = [
			{ text: 'School.', start: 0, end: 7, lang: 'en' },
			{ text: 'Szkoła.', start: 8, end: 15, lang: 'pl' },
			{ text: 'مدرسة', start: 16, end: 21 }
		];
		speaker.read('a', pieces, 'ar');
		spoken[0]?.end();
		expect(spoken.map(({ text, voice }) => [text, voice?.name])).toEqual([
			['School.', 'Local'],
			['مدرسة', 'Arabic']
		]);
		expect(speaker.reading?.start).toBe(16);
	});

	it('tells nobody to be silent who is silent', () => {
		const { speaker, cancel } = setUp();
		cancel.mockClear();
		speaker.read('a', TEXT, 'en');
		expect(cancel).not.toHaveBeenCalled();
	});

	it('sends no word to a voice that lies elsewhere', () => {
		const { speaker, texts } = setUp([REMOTE]);
		speaker.read('a', TEXT, 'en');
		expect(texts()).toEqual([]);
		expect(speaker.canSpeak('en')).toBe(false);
	});

	it('goes on when the browser never says that a sentence has ended', () => {
		const { speaker, clock, texts } = setUp();
		speaker.read('a', TEXT, 'en');
		clock.advance(20_000);
		expect(texts()).toHaveLength(2);
		clock.advance(20_000);
		expect(speaker.reading).toBeNull();
	});

	it('does not begin a sentence twice when its end is told late', () => {
		const { speaker, clock, spoken, texts } = setUp();
		speaker.read('a', 'One. Two. Three.', 'en');
		clock.advance(5_000);
		expect(texts()).toEqual(['One.', 'Two.']);
		spoken[0]?.end();
		expect(texts()).toEqual(['One.', 'Two.']);
	});

	it('stops at once, and nothing that comes late starts it again', () => {
		const { speaker, clock, spoken, cancel, texts } = setUp();
		speaker.read('a', TEXT, 'en');
		cancel.mockClear();
		speaker.stop();
		expect(cancel).toHaveBeenCalledOnce();
		spoken[0]?.end();
		clock.advance(60_000);
		expect(texts()).toHaveLength(1);
		expect(speaker.reading).toBeNull();
	});

	it('reads one text at a time', () => {
		const { speaker, texts } = setUp();
		speaker.read('a', 'One.', 'en');
		speaker.read('b', 'Two.', 'en');
		expect(speaker.reading?.id).toBe('b');
		expect(texts()).toEqual(['One.', 'Two.']);
		speaker.stop('a');
		expect(speaker.reading?.id).toBe('b');
	});

	it('ends what a page before it left speaking', () => {
		expect(setUp().cancel).toHaveBeenCalledOnce();
	});
});

describe('a voice', () => {
	it('may come a while after the page', () => {
		const { speaker, name, texts } = setUp([]);
		expect(speaker.canSpeak('en')).toBe(true);
		name([LOCAL]);
		speaker.read('a', TEXT, 'en');
		expect(texts()).toHaveLength(1);
	});

	it('is not hoped for without end', () => {
		const { speaker, clock } = setUp([]);
		clock.advance(2_000);
		expect(speaker.canSpeak('en')).toBe(false);
	});

	it('is known to be missing once it was asked for', () => {
		const { speaker } = setUp([]);
		speaker.read('a', TEXT, 'en');
		expect(speaker.canSpeak('en')).toBe(false);
		expect(speaker.reading).toBeNull();
	});

	it('that is named but does not speak counts as none', () => {
		const { speaker, spoken } = setUp();
		speaker.read('a', TEXT, 'en');
		spoken[0]?.fail();
		expect(speaker.reading).toBeNull();
		expect(speaker.canSpeak('en')).toBe(false);
	});

	it('that does not speak leaves the word to the next', () => {
		const { speaker, spoken } = setUp([LOCAL, OTHER]);
		speaker.read('a', TEXT, 'en');
		spoken[0]?.fail('synthesis-failed');
		expect(spoken.map(({ text, voice }) => [text, voice?.name])).toEqual([
			['Grace is my IRO.', 'Local'],
			['Grace is my IRO.', 'Other']
		]);
		expect(speaker.voicesFor('en').map(({ name }) => name)).toEqual(['Other']);
	});

	it('that was interrupted by the device is as good as before', () => {
		const { speaker, spoken } = setUp();
		speaker.read('a', TEXT, 'en');
		spoken[0]?.fail('interrupted');
		expect(speaker.reading).toBeNull();
		expect(speaker.canSpeak('en')).toBe(true);
	});

	it('is none where the browser can not speak at all', () => {
		const speaker = new Speaker({
			synth: undefined,
			makeUtterance: () => new FakeUtterance('') as unknown as SpeechSynthesisUtterance,
			onVoices: () => {},
			clock: new FakeClock()
		});
		speaker.read('a', TEXT, 'en');
		expect(speaker.canSpeak('en')).toBe(false);
		expect(speaker.reading).toBeNull();
	});
});
