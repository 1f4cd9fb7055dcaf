import { describe, expect, it } from 'vitest';
import { LEXICON_EN } from './en/lexicon';
import type { KnownPerson } from './names';
import { formatOverride } from './override';
import { toSymbolLine, toSymbolLines, type SymbolLineOptions } from './symbol-line';

function called(...names: string[]): KnownPerson[] {
	return names.map((name) => ({ id: `p-${name}`, names: [name] }));
}

const WREN = called('Dot', 'Imran', 'Priya', 'Mummy Tess', 'Kit');
const JADEN = called('Mum', 'Nan', 'Neil', 'Callum');
const IDRIS = called('Helen', 'Sunil', 'Farida');

/** The line in the notation of an override: [symbol]words {Person} []words without a picture. */
function line(text: string, people: KnownPerson[] = [], more: Partial<SymbolLineOptions> = {}): string {
	return formatOverride(toSymbolLine(text, { lexicon: LEXICON_EN, people, ...more }), people);
}

describe('toSymbolLine, for the plans of the demo', () => {
	it.each<[KnownPerson[], string]>([
		[WREN, '[me]I [live]live with {Dot} {Imran}and Imran.'],
		[WREN, '{Priya} [help]helps [me]me [speak]talk [symbols]with pictures.'],
		[WREN, '[switch-button]My switch [at-school]works at school too.'],
		[
			WREN,
			'[me]I [see]see {Mummy Tess} [helper]with a helper. [me]I [want]want to [see]see {Kit} [more]more.'
		],
		[WREN, '[hair]My hair [songs]and my favourite songs matter.'],
		[WREN, '[me]When I cover [listen]my ears [too-loud]it is too loud.'],
		[WREN, '[swimming]Swimming [saturday]on Saturday.'],
		[WREN, '[money]Pocket money [star]for stickers.'],
		[JADEN, '[me]I [stay]stay at The Lookout. [no]No [moving-home]move [before]before [exam]my exams.'],
		[JADEN, '[dentist]Dentist [calendar-date]booked; [private]one topic private.'],
		[JADEN, '[time-clock]Extra time [reading]and a reader [exam]in exams.'],
		[JADEN, '{Mum} [calendar-date]monthly; {Nan}nan [time-clock]any time; {Neil} [no]not in my part.'],
		[JADEN, '{Nan}My nan [teacher]teaches [me]me [sea]island [speak]words.'],
		[JADEN, '[me]I [go]go to [bike]the bike shed [calm]to calm down.'],
		[JADEN, '[swimming]Sea swimming club, [money]paid.'],
		[JADEN, '[money]Savings book; [cooking]cooking [calendar-date]twice a week; [care-plan]planning for 16.'],
		[
			IDRIS,
			'[me]I [live]live with {Helen} {Sunil}and Sunil. [me]I [see]may look at [home]a shared flat, []only when ready.'
		],
		[
			IDRIS,
			'[see]See [doctor]the doctor [sleep]for sleep. [counsellor]A counsellor [speak]who speaks [language]Arabic [ask]is asked for.'
		],
		[
			IDRIS,
			'[language]English [school]class [calendar-date]4 days. [me]I [want]want to be [job-training]an electrician.'
		],
		[
			IDRIS,
			'[people]The tracing team [see]is looking for [family]my family. [me]I [phone-call]phone [friend]a friend.'
		],
		[
			IDRIS,
			'[halal-food]Halal food, [prayer]prayer space, [religion-faith]Ramadan [time-clock]times [done-finished]kept.'
		],
		[IDRIS, '[scared]Bad dreams; {Helen} leaves [lamp]a light on.'],
		[IDRIS, '[football]Football club [boots]and boots.'],
		[
			IDRIS,
			'[money]Bank account; [leaving-care]pathway plan [next]started; [care-plan]final plan [iro]to IRO [calendar-date]by 19 Jul 2027.'
		]
	])('draws the line that a person would draw (%#)', (people, expected) => {
		const text = expected
			.replace(/\[[^\]]*\]/g, '')
			.replace(/\{([^}]*)\}(?=\p{L})/gu, '')
			.replace(/[{}]/g, '');
		expect(line(text, people)).toBe(expected);
	});

	it.each([
		'[money]Buy [switch-button]second switch mount [school]for school.',
		'[see]See {Kit} [calendar-date]every month.',
		'[swimming]Saturday swim {Dot}with Dot.',
		'[big]Bigger [bath]bath aid.',
		'{Mum} [message]can text [calendar-date]in week.',
		'[moving-home]Move to other home [think]considered.',
		'[chair-the-meeting]Chairing practice.',
		'[passport-id]Asylum [letter]letter [speak]copy explained.',
		'[boots]Football boots.'
	])('draws decisions too: %s', (expected) => {
		const people = [...WREN, ...JADEN];
		const text = expected
			.replace(/\[[^\]]*\]/g, '')
			.replace(/\{([^}]*)\}(?=\p{L})/gu, '')
			.replace(/[{}]/g, '');
		expect(line(text, people)).toBe(expected);
	});

	it('reads as in the design: I, see, Layla, every Saturday', () => {
		expect(
			toSymbolLine('I see Layla every Saturday.', { lexicon: LEXICON_EN, people: called('Layla') })
		).toEqual([
			{ words: 'I', symbol: 'me' },
			{ words: 'see', symbol: 'see' },
			{ words: 'Layla', personId: 'p-Layla' },
			{ words: 'every Saturday.', symbol: 'saturday' }
		]);
	});
});

