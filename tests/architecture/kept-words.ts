/** Words that stay although they are on no list for the age, and why. */
interface Kept {
	why: string;
	words: string;
}

/** For every child. */
const FOR_ALL: readonly Kept[] = [
	{
		why: 'What the people and the papers in the child’s life are called. Each is explained, on its card or by pressing it.',
		words: `iro social foster advocate independent interpreter counsellor solicitor therapist adviser personal
			designated virtual staff council complaint complain nairo national association childline`
	},
	{
		why: 'British words; the lists are American.',
		words: 'mum gran grandad grandparent colour licence centre tv ok café homework'
	},
	{
		why: 'Names of places.',
		words: 'england jersey uk'
	},
	{
		why: 'The law’s own word, where it is explained.',
		words: 'adopt adoption'
	},
	{
		why: 'A name in a made-up story.',
		words: 'sam'
	},
	{
		why: 'Newer than the lists, and on every device in a child’s hands.',
		words: 'app code device internet text type javascript browsing camera microphone photo'
	},
	{
		why: 'Made of two words or of parts that are on the lists.',
		words: 'grown weekend within understood disagree'
	},
	{
		why: 'On every clock with digits.',
		words: 'pm'
	},
	{
		why: 'What the window says in which one prints.',
		words: 'booklet'
	},
	{
		why: 'What the pictures show: each stands under its picture.',
		words: `photo video online decision passport embarrassed taxi halal wheelchair headphones exam panda
			pizza`
	},
	{
		why: 'Everyday words in a British primary school, which the lists leave out.',
		words: 'ambulance bike bored braces calm culture future pizza press private respect skill symbol'
	}
];

/** For those who read easy words. */
const FOR_EASY: readonly Kept[] = [
	{
		why: 'Made of two words that are on the list.',
		words: 'nobody somebody anything'
	},
	{
		why: 'Longer than two syllables, but heard every day from early on.',
		words: 'yesterday saturday eleven hospital medicine understand'
	},
	{
		why: 'In the names of jobs.',
		words: 'manager visitor'
	}
];

function wordsIn(kept: readonly Kept[]): string[] {
	return kept.flatMap(({ words }) => words.trim().split(/\s+/));
}

export const KEPT_WORDS: readonly string[] = wordsIn(FOR_ALL);
export const KEPT_EASY_WORDS: readonly string[] = wordsIn(FOR_EASY);

/** Texts that stay as they are, by key, and why. */
export const KEPT_TEXTS: Readonly<Record<string, string>> = {
	'promise:credit.address': 'An address.',
	'promise:credit.link': 'Names an address.',
	'help:about.letters.words': 'Names a licence as it is called.',
	'help:about.app.licence': 'Names a licence as it is called.',
	'help:about.app.version': 'What a grown-up reads out to whoever mends the app.',
	'settings:theme.sample': 'Two letters to look at.',
	'settings:font.andika': 'The name of a font.',
	'settings:font.opendyslexic': 'The name of a font.'
};
