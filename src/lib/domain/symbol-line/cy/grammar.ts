import { mutationsOf } from './mutations';

/** Small words that are read with the idea after them. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
	`y yr 'r a ac â ag i o yn ym yng mewn am ar at dan dros drwy trwy gan gyda gydag efo wrth rhwng hyd er ers nes tan
	fel fesul tua ger hefyd hwn hon hyn hwnnw honno hynny rhain rheini yma yno acw dyma dyna
	fy dy ei eu ein eich 'm 'th 'w 'i 'u fe fo e hi ef nhw hwy ni ein
	mae maen roedd oedd oes bydd byddai bydden yw ydy ydyw ydi sy sydd wyt ydw ydych ydyn bod fod bu fu wedi newydd
	gall all gallaf galla gallai allai gelli gellir gallu rhaid dylai ddylai dylet ddylet cei caf ceir caiff cael gael
	gwneud wneud gwna wna gwnaeth wnaeth wnes gwnes cafodd gafodd gaf ga
	ond neu os pan sut faint sawl mor mwyaf unig pob bob pawb rhai llawer nifer ychydig digon gormod eithaf iawn tra
	un dau ddau dwy ddwy tri dri tair pedwar bedwar pedair pump bum chwech chwe saith wyth naw deg ddeg
	lle ble'r a'r a'i a'u i'w i'r o'r o'i o'u eto felly achos oherwydd gan fod erbyn allan lawr fyny hun hunain ôl
	gen gennyf gennyt gyntaf cyntaf arall eraill pa ba unrhyw rhyw rhywle rhywbeth rhywun popeth peth
	iddo iddi iddyn iddynt imi iti ato ati atat ata arno arni arnyn arnat arna amdano amdani amdanyn amdanat amdana
	ohono ohoni ohonyn ynddo ynddi ynddyn ganddo ganddi ganddyn wrtho wrthi wrthyn wrthyt wrtha hebddo
	mewn tu oddi heibio rownd yr`
		.trim()
		.split(/\s+/)
);

/** What is joined to a word by an apostrophe: "the", "in" (or "is"), "my", "his", "their". */
const JOINED = /'(?:r|n|i|u|m|w|th|ch|ma|na)$/;

/**
 * The words that a written one may be: without what is joined to it, and before a mutation. A word is not found in
 * another word that is written as it is after a mutation: chi is "you", and no dog.
 *
 * @param phrases all words and phrases that mean something
 * @param others further words that are written as one of those is after a mutation
 */
export function welshBaseForms(
	phrases: ReadonlySet<string>,
	others: ReadonlySet<string>
): (key: string) => string[] {
	const radicals = new Map<string, string[]>();
	const isOther = (word: string) => phrases.has(word) || SMALL_WORDS.has(word) || others.has(word);
	for (const word of new Set([...phrases].flatMap((phrase) => [phrase, ...phrase.split(' ')]))) {
		for (const changed of mutationsOf(word)) {
			if (phrases.has(word) && isOther(changed)) continue;
			radicals.set(changed, [...(radicals.get(changed) ?? []), word]);
		}
	}
	return (key) => {
		const whole = key.replace(JOINED, '');
		return [...(whole === key ? [] : [whole]), ...(radicals.get(whole) ?? [])];
	};
}