describe('toSymbolLine, by idea', () => {
	it('takes the longest phrase: a social worker is not a worker', () => {
		expect(line('My social worker and my foster mum came.')).toBe(
			'[social-worker]My social worker [foster-carer]and my foster mum [come]came.'
		);
		expect(line('It is not safe.')).toBe('[not-safe]It is not safe.');
	});

	it.each([
		['I saw Kit.', 'see'],
		['I have seen Kit.', 'see'],
		['We went home.', 'go'],
		['They ate.', 'food'],
		['She swam.', 'swimming'],
		['I am drawing.', 'art'],
		['He chose.', 'choose'],
		['We stopped.', 'stop'],
		['It hurts.', 'hurt'],
		['Both my feet.', 'shoes'],
		['Two babies.', 'baby'],
		['They are living with us.', 'live']
	])('knows the forms of a word: %s', (text, symbol) => {
		expect(toSymbolLine(text, { lexicon: LEXICON_EN }).map((part) => part.symbol)).toContain(symbol);
	});

	it('puts no picture over words that it does not show', () => {
		expect(line('Ben will take you to school.')).toBe('Ben will take [you]you [school]to school.');
		expect(line('The round green wooden thing is home.')).toBe('The round green wooden thing [home]is home.');
	});

	it('puts no telling word under a day or a face, and joins small words between commas', () => {
		expect(line('Asthma check on Monday.')).toBe('Asthma check [monday]on Monday.');
		expect(line('I swim, too.')).toBe('[me]I [swimming]swim, too.');
		expect(line('So, I swim.')).toBe('[me]So, I [swimming]swim.');
	});

	it('gives back a sentence without any known word in one piece', () => {
		expect(toSymbolLine('Abracadabra simsalabim!', { lexicon: LEXICON_EN })).toEqual([
			{ words: 'Abracadabra simsalabim!' }
		]);
		expect(toSymbolLine('   ', { lexicon: LEXICON_EN })).toEqual([]);
	});

	it.each([
		["I'd like to swim.", "[me]I'd [want]like to [swimming]swim."],
		['I like swimming.', '[me]I [like]like [swimming]swimming.'],
		['It looks like rain.', '[see]It looks [rain]like rain.'],
		['I can go.', '[me]I [go]can go.'],
		['We meet in May.', '[hello]We meet [calendar-date]in May.'],
		['It may rain.', '[rain]It may rain.'],
		['I am going to see a doctor.', '[me]I [visit]am going to see [doctor]a doctor.'],
		['I am going to talk about school.', '[me]I [speak]am going to talk about [school]school.'],
		['I am going to school.', '[me]I [go]am going to [school]school.'],
		['I phone Mum.', '[me]I [phone-call]phone [mum]Mum.'],
		['I have a new phone.', '[me]I [phone]have a new phone.'],
		['He will book a taxi.', '[calendar-date]He will book [taxi]a taxi.'],
		['Farida books her.', 'Farida [calendar-date]books her.'],
		['I have a book.', '[me]I [book]have a book.'],
		['She is called Dot.', '[my-name]She is called Dot.'],
		['I like that kind of game.', '[me]I [like]like that kind [games]of game.'],
		['10 sleeps to go.', '[sleeps]10 sleeps [go]to go.'],
		['Kit sleeps here.', '[sleep]Kit sleeps here.'],
		['When is my review?', '[when]When [review-meeting]is my review?'],
		['I speak Polish.', '[me]I [speak]speak [language]Polish.'],
		['I polish shoes.', '[me]I [shoes]polish shoes.'],
		['When I am sad I sing.', '[me]When I [sad]am sad [me]I [songs]sing.']
	])('tells meanings apart by the neighbours: %s', (text, expected) => expect(line(text)).toBe(expected));

	it.each([
		['on Tuesday 31 March at 3.45 pm', '[calendar-date]on Tuesday 31 March [time-clock]at 3.45 pm'],
		['from Monday to Friday', '[calendar-date]from Monday to Friday'],
		['by the 7th of March 2026', '[calendar-date]by the 7th of March 2026'],
		['every Sunday at 5', '[sunday]every Sunday [time-clock]at 5'],
		['Saturday morning', '[saturday]Saturday morning'],
		['on Sat', '[saturday]on Sat'],
		['10 until 4, at 5 schools', '[time-clock]10 until 4, [school]at 5 schools'],
		['half past 3', '[time-clock]half past 3'],
		['on 7/3/2026', '[calendar-date]on 7/3/2026'],
		['since September', '[calendar-date]since September'],
		['£8 each week', '[money]£8 [calendar-date]each week'],
		['45 minutes', '[time-clock]45 minutes'],
		['in 3 days', '[calendar-date]in 3 days']
	])('keeps days, dates and times together: %s', (text, expected) => expect(line(text)).toBe(expected));
});

