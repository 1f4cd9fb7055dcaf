import { describe, expect, it } from 'vitest';
import { compileGlossary, findHardWords, lookUp, markedAs, type GlossaryEntries } from './glossary';

const entries: GlossaryEntries = {
	'care-order': { term: 'care order', forms: ['care orders'], means: 'A court says so.' },
	'interim-care-order': { term: 'interim care order', means: 'For now.' },
	'care-plan': { term: 'care plan', forms: ['care plans'], means: 'A plan.' },
	'childrens-home': { term: 'children’s home', means: 'A house.' },
	'child-centred': { term: 'child-centred', means: 'The child first.' },
	'carers-meeting': { term: 'carers’ meeting', means: 'They meet.' },
	'section-20': { term: 'section 20', forms: ['s.20'], means: 'A law.' },
	iro: { term: 'IRO', forms: ['IROs'], means: 'Checks your plan.' },
	smart: { term: 'SMART', means: 'Clear.' },
	carer: { term: 'carer', means: 'Looks after you.', auto: false },
	chair: { term: 'chair', means: 'Lead a meeting.', onlyAs: ['chair the meeting'] },
	placement: { term: 'placement', means: 'Your home.' },
	cynllun: { term: 'cynllun gofal', forms: ['chynllun gofal'], means: 'Cynllun.' },
	murajie: { term: 'خطة الرعاية', means: 'خطة.' },
	'droit-a-letude': { term: 'droit à l’étude', means: 'Un droit.' }
};
const glossary = compileGlossary(entries);

/** What would be marked, as it stands in the text. */
function marked(text: string): string[] {
	return findHardWords(text, glossary).map(({ start, end }) => text.slice(start, end));
}

function ids(text: string): string[] {
	return findHardWords(text, glossary).map(({ id }) => id);
}

describe('finding hard words', () => {
	it('says where each one stands', () => {
		expect(findHardWords('My care plan and an IRO.', glossary)).toEqual([
			{ start: 3, end: 12, id: 'care-plan' },
			{ start: 20, end: 23, id: 'iro' }
		]);
	});

	it('takes the longest phrase and does not mark the shorter one inside it', () => {
		expect(marked('An interim care order.')).toEqual(['interim care order']);
	});

	it('goes back to the shorter phrase when the longer one does not come', () => {
		expect(marked('An interim care plan.')).toEqual(['care plan']);
	});

	it('does not mind capitals, plurals, or which apostrophe is used', () => {
		expect(marked("CARE ORDERS, Care plans, a Children's Home")).toEqual([
			'CARE ORDERS',
			'Care plans',
			"Children's Home"
		]);
	});

	it('marks each entry only where it is first met', () => {
		expect(marked('A care plan. Two care plans. The care plan.')).toEqual(['care plan']);
	});

	it('marks nothing inside a repeated longer phrase', () => {
		expect(ids('An interim care order, then another interim care order.')).toEqual(['interim-care-order']);
	});

	it('marks whole words only', () => {
		expect(marked('Displacement, placements2, xplacement, IROning')).toEqual([]);
	});

	it('leaves the ’s of an owner outside the mark', () => {
		expect(marked("my IRO’s job, the care plan's date")).toEqual(['IRO', 'care plan']);
	});

	it('finds a phrase whose owner is many', () => {
		expect(marked("Come to the carers' meeting.")).toEqual(["carers' meeting"]);
		expect(marked('Come to the carers meeting.')).toEqual(['carers meeting']);
		expect(marked('I ‘care’ plan')).toEqual([]);
	});

	it('finds a phrase written with a hyphen or without', () => {
		expect(marked('It is child centred.')).toEqual(['child centred']);
		expect(marked('A care-plan meeting')).toEqual(['care-plan']);
	});

	it('leaves a part of a longer hyphenated word alone', () => {
		expect(marked('a non-placement, a placement-related thing, an anti-care plan')).toEqual([]);
	});

	it('keeps to one sentence and one paragraph', () => {
		expect(marked('We care. Plan it. I care, plan, and care\n\nplan.')).toEqual([]);
		expect(marked('My care\nplan')).toEqual(['care\nplan']);
		expect(marked('My care \u00a0 plan')).toEqual(['care \u00a0 plan']);
	});

	it('does not cut up addresses', () => {
		expect(marked('Look at www.placement.example or placement@council.example')).toEqual([]);
	});

	it('tells a short form in capitals from the everyday word', () => {
		expect(ids('You are smart. An iro is nothing.')).toEqual([]);
		expect(ids('Make it SMART with your IROs.')).toEqual(['smart', 'iro']);
		expect(ids('THE IRO’S JOB')).toEqual(['iro']);
	});

	it('marks a word with an everyday meaning only in its phrases', () => {
		expect(ids('Sit on the chair.')).toEqual([]);
		expect(marked('You can chair the meeting.')).toEqual(['chair the meeting']);
	});

	it('never marks a word that is only for looking up', () => {
		expect(ids('My carer is kind.')).toEqual([]);
	});

	it('finds numbers and dotted short forms', () => {
		expect(marked('Under Section 20.')).toEqual(['Section 20']);
		expect(marked('Under s.20 of it; not s.201')).toEqual(['s.20']);
	});

	it('finds nothing in an empty text or in signs', () => {
		expect(marked('')).toEqual([]);
		expect(marked(' … – 👩🏾‍🦱 !')).toEqual([]);
	});
});

