import type { DemoPerson } from '$lib/server/demo/child-record';
import { said, unchecked } from '$lib/server/demo/words';

export const IDRIS_PEOPLE: DemoPerson[] = [
	{
		key: 'helen',
		name: 'Helen',
		role: 'foster-carer',
		picture: { face: 1, skin: 1, hair: 5, top: 0 },
		reach: [],
		since: '2025-06-16',
		order: 1
	},
	{
		key: 'sunil',
		name: 'Sunil',
		role: 'foster-carer',
		picture: { face: 10, skin: 3, hair: 0, top: 6 },
		reach: [],
		since: '2025-06-16',
		order: 2
	},
	{
		key: 'dele',
		name: 'Dele',
		role: 'personal-adviser',
		picture: { face: 3, skin: 5, hair: 0, top: 1 },
		reach: [{ way: 'call', detail: '07700 900171' }],
		since: '2025-11-10',
		order: 11
	},
	{
		key: 'noor',
		name: 'Noor',
		role: 'solicitor',
		picture: { face: 2, skin: 3, hair: 0, top: 7 },
		job: said('Helps me with the law and my asylum claim.', 'تساعدني في القانون وفي طلب اللجوء.'),
		canHelpWith: {
			lang: 'en',
			text: ['Letters about asylum', 'Questions about the law', 'What I say to a judge'],
			translations: unchecked({ ar: ['رسائل عن اللجوء', 'أسئلة عن القانون', 'ما أقوله للقاضي'] })
		},
		reach: [{ way: 'call', detail: '01632 960172' }],
		since: '2025-07-02',
		order: 12
	},
	{
		key: 'amal',
		name: 'Amal',
		role: 'interpreter',
		picture: { face: 4, skin: 4, hair: 5, top: 3 },
		job: said(
			'Says what I say in English, and tells me in Arabic what others say.',
			'تنقل كلامي إلى الإنجليزية، وتنقل لي كلام الآخرين بالعربية.'
		),
		reach: [],
		since: '2025-09-25',
		order: 13
	},
	{
		key: 'mama',
		name: 'ماما',
		role: 'mum',
		picture: { face: 4, skin: 5, hair: 0, top: 2 },
		reach: [],
		order: 20
	},
	{
		key: 'sister',
		name: 'ريم',
		role: 'sister',
		picture: { face: 9, skin: 5, hair: 0, top: 3 },
		reach: [],
		order: 21
	},
	{
		key: 'yusuf',
		name: 'يوسف',
		role: 'friend',
		picture: { face: 3, skin: 5, hair: 0, top: 5 },
		reach: [],
		order: 22
	},
	{
		key: 'lowry',
		name: 'Ms Lowry',
		role: 'teacher',
		picture: { face: 7, skin: 1, hair: 3, top: 5 },
		job: said('Teaches me English at college.', 'تعلّمني الإنجليزية في الكلية.'),
		reach: [],
		since: '2025-09-08',
		order: 30
	}
];
