import { describe, expect, it } from 'vitest';
import type { KnownPerson } from '$lib/domain/symbol-line/names';
import { formatOverride } from '$lib/domain/symbol-line/override';
import { toSymbolLine, type SymbolLineOptions } from '$lib/domain/symbol-line/symbol-line';
import { LEXICON_AR } from './lexicon';
import { plainSpelling } from './spelling';

function called(...names: string[]): KnownPerson[] {
	return names.map((name) => ({ id: `p-${name}`, names: [name] }));
}

const IDRIS = called('Helen', 'Sunil', 'Farida', 'Priti', 'Amal', 'Dele', 'ماما', 'ريم');

/** The line in the notation of an override: [symbol]words {Person}words []words without a picture. */
function line(text: string, people: KnownPerson[] = [], more: Partial<SymbolLineOptions> = {}): string {
	return formatOverride(toSymbolLine(text, { lexicon: LEXICON_AR, people, ...more }), people);
}

function textOf(notation: string): string {
	return notation.replace(/\[[^\]]*\]|\{[^}]*\}(?=\p{L})/gu, '').replace(/[{}]/g, '');
}

function symbolsOf(text: string): (string | undefined)[] {
	return toSymbolLine(text, { lexicon: LEXICON_AR })
		.map(({ symbol }) => symbol)
		.filter((symbol) => symbol !== undefined);
}

describe('a line of Arabic', () => {
	it.each([
		'[live]أعيش {Helen}مع هيلين {Sunil}وسونيل. []هما يعتنيان بي.',
		'[stay]أبقى {Helen}مع هيلين {Sunil}وسونيل [calm]حتى أستقر. {Sunil}سونيل [know]يعرّفني [map]على المدينة [bus]والحافلة.',
		'[speak]سنتحدث [future]عن المستقبل [review-meeting]في مراجعتي القادمة.',
		'[school]أتعلّم [language]الإنجليزية [at-school]في الكلية، [calendar-date]أربعة أيام في الأسبوع.',
		'[want]أريد [job-training]أن أصبح كهربائيًا. {Dele}ديلي [help]يساعدني [job-training]في إيجاد دورة.',
		'[visit]زرت [doctor]الطبيب [sleep]بسبب نومي، [come]وجاءت {Helen}هيلين معي. [sleep]أنام [now]الآن [good]أفضل قليلًا.',
		'[ask]طلبت {Priti}بريتي [counsellor]مرشدًا نفسيًا [speak]يتكلم [language]العربية. [answer]الجواب [time-clock]متأخر.',
		'[people]فريق [see]يبحث [family]عن أمي وأختي. [phone-call]أتصل [friend]بصديقي [phone]بالهاتف.',
		'[time-clock]أحيانًا [see]أرى [scared]أحلامًا سيئة. {Helen}هيلين [lamp]تترك ضوءًا.',
		'[me]أنا {Helen}وهيلين [write]نكتب [list]قائمة [help]بما يساعدني [evening]في الليل.',
		'[food]آكل [halal-food]طعامًا حلالًا. [quiet]لديّ مكان هادئ [prayer]للصلاة.',
		'[play]ألعب [football]كرة القدم [sport]في نادٍ [wednesday]يوم الأربعاء. [money]اشترى {Sunil}لي سونيل [shoes]حذاءً رياضيًا.',
		'[money]لديّ حساب خاص بي في البنك، [money]وأحصل على بعض المال [calendar-date]كل أسبوع.',
		'{Dele}ديلي [write]يكتب [leaving-care]معي خطة مساري. [want]فيها ما أريده [me]أنا.',
		'[see]يمكنني أن أرى [home]شقة مشتركة. [moving-home]أنتقل فقط عندما أكون مستعدًا.'
	])('is drawn as a person would draw the newcomer’s plan: %s', (expected) =>
		expect(line(textOf(expected), IDRIS)).toBe(expected)
	);

	it.each([
		'[when]متى [review-meeting]تكون مراجعتي القادمة؟',
		'[review-meeting]مراجعتك [calendar-date]يوم الخميس 26 مارس [time-clock]الساعة 5، [sport]في نادي الشباب.',
		'[review-meeting]المراجعة اجتماع [you]عنك أنت.',
		'[ask]يمكنك طلب [break-pause]استراحة. [nobody]لا أحد يجبرك [stay]على البقاء.',
		'[decision]يتفق [people]الناس [after]على ما يحدث بعد ذلك.',
		'[iro]مسؤول المراجعة [care-plan]يفحص خطتك، [no]لكنه لا [decision]يقررها.',
		'[see]يمكنني أن أرى [family]عائلتي [safe]عندما يكون ذلك آمنًا.',
		'[solicitor]يمكن لمحامٍ [help]أن يساعدني [question]في سؤال [judge-court]المحكمة.',
		'[complaint]أن أشتكي',
		'[help-now]ساعدوني الآن'
	])('draws the review and the rights of a child: %s', (expected) =>
		expect(line(textOf(expected))).toBe(expected)
	);
});

