import { plainSpelling } from './spelling';

/** Small words that are read with the idea after them, in plain spelling. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
	plainSpelling(`
	أنني أني أنك أنه أنها أننا أنهم إنني إني إنك إنه إنها إننا لأنني لأني لأنك لأنه لأنها
	هذا هذه ذلك تلك هؤلاء هذان هناك هنا الذي التي الذين اللواتي ما ماذا من إلى على في عن مع عند لدى حتى منذ خلال
	بين حول ضد نحو مثل كما أن إن إذا لو لكن لكي كي لأن لذلك كذلك هكذا أو أم ثم بل هل قد سوف كيف كم أي أية
	هو هي هم هما هن نحن إياه إياها
	له لها لهم لنا لي لك لكم لهما به بها بي بك بهم بنا فيه فيها فيهم فينا عنه عنها عني عنك عنهم عليه عليها علي عليك
	عليهم علينا إليه إليها إلي إليك إليهم إلينا منه منها مني منك منهم منا معه معها معي معك معهم معنا معكم معكما
	عنده عندها عندي عندك عندهم عندنا لديه لديها لدي لديك لديهم لدينا لديكم بينه بينها بيني بينك بينهم بيننا
	كان كانت كانوا كنت كنا يكون تكون أكون نكون يكونون ستكون صار صارت أصبح أصبحت يصبح تصبح
	يمكن يمكنه يمكنها يمكنني يمكنك يستطيع تستطيع أستطيع نستطيع يجب ينبغي يجوز يوجد توجد هناك
	كل بعض أكثرية كلا جميع معظم كثير كثيرة كثيرون قليل قليلة قليلا كثيرا جدا فقط أيضا مجرد حيث عندما حين بينما كلما
	لما إما أما أول أولا آخر أخرى أخيرا ذات عما مما بما فيما ليت لعل
	واحد واحدة اثنان اثنين اثنتان ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان تسعة تسع عشرة عشر مرة مرات
	مرتين يا أيها إلا سوى ضمن طول أثناء بسبب لأجل رغم أمام وراء جانب بجانب تحت فوق خلف كذا مهما`)
		.trim()
		.split(/\s+/)
);

/** Words for "not": a line never goes without them, whatever stands before them. */
const SHORT_NOS = ['لا', 'لم', 'لن'];

const ARTICLE = /^(?:[وف]?(?:ال|بال|كال|لل))(?=.{3})/;
const PREPOSITION = /^[وف]?[بلك](?=.{3})/;
const AND = /^[وف](?=..)/;
const FUTURE = /^[وف]?س(?=[ايتن]..)/;
const OWNERS = ['ني', 'ي', 'ك', 'ه', 'ها', 'نا', 'كم', 'هم', 'هما', 'كما', 'ا'];

/** What a lexicon knows in plain spelling: all its words, and which are forms of verbs alone. */
export interface KnownWords {
	words: ReadonlySet<string>;
	verbs: ReadonlySet<string>;
}

/**
 * The words that a written one may be: in plain spelling, then without what is written in one with it, before it
 * ("and", "the", "in", "will") and after it ("my", "him"). Only words that the lexicon knows. A small word ends the
 * search: ولدي is "and I have", not "my boy".
 */
export function arabicBaseForms({ words, verbs }: KnownWords): (key: string) => string[] {
	const remembered = new Map<string, string[]>();
	return (key) => {
		const known = remembered.get(key);
		if (known) return known;
		const found = candidates(key, verbs).filter((word) => words.has(word) || SMALL_WORDS.has(word));
		const small = found.findIndex((word) => SMALL_WORDS.has(word));
		const forms = (small < 0 ? found : found.slice(0, small + 1)).filter((word) => word !== key);
		remembered.set(key, forms);
		return forms;
	};
}

function candidates(key: string, verbs: ReadonlySet<string>): string[] {
	const whole = plainSpelling(key);
	const isNoun = (word: string) => !verbs.has(word);
	const bare = [whole];
	if (isLongEnough(whole.replace(AND, ''))) bare.push(whole.replace(AND, ''));
	const definite = without(whole, ARTICLE).filter(isNoun);
	// "أن أكتب" is written in one with "to" as well: لأكتب.
	const after = without(whole, PREPOSITION).filter((word) => isNoun(word) || /^[وف]?ل/.test(whole));
	const coming = without(whole, FUTURE).filter((word) =>
		[word, ...withoutOwner(word, OWNERS)].some((form) => verbs.has(form))
	);
	// ى is never "my": ليلى is a name, ليلي my night.
	const owners = OWNERS.filter((owner) => owner !== 'ي' || !key.endsWith('ى'));
	const owned = [...bare, ...after, ...coming].flatMap((word) => withoutOwner(word, owners));
	return [...new Set([...bare, ...definite, ...after, ...coming, ...owned])];
}

/** Two letters are left only by a small word or a "not": وجد is "found", not "and grandad". */
function isLongEnough(rest: string): boolean {
	return rest.length > 2 || SMALL_WORDS.has(rest) || SHORT_NOS.includes(rest);
}

function without(word: string, beginning: RegExp): string[] {
	const rest = word.replace(beginning, '');
	return rest === word ? [] : [rest];
}

/** "my", "him". Before it ة is ت, a hamza has a letter under it, and ى is ا. */
function withoutOwner(word: string, owners: readonly string[]): string[] {
	return owners
		.filter((owner) => word.endsWith(owner))
		.map((owner) => word.slice(0, -owner.length))
		.filter((stem) => stem.length > 2)
		.flatMap((stem) => [stem, ...withLastLetter(stem)]);
}

function withLastLetter(stem: string): string[] {
	const start = stem.slice(0, -1);
	if (stem.endsWith('ت')) return [`${start}ه`];
	if (/[ئؤ]$/.test(stem)) return [`${start}ء`];
	return stem.endsWith('ا') ? [`${start}ي`] : [];
}
