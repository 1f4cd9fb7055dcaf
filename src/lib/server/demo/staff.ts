import type { Reach } from '$lib/domain/people/person';
import type { Picture } from '$lib/domain/people/picture';
import type { StaffRole } from '$lib/domain/people/roles';
import type { AdultText } from '$lib/domain/text/text';
import type { OrganisationKey } from './organisations';
import { said } from './words';

export interface DemoStaff {
	name: string;
	organisation: OrganisationKey;
	role: StaffRole;
	manager?: 'hana' | 'sam';
	picture: Picture;
	hello?: AdultText;
	reach: Reach[];
	/** Has left: keeps their card with the children they knew, and cannot sign in. */
	left?: true;
}

/** Numbers are from the ranges that Ofcom keeps free for stories. */
function call(detail: string, when: AdultText): Reach {
	return { way: 'call', detail, when };
}

const OFFICE_HOURS = said('Monday to Friday, 9 to 5', 'من الإثنين إلى الجمعة، من 9 إلى 5');
const AFTERNOONS = said('Monday to Thursday, in the afternoon', 'من الإثنين إلى الخميس، بعد الظهر');
const MESSAGE: Reach = { way: 'message' };

const iros = {
	marguerite: {
		name: 'Marguerite Osei',
		organisation: 'brackenmere',
		role: 'iro',
		picture: { face: 5, skin: 5, hair: 0, top: 2 },
		hello: said('Hello! I am Marguerite. I like my garden, and my dog is called Biscuit.'),
		reach: [
			MESSAGE,
			call('07700 900101', AFTERNOONS),
			{ way: 'text', detail: '07700 900101' },
			{ way: 'visit' }
		]
	},
	callum: {
		name: 'Callum Drew',
		organisation: 'samphire',
		role: 'iro',
		picture: { face: 8, skin: 1, hair: 3, top: 1 },
		hello: said('Hi, I’m Callum. I answer texts faster than calls. I fish, badly.'),
		reach: [
			MESSAGE,
			{ way: 'text', detail: '07700 900102', when: said('After 10 in the morning') },
			call('07700 900102', OFFICE_HOURS),
			{ way: 'visit' }
		]
	},
	farida: {
		name: 'Farida Lind',
		organisation: 'brackenmere',
		role: 'iro',
		picture: { face: 4, skin: 3, hair: 1, top: 4 },
		hello: said(
			'Hello, I am Farida. You can write to me in any language. I will find somebody to read it to me.',
			'مرحبًا، أنا فريدة. يمكنك أن تكتب لي بأي لغة. سأجد من يقرأها لي.',
			'Hello, I am Farida. You can write to me in any language. I will get it read to me.'
		),
		reach: [
			MESSAGE,
			call('07700 900103', said('Tuesday and Thursday, after college', 'الثلاثاء والخميس، بعد الكلية')),
			{ way: 'visit' }
		]
	},
	jonah: {
		name: 'Jonah Fielding',
		organisation: 'brackenmere',
		role: 'iro',
		picture: { face: 3, skin: 4, hair: 0, top: 6 },
		reach: [],
		left: true
	}
} as const satisfies Record<string, DemoStaff>;

const socialWork = {
	ben: {
		name: 'Ben Acker',
		organisation: 'brackenmere',
		role: 'social-worker',
		manager: 'hana',
		picture: { face: 8, skin: 2, hair: 1, top: 0 },
		hello: said('Hello, I am Ben. I come to see you every few weeks.'),
		reach: [MESSAGE, call('07700 900111', OFFICE_HOURS), { way: 'visit' }]
	},
	trish: {
		name: 'Trish Noble',
		organisation: 'samphire',
		role: 'social-worker',
		manager: 'sam',
		picture: { face: 1, skin: 1, hair: 4, top: 5 },
		hello: said('Hi, I’m Trish. Ask me anything about your plan, even twice.'),
		reach: [MESSAGE, call('07700 900112', OFFICE_HOURS), { way: 'visit' }]
	},
	priti: {
		name: 'Priti Rowe',
		organisation: 'brackenmere',
		role: 'social-worker',
		manager: 'hana',
		picture: { face: 2, skin: 3, hair: 0, top: 6 },
		hello: said(
			'Hello, I am Priti. I visit you and make your plan with you.',
			'مرحبًا، أنا بريتي. أزورك وأضع خطتك معك.'
		),
		reach: [MESSAGE, call('07700 900113', OFFICE_HOURS), { way: 'visit' }]
	},
	hana: {
		name: 'Hana Pope',
		organisation: 'brackenmere',
		role: 'social-work-manager',
		picture: { face: 7, skin: 1, hair: 2, top: 1 },
		reach: [call('01632 960121', OFFICE_HOURS)]
	},
	sam: {
		name: 'Sam Fenn',
		organisation: 'samphire',
		role: 'social-work-manager',
		picture: { face: 6, skin: 2, hair: 0, top: 4 },
		reach: [call('01632 960122', OFFICE_HOURS)]
	}
} as const satisfies Record<string, DemoStaff>;

