import type { LanguageTag } from '$lib/domain/text/text';

/** The letters that a language is written with, in its own order; two that are one letter stand together. */
const LETTERS: Readonly<Record<LanguageTag, string>> = {
	ar: 'ا أ إ آ ب ت ة ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ؤ ي ى ئ ء',
	ckb: 'ئ ا ب پ ت ج چ ح خ د ر ڕ ز ژ س ش ع غ ف ڤ ق ک گ ل ڵ م ن ه ە و وو ۆ ی ێ',
	cy: 'a b c ch d dd e f ff g ng h i j l ll m n o p ph r rh s t th u w y â ê î ô û ŵ ŷ',
	en: 'a b c d e f g h i j k l m n o p q r s t u v w x y z',
	fa: 'ا آ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی ئ ء',
	fr: 'a à â b c ç d e é è ê ë f g h i î ï j k l m n o ô œ p q r s t u ù û ü v w x y z',
	pl: 'a ą b c ć d e ę f g h i j k l ł m n ń o ó p r s ś t u w y z ź ż',
	ps: 'ا آ ب پ ت ټ ث ج ځ چ څ ح خ د ډ ذ ر ړ ز ژ ږ س ش ښ ص ض ط ظ ع غ ف ق ک ګ ل م ن ڼ و ه ء ی ې ي ۍ ئ',
	pt: 'a á à â ã b c ç d e é ê f g h i í j k l m n o ó ô õ p q r s t u ú v w x y z',
	ro: 'a ă â b c d e f g h i î j k l m n o p q r s ș t ț u v w x y z',
	so: "b t j x kh d r s sh dh c g f q k l m n w h y a e i o u '",
	sq: 'a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v x xh y z zh',
	tr: 'a b c ç d e f g ğ h ı i j k l m n o ö p r s ş t u ü v y z',
	uk: 'а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я',
	vi: 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y á à ả ã ạ é è ẻ ẽ ẹ í ì ỉ ĩ ị ó ò ỏ õ ọ ú ù ủ ũ ụ'
};

/** Each base of the Ethiopic script has seven forms, one for each vowel, one after the other. */
const ETHIOPIC_BASES = 'ሀ ለ ሐ መ ሠ ረ ሰ ሸ ቀ ቐ በ ቨ ተ ቸ ኀ ነ ኘ አ ከ ኸ ወ ዐ ዘ ዠ የ ደ ጀ ገ ጠ ጨ ጰ ጸ ፀ ፈ ፐ';
const FORMS = 7;

const MARKS = { usual: '. , ? ! - @', arabic: '. ، ؟ ! - @', ethiopic: '። ፣ ? ! - @' } as const;

export interface Alphabet {
	letters: readonly string[];
	/** Digits and marks. */
	others: readonly string[];
}

/** What somebody can write in this language with; English letters where its own are not here. */
export function alphabetOf(lang: LanguageTag): Alphabet {
	const digits = [...'0123456789'];
	if (lang === 'am' || lang === 'ti') {
		const letters = ETHIOPIC_BASES.split(' ').flatMap((base) => forms(base.codePointAt(0) ?? 0));
		return { letters, others: [...digits, ...MARKS.ethiopic.split(' ')] };
	}
	const letters = (LETTERS[lang] ?? LETTERS['en'] ?? '').split(' ');
	const marks = letters.includes('ا') ? MARKS.arabic : MARKS.usual;
	return { letters, others: [...digits, ...marks.split(' ')] };
}

function forms(base: number): string[] {
	return Array.from({ length: FORMS }, (_, form) => String.fromCodePoint(base + form));
}