describe('an Arabic word', () => {
	it.each([
		['مدرسة', 'school'],
		['المدرسة', 'school'],
		['والمدرسة', 'school'],
		['للمدرسة', 'school'],
		['مدرستي', 'school'],
		['لمدرستها', 'school'],
		['مَدْرَسَة', 'school'],
		['مدرســة', 'school'],
		['مدارس', 'school'],
		['أصدقائي', 'friend'],
		['شكواك', 'complaint'],
		['أخصائيتك الاجتماعية', 'social-worker'],
		['الأسرة الحاضنة', 'foster-carer'],
		['سأكتب', 'write'],
		['ليكتب', 'write'],
		['يكتبون', 'write'],
		['سيساعدك', 'help'],
		['تراني', 'see'],
		['سألته', 'ask']
	])('is found with what is written in one with it: %s', (word, symbol) =>
		expect(symbolsOf(word)).toEqual([symbol])
	);

	it('is one word in every spelling of alef, ya and ta marbuta', () => {
		expect(plainSpelling('إلىٰ آخرةِ الأمـر')).toBe('الي اخره الامر');
		expect(symbolsOf('اجتماع في المدرسه')).toEqual(symbolsOf('إجتماع في المدرسة'));
	});

	it.each([
		...['الإسعاف مجاني', 'وجد', 'وحدها', 'بعيد', 'باب', 'شعر', 'كتب', 'كرة', 'مفتاح', 'فقط', 'بين', 'ليلى'],
		...['نفسي', 'شخصي', 'ولدي خبر', 'من أجلك', 'أكثر من اللازم', 'غيرك', 'جارٍ التجهيز', 'مثلًا', 'السودان'],
		...['كامس', 'تسجيل الخروج', 'الرعاية']
	])('has no picture where it would be another word’s: %s', (text) => expect(symbolsOf(text)).toEqual([]));

	it.each([
		['لم أستعد بعد', '[no]لم أستعد بعد'],
		['بعد الاجتماع', '[after]بعد [review-meeting]الاجتماع'],
		['نلتقي اليوم', '[hello]نلتقي [today]اليوم'],
		['طول اليوم', '[calendar-date]طول اليوم'],
		['أشعر أنني حزين', '[sad]أشعر أنني حزين'],
		['بماذا أشعر؟', '[what]بماذا [feelings]أشعر؟'],
		['من يأتي؟', '[who]من [come]يأتي؟'],
		['رسالة من هنا', '[message]رسالة من هنا'],
		['غيّر خطتك', '[change]غيّر [care-plan]خطتك'],
		['غير آمن', '[not-safe]غير آمن'],
		['رأي', '[speak-up]رأي'],
		['رأى', '[see]رأى'],
		['5 ليالٍ', '[sleeps]5 ليالٍ'],
		['بعض الليالي', '[evening]بعض الليالي']
	])('means what its neighbours say: %s', (text, expected) => expect(line(text)).toBe(expected));

	it.each([
		['لا أحب الضجيج', '[dont-like]لا أحب [loud]الضجيج'],
		['ولا أريد', '[no]ولا [want]أريد'],
		['لن يلومك أحد', '[no]لن يلومك أحد'],
		['لست مضطرًا', '[no]لست مضطرًا'],
		['غير سعيد', '[sad]غير سعيد'],
		['لا أشعر بالأمان', '[not-safe]لا أشعر بالأمان'],
		['ألا يرضيك الرد؟', '[no]ألا [answer]يرضيك الرد؟'],
		['أي مكان إلا هنا', 'أي مكان إلا هنا']
	])('keeps its no: %s', (text, expected) => expect(line(text)).toBe(expected));

	it.each([
		['من الإثنين إلى الجمعة، من 9 إلى 5', '[calendar-date]من الإثنين إلى الجمعة، [time-clock]من 9 إلى 5'],
		['الثلاثاء والخميس، بعد الكلية', '[calendar-date]الثلاثاء والخميس، [after-school]بعد الكلية'],
		['كل سبت', '[saturday]كل سبت'],
		['يوم الاثنين صباحًا', '[monday]يوم الاثنين صباحًا'],
		['الاثنين معًا', 'الاثنين معًا'],
		['كل أحد', 'كل أحد'],
		['الساعة 5:30 مساءً', '[time-clock]الساعة 5:30 مساءً'],
		['الساعة الخامسة', '[time-clock]الساعة الخامسة'],
		['في ٢٦ مارس ٢٠٢٦', '[calendar-date]في ٢٦ مارس ٢٠٢٦'],
		['8 جنيهات كل أسبوع', '[money]8 جنيهات [calendar-date]كل أسبوع'],
		['من 5 إلى 7 أطفال', '[people]من 5 إلى 7 أطفال'],
		['مارس الرياضة', '[sport]مارس الرياضة']
	])('keeps days, dates and times together: %s', (text, expected) => expect(line(text)).toBe(expected));
});

describe('the child’s people in Arabic', () => {
	it('are found behind "and" and "to", and with their names in Latin letters', () => {
		expect(line('هذا لريم وماما.', IDRIS)).toBe('{ريم}هذا لريم {ماما}وماما.');
		expect(line('قالت فريدة ذلك.', IDRIS)).toBe('[speak]قالت {Farida}فريدة ذلك.');
	});

	it('have no face where the name is a word as well, or too short to tell', () => {
		expect(line('عندي أمل في الغد', IDRIS)).toBe('عندي أمل [tomorrow]في الغد');
		expect(line('بين البيت والمدرسة', called('Ben'))).toBe('[home]بين البيت [school]والمدرسة');
	});

	it('are never "I" where somebody else writes', () => {
		expect(line('أنا أزورك غدًا', IDRIS, { speaker: { personId: 'p-Farida' } })).toBe(
			'{Farida}أنا [visit]أزورك [tomorrow]غدًا'
		);
	});
});
