import { describe, expect, it } from 'vitest';
import entries from '$locales/en/glossary.json';
import { SYMBOL_NAMES } from '$lib/symbols/names';
import { compileGlossary, findHardWords, lookUp, markedAs, type GlossaryEntries } from './glossary';
import { wordsIn } from './plain-words';

const all: GlossaryEntries = entries;
const glossary = compileGlossary(all);
const each = Object.entries(all);

const EXPECTED = `
	abuse accommodated action adjourn adoption adoption-order adoption-support adult-services advocate
	agency-worker agenda allegation allocate annual-report ascertain aspirations assessment asylum
	attachment attendance-sheet audit communication-aid best-interests birth-family breach
	british-sign-language business-support-officer cafcass camhs care-leaver care-order care-plan
	care-proceedings carer case case-file case-note caseload chair challenge charged child-in-need
	child-protection-conference child-protection-enquiries child-protection-plan child-centred
	children-in-care-council childrens-commissioner childrens-guardian childrens-home
	childrens-rights-officer childrens-services code-of-practice complaint complaints-officer
	confidential conflict-of-interest consent consultation-form contact contact-order contingency-plan
	core-assessment corporate-parent corporate-parenting-board councillor court custody cyp decision
	delay delegated-authority designated-officer detrimental development diagnosis director disability
	discharge-from-hospital discharge-of-care-order dispute-resolution disruption distribute draft
	dual-heritage duty eligible emergency-placement entitlement escalate excluded-from-a-meeting
	excluded-from-school extended-family family-and-friends-care feedback foster-carer
	foster-carer-review freeing-order health-assessment health-plan human-rights identity implement
	independent independent-legal-advice independent-living interim-care-order interpreter iro
	iro-manager judge judicial-review key-stage-4 key-worker later-life-letter law-officers-department
	leave-of-the-court leaving-care legal-status leisure life-story-work local-authority
	long-term-foster-care looked-after midway-check minister minutes missing monitor multi-agency nairo
	neglect nyas observation ofsted out-of-area-placement outcome panel parallel-planning paramount
	parental-responsibility participation pathway-plan permanence personal-adviser
	personal-education-plan placement placement-order placement-plan pledge policy professional
	prospective-adopters provisional quality-assurance recommendation special-educational-needs referral
	refugee regulation-33-visit reunification remand representation residence-order residential-school
	resources restorative-practice review rights safeguarding scrutiny section-20 secure-accommodation
	secure-accommodation-order self-care-skills semi-independent-living senior-manager sentence
	series-of-meetings short-break sibling significant-change significant-harm smart social-landlord
	social-presentation social-worker solicitor special-guardianship-order stability statutory
	strategy-meeting strengthening-families strengths supervised-contact supervising-social-worker
	supervision supported-lodgings symbols team-manager timescale trafficking transition translate
	trauma unaccompanied-asylum-seeking-child unregulated-accommodation venue viable virtual-school
	voice-of-the-child vulnerable welfare whistle-blowing wishes-and-feelings working-day year-13
	youth-justice
`
	.trim()
	.split(/\s+/);

/** Sentences with everyday meanings of words that are also in the glossary. */
const EVERYDAY = [
	'The film has a lot of action.',
	'Bring a jacket, just in case it rains, and your pencil case.',
	'Sit on the chair by the window.',
	'That is a fun challenge in my game!',
	'I charged my tablet and played on the tennis court.',
	'Contact me on my phone in 6 minutes.',
	'The school council had a meeting.',
	'You may leave when the bus comes.',
	'Do not judge a book by its cover.',
	'The new monitor is on my desk.',
	'I like solar panels and professional football.',
	'Write a sentence about your holiday.',
	'I looked after my hamster and did not get lost.',
	'Let us take a short break.',
	'I am missing my friend, and a sock is missing.',
	'The film director was very smart.',
	'I am excluded from nothing.',
	'The e-mail has an attachment.',
	'My carer made soup.',
	'Read your answers again for a quick review.',
	'I want to be more independent.'
];

function sentencesOf(text: string): string[] {
	return text.split(/(?<=[.!?])\s+/u);
}

describe('the glossary', () => {
	it('has all 218 hard words', () => {
		expect(EXPECTED).toHaveLength(218);
		expect(Object.keys(all)).toEqual(EXPECTED);
	});

	it('gives no phrase two meanings', () => {
		const owners = new Map<string, string>();
		for (const [id, entry] of each) {
			for (const phrase of markedAs(entry)) {
				const key = wordsIn(phrase.replaceAll('’', "'")).join(' ').replaceAll('-', ' ').toLowerCase();
				expect([undefined, id], `"${phrase}"`).toContain(owners.get(key));
				owners.set(key, id);
			}
		}
	});

	it.each(EVERYDAY)('leaves ordinary words alone: %s', (text) => {
		expect(findHardWords(text, glossary)).toEqual([]);
	});

	it('marks the hard words of a sentence from a plan', () => {
		const text =
			'Marcus sorts out contact with your family. Your IRO will talk about your placement at your review.';
		expect(findHardWords(text, glossary).map(({ id }) => id)).toEqual([
			'contact',
			'iro',
			'placement',
			'review'
		]);
	});
});

describe.each(each)('the entry %s', (id, entry) => {
	it('has an id made of plain letters', () => {
		expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
		expect(lookUp(id, glossary)).toBe(entry);
	});

	it('means something in at most two short sentences', () => {
		expect(sentencesOf(entry.means).length).toBeLessThanOrEqual(2);
		expect(entry.means).toMatch(/^[A-Z].*[.]$/);
	});

	it('does not explain the word by itself', () => {
		const words = wordsIn(entry.means).join(' ').toLowerCase();
		if (wordsIn(entry.term).length === 1) expect(words.split(' ')).not.toContain(entry.term.toLowerCase());
	});

	it('shows a symbol that there is, or none', () => {
		expect([undefined, ...SYMBOL_NAMES]).toContain(entry.symbol);
	});

	it('lists no form twice', () => {
		const forms = [entry.term, ...(entry.forms ?? [])];
		expect(new Set(forms).size).toBe(forms.length);
	});

	it('is found by each phrase it is marked as, alone and in a sentence', () => {
		for (const phrase of markedAs(entry)) {
			expect(findHardWords(phrase, glossary)).toEqual([{ start: 0, end: phrase.length, id }]);
			const text = `Now (${phrase}), they said.`;
			expect(findHardWords(text, glossary)).toEqual([{ start: 5, end: 5 + phrase.length, id }]);
		}
	});

	it('is not found in a longer word', () => {
		for (const phrase of markedAs(entry)) {
			expect(findHardWords(`x${phrase}x`, glossary).map((word) => word.id)).not.toContain(id);
		}
	});
});
