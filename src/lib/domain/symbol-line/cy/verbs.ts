import { listed, type WordList } from '$lib/domain/symbol-line/lexicon';

/**
 * Concept → verbs that take endings: the noun of the verb, and what its endings are put to. "gweld/gwel" is gweld,
 * gwelais, gwelodd. Translated by machine, not yet checked by a person.
 */
export const VERBS: WordList = {
	see: 'gweld/gwel, edrych/edrych',
	visit: 'ymweld/ymwel',
	want: 'dymuno/dymun, gobeithio/gobeithi',
	stop: 'stopio/stopi',
	walk: 'cerdded/cerdd',
	play: 'chwarae/chwarae',
	help: 'helpu/help, cefnogi/cefnog, gofalu/gofal, cynorthwyo/cynorthwy',
	speak: 'siarad/siarad, dweud/dywed, trafod/trafod, esbonio/esboni, egluro/eglur',
	listen: 'gwrando/gwrandaw, clywed/clyw',
	ask: 'gofyn/gofynn',
	answer: 'ateb/ateb',
	think: 'meddwl/meddyli, cofio/cofi',
	know: 'gwybod/gwyb, deall/deall, adnabod/adnab',
	choose: 'dewis/dewis',
	change: 'newid/newidi',
	share: 'rhannu/rhann',
	promise: 'addo/addaw',
	write: 'ysgrifennu/ysgrifenn, llofnodi/llofnod',
	reading: 'darllen/darllen',
	'phone-call': 'ffonio/ffoni, galw/galw',
	sending: 'anfon/anfon',
	wait: 'disgwyl/disgwyli',
	next: 'dechrau/dechreu',
	decision: 'penderfynu/penderfyn, cytuno/cytun',
	swimming: 'nofio/nofi',
	dancing: 'dawnsio/dawnsi',
	like: 'hoffi/hoff, mwynhau/mwynha',
	'dont-like': 'casáu/casa',
	happy: 'chwerthin/chwardd, gwenu/gwen',
	sad: 'crio/cri',
	worried: 'poeni/poen',
	sleep: 'cysgu/cysg, breuddwydio/breuddwydi',
	food: 'bwyta/bwyt',
	drink: 'yfed/yf',
	school: 'dysgu/dysg',
	prayer: 'gweddïo/gweddï',
	bath: 'ymolchi/ymolch',
	money: 'talu/tal, prynu/pryn, cynilo/cynil',
	songs: 'canu/can',
	cooking: 'coginio/cogini',
	shopping: 'siopa/siop',
	complaint: 'cwyno/cwyn',
	hello: 'cwrdd/cwrdd, cyfarfod â/, cyflwyno/cyflwyn',
	trust: 'ymddiried/ymddiried',
	'thank-you-praise': 'canmol/canmol',
	hurt: 'brifo/brif',
	car: 'gyrru/gyrr'
};

const ENDINGS = ['ais', 'aist', 'odd', 'on', 'och', 'wch', 'af', 'iff', 'ir', 'wyd', 'wn', 'ith', 'a'];

/** Verbs with all their endings, by concept; the noun of each verb comes first. */
export function verbForms(verbs: WordList): [symbol: string, form: string][] {
	return Object.entries(verbs).flatMap(([symbol, entries]) =>
		listed(entries).flatMap((entry): [string, string][] => {
			const [noun = '', stem = ''] = entry.split('/');
			const forms = stem === '' ? [] : ENDINGS.map((ending) => stem + ending);
			return [noun, ...forms].map((form) => [symbol, form]);
		})
	);
}
