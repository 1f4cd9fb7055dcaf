import { said } from '$lib/server/demo/words';
import type { DemoPerson } from '$lib/server/demo/child-record';

export const WRENS_PEOPLE: DemoPerson[] = [
	{
		key: 'dot',
		name: 'Dot',
		role: 'foster-carer',
		picture: { face: 9, skin: 2, hair: 5, top: 6 },
		reach: [],
		since: '2024-09-03',
		order: 1
	},
	{
		key: 'imran',
		name: 'Imran',
		role: 'foster-carer',
		picture: { face: 6, skin: 3, hair: 0, top: 1 },
		reach: [],
		since: '2024-09-03',
		order: 2
	},
	{
		key: 'tess',
		name: 'Mummy Tess',
		role: 'mum',
		picture: { face: 2, skin: 3, hair: 1, top: 2 },
		reach: [],
		order: 20
	},
	{
		key: 'kit',
		name: 'Kit',
		role: 'brother',
		picture: { face: 3, skin: 4, hair: 0, top: 0 },
		reach: [],
		order: 21
	},
	{
		key: 'priya',
		name: 'Priya',
		role: 'speech-therapist',
		picture: { face: 2, skin: 4, hair: 0, top: 4 },
		job: said('Helps me talk with pictures and my switch.'),
		canHelpWith: {
			lang: 'en',
			text: [
				'New pictures for my talk board',
				'A switch that is hard to press',
				'Telling people how I say yes and no'
			]
		},
		reach: [],
		since: '2025-01-13',
		order: 30
	},
	{
		key: 'okafor',
		name: 'Mr Okafor',
		role: 'teacher',
		picture: { face: 8, skin: 5, hair: 0, top: 5 },
		job: said('Teaches me at Larkspur School.'),
		reach: [],
		since: '2025-09-01',
		order: 31
	}
];
