import type { Sense } from '$lib/domain/symbol-line/lexicon';
import { plainSpelling } from './spelling';

/** Space-separated words. */
const words = (list: string) => plainSpelling(list).trim().split(/\s+/);

/** "I feel sad" is one idea. */
const FEELING = words(`
	سعيد سعيدة حزين حزينة غاضب غاضبة قلق قلقة خائف خائفة متعب متعبة تعبان تعبانة وحيد وحيدة مريض مريضة هادئ هادئة
	آمن آمنة خجل خجول خجولة فخور فخورة متحمس متحمسة ملل حزن غضب خوف تعب وحدة أمان راحة سعادة فرح جوع عطش`);
const FEEL: readonly Sense[] = [
	{ symbol: null, before: [...FEELING, ...words('أن أنني أني أنك أنه')] },
	{ symbol: 'feelings' }
];
const NOTHING: readonly Sense[] = [{ symbol: null }];
const NIGHTS: readonly Sense[] = [{ symbol: 'sleeps', after: ['#', 'كم'] }, { symbol: 'evening' }];
const asking = (symbol: string): readonly Sense[] => [{ symbol, after: ['^'] }, { symbol: null }];

/**
 * Words that mean more than one thing, and words in which another one would be found. The neighbours tell which; a
 * key with hamza counts only as written: رأى is "saw", رأي an opinion.
 */
export const SPECIAL: Readonly<Record<string, readonly Sense[]>> = {
	من: [{ symbol: 'who', after: ['^'], asking: true }, { symbol: null }],
	ما: [{ symbol: 'what', after: ['^'], asking: true }, { symbol: null }],
	ماذا: asking('what'),
	اين: asking('where'),
	متي: [{ symbol: 'when', after: ['^'], asking: true }, { symbol: null }],
	لماذا: [{ symbol: 'why' }],
	ليش: [{ symbol: 'why' }],
	رأي: [{ symbol: 'speak-up' }],
	رأى: [{ symbol: 'see' }],
	راي: NOTHING,
	إخوة: [{ symbol: 'family' }],
	أبدا: [{ symbol: 'no' }],
	أبدًا: [{ symbol: 'no' }],
	أبدأ: [{ symbol: 'next' }],
	ابدا: NOTHING,
	// "That … not" with its hamza; "except" without one above it.
	ألا: [{ symbol: 'no' }],
	إلا: NOTHING,
	كلا: [{ symbol: 'no', after: ['^'] }, { symbol: null }],
	// "He changed" with its doubled letter; "other than me".
	غيّر: [{ symbol: 'change' }],
	غيّرت: [{ symbol: 'change' }],
	غيّرنا: [{ symbol: 'change' }],
	غيّروا: [{ symbol: 'change' }],
	غيرنا: NOTHING,
	غيركم: NOTHING,
	غيري: NOTHING,
	غيرك: NOTHING,
	غيره: NOTHING,
	غيرها: NOTHING,
	غيرهم: NOTHING,
	// "Not … yet" is no "after".
	بعد: [{ symbol: null, before: ['$'] }, { symbol: 'after' }],
	// "Yes", and "for the sake of".
	اجل: [{ symbol: 'yes', after: ['^'], before: ['$'] }, { symbol: null }],
	اليوم: [
		{ symbol: 'calendar-date', after: words('من ذلك طول طوال') },
		{ symbol: null, before: words('الذي التي نفسه الأول التالي الثاني الأخير السابق') },
		{ symbol: 'today' }
	],
	ليله: NIGHTS,
	ليال: NIGHTS,
	ليالي: NIGHTS,
	اشعر: FEEL,
	تشعر: FEEL,
	يشعر: FEEL,
	نشعر: FEEL,
	شعرت: FEEL,
	// Hair, and "he felt".
	شعر: NOTHING,
	// Private when it stands alone; "of one's own" with a thing.
	خاص: [{ symbol: 'private', after: ['^'], before: ['$'] }, { symbol: null }],
	خاصه: NOTHING,
	// Loneliness as written so; "by itself" with its other last letter.
	وحدة: [{ symbol: 'lonely' }],
	وحده: NOTHING,
	وحدها: NOTHING,
	أُرسل: [{ symbol: 'sent' }],
	أُرسلت: [{ symbol: 'sent' }],
	'اكثر من اللازم': NOTHING,
	'تسجيل خروج': NOTHING,
	'تسجيل دخول': NOTHING,
	// The key of a door, and a switch.
	مفتاح: NOTHING,
	// A mental-health service that is written in Arabic letters, not "as yesterday".
	كامس: NOTHING,
	خالي: [{ symbol: null, before: words('من') }, { symbol: 'uncle' }],
	// "Did … not?" at the start; pain elsewhere.
	ألم: [{ symbol: 'no', after: ['^'], asking: true }, { symbol: 'hurt' }],
	آلام: [{ symbol: 'hurt' }],
	// Written and books.
	كتب: NOTHING,
	// The ball, and "he hated".
	كره: NOTHING,
	// Far: no feast in it.
	بعيد: NOTHING,
	بعيده: NOTHING,
	نفسي: NOTHING,
	نفسك: NOTHING,
	نفسه: NOTHING,
	نفسها: NOTHING,
	نفسهم: NOTHING,
	شخصي: NOTHING,
	شخصيه: NOTHING,
	اجتماعي: [{ symbol: null, after: words('تواصل عامل باحث دعم') }, { symbol: 'review-meeting' }],
	اجتماعيه: NOTHING
};
