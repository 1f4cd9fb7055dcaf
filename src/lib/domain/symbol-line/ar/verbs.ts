import { listed, type WordList } from '$lib/domain/symbol-line/lexicon';
import { plainSpelling } from './spelling';

/**
 * Concept → verbs, each as its stem in the present without the letter for the person, and its stems in the past:
 * "زور/زار/زر" is أزور, زار, زرت. A stem of two letters in the past takes an ending: "زر" alone is a button.
 * Translated by machine, not yet checked by a person.
 */
export const VERBS: WordList = {
	see: 'ري/رأي, نظر/نظر, شاهد/شاهد, بحث/بحث',
	visit: 'زور/زار/زر',
	want: 'ريد/أراد/أرد, تمني/, رغب/رغب',
	go: 'ذهب/ذهب, سافر/سافر',
	come: 'أتي/أتي, /جاء/جئ, حضر/حضر',
	stop: 'توقف/توقف',
	'break-pause': 'رتاح/ارتاح/ارتح',
	walk: 'مشي/مشي',
	play: 'لعب/لعب',
	help: 'ساعد/ساعد, عتني/اعتني, رعي/, دعم/دعم',
	speak: 'تكلم/تكلم, تحدث/, قول/قال/قل, خبر/أخبر, شرح/شرح, حكي/حكي, ناقش/ناقش',
	listen: 'سمع/سمع, ستمع/استمع',
	ask: 'سأل/سأل, طلب/طلب',
	answer: 'جيب/أجاب/أجب, /رد',
	think: 'فكر/فكر, ظن/ظن, عتقد/اعتقد, تذكر/تذكر',
	know: 'عرف/عرف, تعرف/تعرف, فهم/فهم',
	choose: 'ختار/اختار/اختر',
	change: 'غير/, تغير/تغير, بدل/',
	promise: '/وعد, تعهد/تعهد',
	write: 'كتب/',
	draw: 'رسم/رسم, لون/',
	reading: 'قرأ/قرأ',
	'phone-call': 'تصل/اتصل',
	sending: 'رسل/أرسل',
	wait: 'نتظر/انتظر',
	next: 'بدأ/بدأ',
	'moving-home': 'نتقل/انتقل',
	live: 'عيش/عاش/عش, سكن/سكن',
	stay: 'بقي/',
	swimming: 'سبح/سبح',
	dancing: 'رقص/رقص',
	hello: 'لتقي/التقي, قابل/قابل',
	like: '/أحبب, ستمتع/استمتع',
	happy: 'ضحك/ضحك, بتسم/ابتسم, فرح/فرح',
	sad: 'حزن/حزن, بكي/بكي, شتاق/اشتاق/اشتق',
	angry: 'غضب/غضب',
	worried: 'قلق/قلق',
	scared: 'خاف/خاف/خف',
	tired: 'تعب/تعب',
	calm: 'هدأ/هدأ, ستقر/استقر',
	safe: 'حمي/',
	trust: 'ثق/وثق',
	sleep: 'نام/نام/نم, حلم/حلم',
	food: 'أكل/أكل',
	drink: 'شرب/شرب',
	school: 'تعلم/, درس/درس',
	decision: 'قرر/قرر, وافق/وافق, تفق/اتفق',
	complaint: 'شتكي/اشتكي',
	prayer: 'صلي/صلي',
	bath: 'ستحم/استحم, غتسل/اغتسل',
	clothes: 'لبس/لبس',
	money: 'دفع/دفع, شتري/اشتري',
	'calendar-date': 'حجز/حجز',
	songs: 'غني/',
	cooking: 'طبخ/طبخ, طهو/',
	shopping: 'تسوق/تسوق',
	car: 'وصل/',
	'thank-you-praise': 'شكر/شكر',
	poorly: '/مرض'
};

const PERSONS = ['ا', 'ت', 'ي', 'ن'];

/** Verb form in plain spelling → the concepts that it may stand for. */
export function verbForms(verbs: WordList): Map<string, Set<string>> {
	const forms = new Map<string, Set<string>>();
	for (const [symbol, entries] of Object.entries(verbs)) {
		for (const form of listed(entries).flatMap(formsOf)) {
			forms.set(form, (forms.get(form) ?? new Set()).add(symbol));
		}
	}
	return forms;
}

function formsOf(verb: string): string[] {
	const [present = '', ...past] = verb.split('/');
	return [...(present === '' ? [] : presentForms(present)), ...past.flatMap(pastForms)].map(plainSpelling);
}

/** أكتب، تكتبون: a stem that ends in ي loses it before an ending, and turns it into ا before "him" or "me". */
function presentForms(stem: string): string[] {
	const isWeak = stem.endsWith('ي');
	const short = isWeak ? stem.slice(0, -1) : stem;
	const endings = ['ون', 'وا', 'ين', 'ان', isWeak ? 'ا' : 'ي'].map((ending) => short + ending);
	return PERSONS.flatMap((person) => [stem, ...endings].map((form) => person + form));
}

function pastForms(stem: string): string[] {
	if (stem === '') return [];
	const long = ['ت', 'نا', 'تم', 'تما'].map((ending) => stem + ending);
	return stem.length < 3 ? long : [stem, ...long, `${stem}وا`, `${stem}ا`];
}
