type Options = readonly string[];

/** What a letter of a name, or two that are one sound, may be in Arabic; short vowels are mostly left out. */
const SOUNDS: readonly (readonly [RegExp, Options])[] = [
	[/^sh/, ['ش']],
	[/^ch/, ['تش', 'ش']],
	[/^kh/, ['خ']],
	[/^gh/, ['غ']],
	[/^th/, ['ث']],
	[/^ph/, ['ف']],
	[/^ck/, ['ك']],
	[/^qu/, ['كو']],
	[/^(?:ee|ea|ie)/, ['ي']],
	[/^(?:oo|ou)/, ['و']],
	[/^(?:ai|ay|ei|ey)/, ['ي', 'اي']],
	[/^(?:au|aw)/, ['او', 'و']],
	[/^ah?$/, ['ا', 'ه']],
	[/^e$/, ['', 'ي']],
	[/^[iy]$/, ['ي']],
	[/^[ou]$/, ['و']],
	[/^a(?=[b-df-hj-np-tv-z]e$)/, ['ي', 'ا']],
	[/^a/, ['', 'ا']],
	[/^e/, ['ي', '']],
	[/^i/, ['ي', '']],
	[/^o/, ['و', '']],
	[/^u/, ['و', 'ا', '']],
	[/^y/, ['ي']],
	[/^c(?=[eiy])/, ['س']],
	[/^g/, ['ج', 'غ']],
	[/^x/, ['كس']]
];
const FIRST_VOWELS: readonly (readonly [RegExp, Options])[] = [
	[/^a/, ['ا']],
	[/^[ei]/, ['ا', 'اي']],
	[/^[ou]/, ['او', 'ا']]
];
const CONSONANTS = new Map(
	[...'bcdfhjklmnpqrstvwz'].map((letter, at) => [letter, [...'بكدفهجكلمنبقرستفوز'][at] ?? ''])
);

/** Names that are words as well: no letter tells them apart, so a face would often be the wrong one. */
const ALSO_WORDS = new Set(
	'امل نور امال كريم صالح سلام وفاء رحمه هدي مني ندي امين سالم عامر نادر ماهر بيل سام'.split(' ')
);

/** Four letters and a long vowel among them: shorter spellings are too often words. */
const TELLING = /^(?=.{4}).+[اوي]./;

/** How a name in Latin letters may be written in Arabic, in plain spelling: "Helen" as هيلين, هلين. */
export function arabicSpellings(name: string): string[] {
	if (!/^[a-z]+$/.test(name)) return [];
	const letters = name.replace(/([b-df-hj-np-tv-z])\1/g, '$1');
	const first = FIRST_VOWELS.find(([sound]) => sound.test(letters));
	const spellings = first
		? first[1].flatMap((start) => spelled(start, letters.slice(1)))
		: spelled('', letters);
	return [...new Set(spellings)].filter((spelling) => TELLING.test(spelling) && !ALSO_WORDS.has(spelling));
}

function spelled(start: string, letters: string): string[] {
	if (letters === '') return [start];
	for (const [sound, options] of SOUNDS) {
		const found = sound.exec(letters);
		if (found) return options.flatMap((option) => spelled(start + option, letters.slice(found[0].length)));
	}
	return spelled(start + (CONSONANTS.get(letters.charAt(0)) ?? ''), letters.slice(1));
}
