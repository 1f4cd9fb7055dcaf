import { describe, expect, test } from 'vitest';
import { wordsIn } from '$lib/domain/glossary/plain-words';
import { PICTURE_BOUNDS, type Picture } from '$lib/domain/people/picture';
import { checkPlainWords } from '$lib/domain/plain-words/check';
import { readingAgeOf } from '$lib/domain/plain-words/reading-age';
import { PLAN_HEADINGS } from '$lib/domain/plan/headings';
import { parseOverride } from '$lib/domain/symbol-line/override';
import { sentences } from '$lib/domain/symbol-line/sentences';
import { READING_LEVELS, type LevelledText, type ReadingLevel } from '$lib/domain/text/text';
import { SYMBOL_NAMES } from '$lib/symbols/names';
import { ServiceInfoV1 } from '$lib/contract/v1/service';
import { StoryCalendar } from './calendar';
import type { DemoCard, DemoChild } from './child-record';
import { ash } from './ash';
import { idris } from './idris/child';
import { jaden } from './jaden/child';
import { robin } from './robin';
import { demoService } from './service';
import { demoStaff, STAFF_KEYS } from './staff';
import { wren } from './wren/child';

const STORY_MONDAY = '2026-03-02';
/** The Sunday after: the last day on which the stories may be told as if it were that Monday. */
const LAST_DAY = '2026-03-08';

const calendar = new StoryCalendar(new Date(`${STORY_MONDAY}T09:00:00Z`));
const three = [wren(), jaden(calendar), idris(calendar)];
const all: DemoChild[] = [...three, ash(), robin(calendar)];
const withPlan = all.filter(({ plan }) => plan.length > 0);

/** The card that the child has under each heading. */
function current({ plan }: DemoChild): DemoCard[] {
	return [...new Map(plan.map((card) => [card.heading, card])).values()];
}

function texts(cards: readonly DemoCard[], level: ReadingLevel): string[] {
	return cards.flatMap(({ now, next }) => [now.text[level], next.text[level]]);
}

/** As against a day that is counted back from the day of filling. */
function isWritten(at: unknown): at is string {
	return typeof at === 'string';
}

function arabic({ now, next }: DemoCard): (LevelledText | undefined)[] {
	return [now, next].map((said) => said.translations?.['ar']?.text);
}

describe.each(withPlan)('the plan of $name', (child) => {
	test('says one idea in three to six words at the symbol level', () => {
		for (const text of texts(child.plan, 'symbols')) {
			expect(sentences(text), text).toHaveLength(1);
			expect(wordsIn(text).length, text).toBeGreaterThanOrEqual(3);
			expect(wordsIn(text).length, text).toBeLessThanOrEqual(6);
		}
	});

	test('says one or two short sentences at the middle level, and two to four at the level of words', () => {
		for (const text of texts(child.plan, 'symbols-and-words'))
			expect([1, 2], text).toContain(sentences(text).length);
		for (const text of texts(child.plan, 'words')) expect([2, 3, 4], text).toContain(sentences(text).length);
	});

	test('reads at nine or below in the first two levels, card by card, and at ten or below in words', () => {
		for (const level of READING_LEVELS) {
			const limit = level === 'words' ? 10 : 9;
			for (const card of child.plan)
				expect(readingAgeOf(texts([card], level)) ?? 0).toBeLessThanOrEqual(limit);
			expect(readingAgeOf(texts(child.plan, level)) ?? 0).toBeLessThanOrEqual(limit);
		}
	});

	test('has no sentence of more than 15 words, and no word that blames or is cold', () => {
		for (const text of READING_LEVELS.flatMap((level) => texts(child.plan, level))) {
			const found = checkPlainWords(text, { lang: 'en', maxAge: 10 });
			expect(found.filter(({ kind }) => kind === 'long-sentence' || kind === 'blame-word')).toEqual([]);
		}
	});

	test('says why, from the second card under a heading on', () => {
		const seen = new Set<string>();
		for (const { heading, why } of child.plan) {
			expect(why !== undefined, heading).toBe(seen.has(heading));
			seen.add(heading);
		}
	});

	test('has hand-written symbol lines that say its words, with symbols that exist', () => {
		const people = child.people.map(({ key, name }) => ({ id: key, names: [name] }));
		const isSymbol = (name: string) => (SYMBOL_NAMES as readonly string[]).includes(name);
		for (const { symbolLines = {}, now, next } of child.plan) {
			for (const [line, { symbols: text }] of [
				[symbolLines.now, now.text],
				[symbolLines.next, next.text]
			] as const) {
				if (line !== undefined)
					expect(parseOverride(line, { people, isSymbol, text })).toMatchObject({ ok: true });
			}
		}
	});
});

