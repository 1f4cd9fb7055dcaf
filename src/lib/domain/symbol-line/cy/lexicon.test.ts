import { describe, expect, it } from 'vitest';
import type { KnownPerson } from '$lib/domain/symbol-line/names';
import { formatOverride } from '$lib/domain/symbol-line/override';
import { toSymbolLine, type SymbolLineOptions } from '$lib/domain/symbol-line/symbol-line';
import { LEXICON_CY } from './lexicon';
import { mutationsOf } from './mutations';

function called(...names: string[]): KnownPerson[] {
	return names.map((name) => ({ id: `p-${name}`, names: [name] }));
}

const WREN = called('Dot', 'Imran', 'Priya', 'Kit', 'Mam');

/** The line in the notation of an override: [symbol]words {Person}words []words without a picture. */
function line(text: string, people: KnownPerson[] = [], more: Partial<SymbolLineOptions> = {}): string {
	return formatOverride(toSymbolLine(text, { lexicon: LEXICON_CY, people, ...more }), people);
}

function textOf(notation: string): string {
	return notation.replace(/\[[^\]]*\]|\{[^}]*\}(?=\p{L})/gu, '').replace(/[{}]/g, '');
}

function symbolsOf(text: string): (string | undefined)[] {
	return toSymbolLine(text, { lexicon: LEXICON_CY })
		.map(({ symbol }) => symbol)
		.filter((symbol) => symbol !== undefined);
}

describe('mutationsOf', () => {
	it.each([
		['cath', ['gath', 'nghath', 'chath']],
		['pobl', ['bobl', 'mhobl', 'phobl']],
		['tŷ', ['dŷ', 'nhŷ', 'thŷ']],
		['brawd', ['frawd', 'mrawd']],
		['dannedd', ['ddannedd', 'nannedd']],
		['gardd', ['ardd', 'ngardd']],
		['llyfr', ['lyfr']],
		['mam', ['fam']],
		['rheol', ['reol']],
		['ysgol', ['hysgol']],
		['chwaer', []],
		['ffôn', []],
		['siop', []]
	])('changes the beginning of %s', (word, forms) => expect(mutationsOf(word)).toEqual(forms));
});

describe('a line of Welsh', () => {
	it.each([
		'[me]Dw i’n [live]byw gyda {Dot} {Imran}ac Imran.',
		'{Priya}Mae Priya [help]yn fy helpu [speak]i siarad gyda lluniau [symbols]a symbolau.',
		'[switch-button]Mae fy switsh [at-school]yn gweithio yn yr ysgol hefyd.',
		'[me]Dw i’n [see]gweld {Mam} [helper]gyda helpwr. [me]Dw i [want]eisiau [see]gweld {Kit} [more]yn fwy aml.',
		'[hair]Mae fy ngwallt [songs]a fy hoff ganeuon yn bwysig.',
		'[swimming]Nofio [saturday]ddydd Sadwrn. [money]Arian poced [star]am sticeri.',
		'[no]Dim [moving-home]symud [before]cyn [exam]fy arholiadau.',
		'[grandma]Mae fy nain [school]yn fy nysgu. [me]Dw i’n [go]mynd i’r [bike]sied feiciau [calm]i dawelu.',
		'[iro]Bydd dy SAA [phone-call]yn dy ffonio [tomorrow]yfory. [nobody]Does neb [angry]yn grac.',
		'[see]Gweld {Kit} [calendar-date]bob mis.',
		'[review-meeting]Cyfarfod [calendar-date]ddydd Mawrth 31 Mawrth [time-clock]am 3.45, [at-school]yn yr ysgol.',
		'[rights]Mae gen i hawl [safe]i fod yn ddiogel.',
		'[you]Gelli di [ask]ofyn am [break-pause]egwyl [time-clock]unrhyw bryd.',
		'[dog]Mae’r ci [cat]a’r gath [garden]yn yr ardd.'
	])('is drawn as a person would draw it: %s', (expected) =>
		expect(line(textOf(expected), WREN)).toBe(expected)
	);
});

describe('a Welsh word', () => {
	it.each([
		...['am ddim', 'ar y llaw arall', 'y fath beth', 'mae gwyn yn lliw', 'dod o hyd iddo', 'dod ymlaen'],
		...['y cyfan yn unig', '10 ar ôl', 'llawer o weithiau', 'cael nod', 'gân nhw', 'am byth', 'ond']
	])('has no picture where it would be another word’s: %s', (text) => expect(symbolsOf(text)).toEqual([]));

	it.each([
		['Dw i’n unig.', '[me]Dw i’n [lonely]unig.'],
		['Pryd mae’r cyfarfod?', '[when]Pryd [review-meeting]mae’r cyfarfod?'],
		['ar ôl y cyfarfod', '[after]ar ôl [review-meeting]y cyfarfod'],
		['yn aros gyda ti', '[stay]yn aros gyda [you]ti'],
		['yn aros am ateb', '[wait]yn aros am [answer]ateb'],
		['Dw i’n teimlo’n drist.', '[me]Dw i’n [sad]teimlo’n drist.'],
		['Sut wyt ti’n teimlo?', '[you]Sut wyt ti’n [feelings]teimlo?'],
		['Ydw.', '[yes]Ydw.'],
		['mwy na dim', '[more]mwy [no]na dim']
	])('means what its neighbours say: %s', (text, expected) => expect(line(text)).toBe(expected));

	it.each([
		['Dydw i ddim yn hoffi’r sŵn.', '[dont-like]Dydw i ddim yn hoffi’r [loud]sŵn.'],
		['Dw i ddim yn gwybod.', '[me]Dw i [not-sure]ddim yn gwybod.'],
		['Does dim rhaid i ti.', '[no]Does dim [you]rhaid i ti.'],
		['ddim yn ddiogel', '[not-safe]ddim yn ddiogel'],
		['heb ei anfon', '[no]heb [sending]ei anfon'],
		['Dim ond ti sy’n dewis.', '[you]Dim ond ti [choose]sy’n dewis.']
	])('keeps its no: %s', (text, expected) => expect(line(text)).toBe(expected));

	it.each([
		[
			'o ddydd Llun i ddydd Gwener, 9 tan 5',
			'[calendar-date]o ddydd Llun i ddydd Gwener, [time-clock]9 tan 5'
		],
		['bob dydd Gwener am 3.30', '[friday]bob dydd Gwener [time-clock]am 3.30'],
		['nos Lun', '[monday]nos Lun'],
		['y 24ain o Fawrth 2026', '[calendar-date]y 24ain o Fawrth 2026'],
		['ym mis Mai', '[calendar-date]ym mis Mai'],
		['am 5 o’r gloch', '[time-clock]am 5 o’r gloch'],
		['hanner awr wedi 3', '[time-clock]hanner awr wedi 3'],
		['am 5 ysgol', '[school]am 5 ysgol'],
		['cam 1 o 4', 'cam 1 o 4'],
		['£8 yr wythnos, 10 punt', '[money]£8 [calendar-date]yr wythnos, [money]10 punt']
	])('keeps days, dates and times together: %s', (text, expected) => expect(line(text)).toBe(expected));

	it('shows a person behind a joined word, and never my mother for another’s', () => {
		expect(line('Kit’n dod.', WREN)).toBe('{Kit}’n [come]dod.');
		expect(line('Mae ei fam a mam Kit yn dod.', WREN)).toBe('[mum]Mae ei fam a mam {Kit} [come]yn dod.');
	});
});