describe('finding hard words in other languages', () => {
	it('finds a Welsh phrase, and its changed first letter', () => {
		expect(marked('Mae’r cynllun gofal yma.')).toEqual(['cynllun gofal']);
		expect(marked('a’i chynllun gofal')).toEqual(['chynllun gofal']);
	});

	it('does not take the end of a Welsh word for an English one', () => {
		expect(marked('i’r, a’r, o’r, dŷ, ŵyr')).toEqual([]);
		expect(marked('ŷplacement placementŵ')).toEqual([]);
	});

	it('finds an Arabic phrase between Arabic signs, and gives its place', () => {
		const text = 'هذه «خطة الرعاية»، أليس كذلك؟';
		expect(marked(text)).toEqual(['خطة الرعاية']);
	});

	it('does not find it as part of a longer Arabic word', () => {
		expect(marked('خطة الرعايةهم')).toEqual([]);
		expect(marked('وخطة الرعاية')).toEqual([]);
	});

	it('finds an English term inside Arabic text', () => {
		expect(marked('اسأل IRO، من فضلك')).toEqual(['IRO']);
	});

	it('finds accents however they are stored', () => {
		const decomposed = 'le droit à l’étude'.normalize('NFD');
		expect(marked(decomposed)).toEqual(['droit à l’étude'.normalize('NFD')]);
		expect(marked('le droit à l’étude')).toEqual(['droit à l’étude']);
	});

	it('gives string offsets also after characters outside the basic plane', () => {
		expect(marked('👩🏾‍🦱𐐷 care plan')).toEqual(['care plan']);
	});
});

describe('a long text', () => {
	it('is done in reasonable time even when every word could begin a phrase', () => {
		const text = `${'interim care '.repeat(200_000)}order`;
		expect(ids(text)).toEqual(['interim-care-order']);
	});

	it('is done in reasonable time when it is mostly gaps or joins', () => {
		expect(ids(`care${' '.repeat(500_000)}.plan`)).toEqual([]);
		expect(ids(`care${'-'.repeat(500_000)}plan`)).toEqual([]);
		expect(ids('a.'.repeat(200_000))).toEqual([]);
	});
});

describe('a compiled glossary', () => {
	it('gives an entry by its id', () => {
		expect(lookUp('carer', glossary)).toBe(entries['carer']);
	});

	it.each(['', 'constructor', '__proto__', 'Carer'])('knows nothing of "%s"', (id) => {
		expect(lookUp(id, glossary)).toBeUndefined();
	});

	it('says in which phrases an entry is marked', () => {
		expect(markedAs({ term: 'one', forms: ['ones'], means: '' })).toEqual(['one', 'ones']);
		expect(markedAs({ term: 'one', forms: ['ones'], means: '', onlyAs: ['one only'] })).toEqual(['one only']);
		expect(markedAs({ term: 'one', means: '', auto: false })).toEqual([]);
	});

	it('may be empty', () => {
		expect(findHardWords('A care plan', compileGlossary({}))).toEqual([]);
	});
});
