const SOFT = { p: 'b', t: 'd', c: 'g', b: 'f', d: 'dd', g: '', ll: 'l', m: 'f', rh: 'r' };
const NASAL = { p: 'mh', t: 'nh', c: 'ngh', b: 'm', d: 'n', g: 'ng' };
const ASPIRATE = { p: 'ph', t: 'th', c: 'ch' };
/** These begin with two letters that are one sound, and do not change as their first letter does. */
const WHOLE = /^(?:ch|dd|ff|ng|ph|th|ts)/;

/** The forms of a Welsh word after words that change its beginning: cath → gath, nghath, chath; enw → henw. */
export function mutationsOf(word: string): string[] {
	if (/^[aeiouwyâêîôûŵŷ]/.test(word)) return [`h${word}`];
	if (WHOLE.test(word)) return [];
	const first = /^(?:ll|rh)/.test(word) ? word.slice(0, 2) : word.slice(0, 1);
	return [SOFT, NASAL, ASPIRATE].flatMap((change: Readonly<Record<string, string>>) => {
		const changed = change[first];
		return changed === undefined ? [] : [changed + word.slice(first.length)];
	});
}
