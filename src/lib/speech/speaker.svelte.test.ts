/**
 * It must speak with voices of the device only.
 * It must go on when the browser never says that a sentence has ended.
 * It must stop at once, and stay stopped.
 */
import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '$lib/offline/testing/fake-clock';
import { Speaker } from './speaker.svelte';

const LOCAL = { lang: 'en-GB', localService: true, default: true, name: 'Local', voiceURI: 'local' };
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

	fail() {
		this.dispatchEvent(new Event('error'));
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