describe('toSymbolLine, with the child’s own people', () => {
	it('finds a person under every name, with ’s, and behind a title with a full stop', () => {
		const people = [
			{ id: 'okafor', names: ['Mr Okafor'] },
			{ id: 'nan', names: ['Nan', 'Nana Jo'] }
		];
		expect(line('Mr. Okafor was at Nan’s. Nana Jo and my nan are one.', people)).toBe(
			'{Mr Okafor}Mr. Okafor {Nan}was at Nan’s. {Nan}Nana Jo {Nan}and my nan are one.'
		);
	});

	it('prefers a person to a word, and a longer phrase to a person', () => {
		const people = called('Mum', 'Dad', 'Will', 'May');
		expect(line('My foster mum helps.', people)).toBe('[foster-carer]My foster mum [help]helps.');
		expect(line('I see Mum and Dad.', people)).toBe('[me]I [see]see {Mum} {Dad}and Dad.');
		expect(line('Will you come? I asked Will.', people)).toBe(
			'[you]Will you [come]come? [me]I [ask]asked {Will}.'
		);
		expect(line('May I come? May helps me.', people)).toBe('[me]May I [come]come? {May} [help]helps [me]me.');
	});

	it('needs the capital of a name, so that a football kit is not my brother Kit', () => {
		expect(line('I washed my kit for Kit.', called('Kit'))).toBe('[me]I [bath]washed my kit {Kit}for Kit.');
	});

	it('never shows my mum where the text means somebody else’s', () => {
		expect(line('Kit’s mum and his mum came. Your mum came.', called('Mum', 'Kit'))).toBe(
			'{Kit}’s [mum]mum and his mum [come]came. {Mum}Your mum [come]came.'
		);
	});

	it('shows no face when two people share a name', () => {
		const twoDots = [
			{ id: 'a', names: ['Dot'] },
			{ id: 'b', names: ['Dot'] }
		];
		expect(toSymbolLine('I see Dot.', { lexicon: LEXICON_EN, people: twoDots })).toEqual([
			{ words: 'I', symbol: 'me' },
			{ words: 'see Dot.', symbol: 'see' }
		]);
	});

	it('shows the writer of a message as "I", never the child', () => {
		const people = called('Grace');
		expect(line('I will visit you on Monday.', people, { speaker: { personId: 'p-Grace' } })).toBe(
			'{Grace}I [visit]will visit [you]you [monday]on Monday.'
		);
		expect(line('I will visit you.', [], { speaker: {} })).toBe('[visit]I will visit [you]you.');
	});

	it('finds names in a language without a lexicon and leaves the other words alone', () => {
		expect(toSymbolLine('أرى ليلى كل سبت.', { people: [{ id: 'layla', names: ['ليلى'] }] })).toEqual([
			{ words: 'أرى' },
			{ words: 'ليلى', personId: 'layla' },
			{ words: 'كل سبت.' }
		]);
	});
});