test('shows each of the three a card that changed, and two of them headings that are still empty', () => {
	for (const child of three) {
		expect(child.plan.length, child.name).toBeGreaterThan(current(child).length);
	}
	const empty = three.filter((child) => current(child).length < PLAN_HEADINGS.length).map(({ name }) => name);
	expect(empty).toEqual(['Wren', 'Idris']);
});

test('gives Idris every card, and every reason, in Arabic that says it is unchecked', () => {
	const child = idris(calendar);
	for (const card of child.plan) {
		for (const text of arabic(card)) expect(Object.keys(text ?? {})).toEqual([...READING_LEVELS]);
		for (const { translations } of [card.now, card.next, ...(card.why ? [card.why] : [])]) {
			expect(translations?.['ar']?.checkedBy).toBeNull();
		}
	}
	const letters = child.plan.flatMap(arabic).flatMap((text) => Object.values(text ?? {}));
	for (const text of letters) expect(text).toMatch(/^[\p{Script=Arabic}\p{M}\d\s.،]+$/u);
});

test('has hard words to press in the middle and upper levels of Jaden’s school card', () => {
	const school = current(jaden(calendar)).find(({ heading }) => heading === 'school');
	expect(school?.now.text['symbols-and-words']).toContain('personal education plan');
	expect(school?.now.text.words).toContain('Key Stage 4');
});

test('tells the past as past and the future as future on every day of the week', () => {
	for (const child of all) {
		const { nextReview, story, team, plan } = child;
		const ahead = [...current(child).map(({ byWhen }) => byWhen), nextReview?.startsAt];
		const behind = [...story, ...plan].map(({ at }) => at).concat(team.map(({ from }) => from));
		for (const at of ahead.filter(isWritten)) expect(at > LAST_DAY, `${child.name} ${at}`).toBe(true);
		for (const at of behind.filter(isWritten)) expect(at < STORY_MONDAY, `${child.name} ${at}`).toBe(true);
	}
});

test('gives everybody a picture that can be drawn', () => {
	const pictures = [...all.flatMap(({ people }) => people), ...STAFF_KEYS.map(demoStaff)].map(
		({ picture }) => picture
	);
	for (const picture of pictures) {
		for (const [part, { first, last }] of Object.entries(PICTURE_BOUNDS)) {
			const chosen = picture?.[part as keyof Picture];
			expect(chosen).toBeGreaterThanOrEqual(first);
			expect(chosen).toBeLessThanOrEqual(last);
		}
	}
});

test('is a service that may start, with an emergency line first in both places', () => {
	expect(ServiceInfoV1.parse(demoService)).toEqual(demoService);
	expect(demoService.demo).toBe(true);
	for (const { helpLines } of demoService.places) expect(helpLines[0]?.phone).toBe('999');
	const help = demoService.places.flatMap(({ helpLines }) => helpLines.map(({ about }) => about));
	for (const { text, translations } of help) {
		expect(
			checkPlainWords(text, { lang: 'en', maxAge: 10 }).filter(({ kind }) => kind === 'long-sentence')
		).toEqual([]);
		expect(translations).toMatchObject({ cy: { checkedBy: null }, ar: { checkedBy: null } });
	}
});
