import type { LadderStep } from '$lib/domain/rights/rights';
import type { AdvocacyService, HelpLine, ServiceInfo } from '$lib/domain/service/service';
import type { AdultText } from '$lib/domain/text/text';
import { ORGANISATIONS } from './organisations';
import { unchecked } from './words';

function about(english: string, easy: string, cy: string, ar: string): AdultText {
	return { lang: 'en', text: english, easy, translations: unchecked({ cy, ar }) };
}

/** Real lines of the whole country only: somebody who looks at the demo may need one. */
const EMERGENCY: HelpLine = {
	id: 'emergency',
	name: '999',
	phone: '999',
	about: about(
		'For danger right now. Police, ambulance or fire. Free, day and night.',
		'Danger now? Call 999.',
		'Ar gyfer perygl nawr. Heddlu, ambiwlans neu dân. Am ddim, ddydd a nos.',
		'للخطر الآن. الشرطة أو الإسعاف أو الإطفاء. مجاني، ليلًا ونهارًا.'
	),
	emergency: true
};

const EMERGENCY_BSL: HelpLine = {
	id: 'emergency-bsl',
	name: '999 BSL',
	web: 'https://999bsl.co.uk',
	about: about(
		'For danger right now, in British Sign Language. A video call. Free, day and night.',
		'Danger now? Sign it on a video call.',
		'Ar gyfer perygl nawr, yn Iaith Arwyddion Prydain. Galwad fideo. Am ddim, ddydd a nos.',
		'للخطر الآن، بلغة الإشارة البريطانية. مكالمة فيديو. مجاني، ليلًا ونهارًا.'
	),
	emergency: true
};

const CHILDLINE: HelpLine = {
	id: 'childline',
	name: 'Childline',
	phone: '0800 1111',
	web: 'https://www.childline.org.uk',
	about: about(
		'Talk about anything, by phone or online chat. Free, at any time.',
		'Talk about anything. It is free.',
		'Siaradwch am unrhyw beth, dros y ffôn neu sgwrs ar-lein. Am ddim, unrhyw bryd.',
		'تحدّث عن أي شيء، بالهاتف أو بالدردشة على الإنترنت. مجاني، في أي وقت.'
	),
	emergency: false
};

const HELP_AT_HAND: HelpLine = {
	id: 'help-at-hand',
	name: 'Help at Hand',
	phone: '0800 528 0731',
	web: 'https://www.childrenscommissioner.gov.uk/help-at-hand/',
	about: about(
		'The Children’s Commissioner’s team helps children in care with their rights. Free, Monday to Friday, 9 to 5.',
		'They help children in care. Free, Monday to Friday, 9 to 5.',
		'Mae tîm y Comisiynydd Plant yn helpu plant mewn gofal gyda’u hawliau. Am ddim, dydd Llun i ddydd Gwener, 9 tan 5.',
		'فريق مفوّضة الأطفال يساعد الأطفال في الرعاية في أمور حقوقهم. مجاني، من الإثنين إلى الجمعة، من 9 إلى 5.'
	),
	emergency: false
};

/** Pretend, like everybody who works there. Its number is from the range kept free for stories. */
const LOUDHAILER: AdvocacyService = {
	name: ORGANISATIONS.loudhailer.name,
	phone: '08081 570160',
	text: '07700 900160',
	about: about(
		'Advocates for children. Free, Monday to Friday, 9 to 5. You can leave a message at night.',
		'They help you say what you want. It is free.',
		'Eiriolwyr i blant. Am ddim, dydd Llun i ddydd Gwener, 9 tan 5. Gallwch adael neges yn y nos.',
		'مناصرون للأطفال. مجاني، من الإثنين إلى الجمعة، من 9 إلى 5. يمكن ترك رسالة في الليل.'
	)
};

/** Who is real serves the whole country; the others are as pretend as their numbers. */
const ENGLISH_LADDER: LadderStep[] = [
	{ kind: 'advocate', name: LOUDHAILER.name, phone: LOUDHAILER.phone },
	{ kind: 'rights-officer', name: 'Children’s Rights, Brackenmere', phone: '01632 960181' },
	{
		kind: 'commissioner',
		name: 'Children’s Commissioner',
		phone: '0800 528 0731',
		web: 'https://www.childrenscommissioner.gov.uk/help-at-hand/'
	},
	{ kind: 'dispute', name: 'My IRO' },
	{ kind: 'court-body', name: 'Cafcass', web: 'https://www.cafcass.gov.uk' },
	{ kind: 'lawyer', name: 'Bracken Law Centre', phone: '01632 960182' }
];

/** The island has no Cafcass; its own people stand in the place of it. */
const ISLAND_LADDER: LadderStep[] = [
	{ kind: 'advocate', name: LOUDHAILER.name, phone: LOUDHAILER.phone },
	{ kind: 'rights-officer', name: 'Children’s Rights, Isle of Samphire', phone: '01632 960183' },
	{ kind: 'commissioner', name: 'Samphire Children’s Commissioner', phone: '01632 960184' },
	{ kind: 'dispute', name: 'My IRO' },
	{ kind: 'lawyer', name: 'Samphire Legal Advice', phone: '01632 960185' }
];

/** The pretend service: an English council and an island with rules of its own. */
export const demoService: ServiceInfo = {
	name: 'My Review (pretend)',
	demo: true,
	places: [
		{
			id: 'brackenmere',
			name: 'Brackenmere',
			profile: 'england-luton',
			whoPays: 'council',
			iroLabel: null,
			helpLines: [EMERGENCY, EMERGENCY_BSL, CHILDLINE, HELP_AT_HAND],
			advocacy: LOUDHAILER,
			ladder: ENGLISH_LADDER
		},
		{
			id: 'samphire',
			name: 'Isle of Samphire',
			profile: 'jersey-2013',
			whoPays: 'minister',
			iroLabel: null,
			helpLines: [EMERGENCY, CHILDLINE],
			advocacy: LOUDHAILER,
			ladder: ISLAND_LADDER
		}
	],
	leaveTo: 'https://www.bbc.co.uk/weather',
	languages: ['en', 'en-x-easy', 'cy', 'ar']
};
