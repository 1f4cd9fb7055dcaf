import type { DemoPerson } from '$lib/server/demo/child-record';
import { said } from '$lib/server/demo/words';

export const JADENS_PEOPLE: DemoPerson[] = [
	{
		key: 'steph',
		name: 'Steph',
		role: 'key-worker',
		picture: { face: 9, skin: 1, hair: 4, top: 1 },
		job: said('Is my key worker at The Lookout.'),
		reach: [],
		since: '2024-01-15',
		order: 1
	},
	{
		key: 'mum',
		name: 'Mum',
		role: 'mum',
		picture: { face: 2, skin: 2, hair: 2, top: 5 },
		reach: [],
		order: 20
	},
	{
		key: 'nan',
		name: 'Nan Jo',
		role: 'grandparent',
		picture: { face: 7, skin: 2, hair: 6, top: 4 },
		reach: [],
		order: 21
	},
	{
		key: 'neil',
		name: 'Neil',
		role: 'other-family',
		picture: { face: 6, skin: 1, hair: 2, top: 0 },
		reach: [],
		order: 29
	},
	{
		key: 'bale',
		name: 'Ms Bale',
		role: 'teacher',
		picture: { face: 1, skin: 3, hair: 0, top: 3 },
		job: said('Is my tutor, and sorts out my help in exams.'),
		canHelpWith: {
			lang: 'en',
			text: ['Extra time and a reader in exams', 'My personal education plan', 'What I do after school']
		},
		reach: [],
		since: '2024-09-02',
		order: 30
	}
];