const offices = {
	owen: {
		name: 'Owen Tarrant',
		organisation: 'brackenmere',
		role: 'iro-manager',
		picture: { face: 6, skin: 1, hair: 5, top: 0 },
		reach: [call('01632 960131', OFFICE_HOURS)]
	},
	odette: {
		name: 'Odette Lacey',
		organisation: 'samphire',
		role: 'iro-manager',
		picture: { face: 7, skin: 2, hair: 5, top: 4 },
		reach: [call('01632 960132', OFFICE_HOURS)]
	},
	ruth: {
		name: 'Ruth Adey',
		organisation: 'brackenmere',
		role: 'complaints-officer',
		picture: { face: 1, skin: 5, hair: 0, top: 3 },
		reach: [call('01632 960141', OFFICE_HOURS)]
	},
	edda: {
		name: 'Edda Hulme',
		organisation: 'samphire',
		role: 'complaints-officer',
		picture: { face: 4, skin: 1, hair: 5, top: 2 },
		reach: [call('01632 960142', OFFICE_HOURS)]
	},
	joel: {
		name: 'Joel Sands',
		organisation: 'brackenmere',
		role: 'duty-worker',
		picture: { face: 3, skin: 4, hair: 0, top: 4 },
		reach: [call('01632 960143', OFFICE_HOURS)]
	},
	bryn: {
		name: 'Bryn Carey',
		organisation: 'samphire',
		role: 'duty-worker',
		picture: { face: 8, skin: 1, hair: 2, top: 5 },
		reach: [call('01632 960144', OFFICE_HOURS)]
	},
	tilda: {
		name: 'Tilda Crane',
		organisation: 'brackenmere',
		role: 'administrator',
		picture: { face: 1, skin: 3, hair: 1, top: 1 },
		reach: []
	},
	magnus: {
		name: 'Magnus Rey',
		organisation: 'samphire',
		role: 'administrator',
		picture: { face: 6, skin: 5, hair: 0, top: 6 },
		reach: []
	},
	lil: {
		name: 'Lil Marsh',
		organisation: 'brackenmere',
		role: 'business-support',
		picture: { face: 9, skin: 1, hair: 3, top: 5 },
		reach: [call('01632 960151', OFFICE_HOURS)]
	},
	grace: {
		name: 'Grace Lowther',
		organisation: 'brackenmere',
		role: 'service-director',
		picture: { face: 7, skin: 3, hair: 2, top: 6 },
		reach: [call('01632 960152', OFFICE_HOURS)]
	},
	shona: {
		name: 'Shona Pell',
		organisation: 'loudhailer',
		role: 'advocate',
		picture: { face: 2, skin: 1, hair: 3, top: 6 },
		hello: said('Hello! I am Shona. I help you say what you want to say.'),
		reach: [call('07700 900161', OFFICE_HOURS), { way: 'text', detail: '07700 900161' }]
	},
	karim: {
		name: 'Karim Aziz',
		organisation: 'loudhailer',
		role: 'advocate',
		picture: { face: 8, skin: 3, hair: 0, top: 1 },
		hello: said(
			'Hello, I am Karim. I am on your side, and I speak Arabic.',
			'مرحبًا، أنا كريم. أنا إلى جانبك، وأتكلم العربية.'
		),
		reach: [call('07700 900162', OFFICE_HOURS), { way: 'text', detail: '07700 900162' }]
	}
} as const satisfies Record<string, DemoStaff>;

/** Everybody who works in the demo. */
export const STAFF = { ...iros, ...socialWork, ...offices };

export type StaffKey = keyof typeof STAFF;

export const STAFF_KEYS = Object.keys(STAFF) as StaffKey[];

/** The same, seen as one kind of thing. */
export function demoStaff(key: StaffKey): DemoStaff {
	return STAFF[key];
}
