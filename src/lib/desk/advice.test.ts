import { describe, expect, it } from 'vitest';
import glossary from '$locales/en/glossary.json';
import { adviceOn, glossaryTerms, takeOver } from './advice';

const about = {
	lang: 'en',
	level: 'symbols-and-words',
	names: ['Marguerite'],
	glossaryTerms: glossaryTerms(glossary)
} as const;

describe('advice on an adult’s words', () => {
	it('offers an easier word that can be taken over as it is', () => {
		const text = 'I will attend the meeting.';
		const [finding] = adviceOn(text, about).findings;
		expect(finding).toMatchObject({ kind: 'hard-word', found: 'attend' });
		const replacement = finding && 'replacement' in finding ? (finding.replacement ?? '') : '';
		expect(finding && takeOver(text, finding, replacement)).toBe('I will go to the meeting.');
	});

	it('says the reading age of a longer text, and nothing of a short one', () => {
		expect(adviceOn('I will come.', about).age).toBeNull();
		expect(adviceOn('I will come and see you. '.repeat(6), about).age).toBeLessThanOrEqual(8);
	});

	it('expects shorter words for a child who reads symbols than for one who reads a lot', () => {
		expect(adviceOn('Hello.', { ...about, level: 'symbols' }).maxAge).toBeLessThan(
			adviceOn('Hello.', { ...about, level: 'words' }).maxAge
		);
	});

	it('names words of the glossary', () => {
		const { findings } = adviceOn('Your advocate can help.', about);
		expect(findings).toContainEqual(expect.objectContaining({ why: 'glossary', found: 'advocate' }));
	});

	it('leaves names alone', () => {
		expect(adviceOn('Marguerite can come.', about).findings).toEqual([]);
	});

	it('never says more than can be read at a glance', () => {
		expect(
			adviceOn('Attend. Commence. Ensure. Obtain. Notify. Purchase. Utilise. Permit.', about).findings
		).toHaveLength(6);
	});
});