describe('toSymbolLine, saying no', () => {
	it.each([
		['You do not have to come.', '[no]You do not [come]have to come.'],
		["I can't sleep.", "[me]I [no]can't [sleep]sleep."],
		['Neil is not in my part.', '[no]Neil is not in my part.'],
		["I don't like noise.", "[me]I [dont-like]don't like [loud]noise."],
		["She doesn't like dogs.", "[dont-like]She doesn't like [dog]dogs."],
		["It isn't like that.", "[no]It isn't like that."],
		["It isn't safe.", "[not-safe]It isn't safe."],
		['It is not very safe.', '[no]It is not [safe]very safe.'],
		['Nobody is angry.', '[nobody]Nobody [angry]is angry.'],
		['He came without Kit.', '[come]He came [no]without Kit.'],
		['You never have to go.', '[no]You never [go]have to go.'],
		['I do not know.', '[me]I [not-sure]do not know.']
	])('%s', (text, expected) => {
		const withYou = expected
			.replace('[no]You do not', '[you]You [no]do not')
			.replace('[no]You never', '[you]You [no]never');
		expect(line(text)).toBe(withYou);
	});
});

describe('toSymbolLine, with a line made by hand', () => {
	const people = called('Kit');

	it('takes the override while it says the same words', () => {
		expect(line('I see Kit daily.', people, { override: '[me]I [visit]see {Kit} [sun]daily.' })).toBe(
			'[me]I [visit]see {Kit} [sun]daily.'
		);
	});

	it.each(['[me]I [see]see {Kit} every day.', '[me]I [see]see {Ben}', '[me', ''])(
		'goes back to the text when the override does not fit: %j',
		(override) =>
			expect(line('I do not see Kit.', people, { override })).toBe('[me]I [no]do not [see]see {Kit}.')
	);
});

describe('toSymbolLines', () => {
	it('gives one line for each sentence, with its place in the text', () => {
		const text = ' I see Kit.\nI live with Dot! ';
		const lines = toSymbolLines(text, { lexicon: LEXICON_EN, people: WREN });
		expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(['I see Kit.', 'I live with Dot!']);
		expect(lines.map(({ parts }) => formatOverride(parts, WREN))).toEqual([
			'[me]I [see]see {Kit}.',
			'[me]I [live]live with {Dot}!'
		]);
	});

	it('keeps two sentences in one line where an override reaches over the full stop', () => {
		const override = '[me]I see. You [help]help.';
		expect(toSymbolLines('I see. You help.', { lexicon: LEXICON_EN, override })).toHaveLength(1);
	});
});
