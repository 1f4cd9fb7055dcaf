import type { WordList } from '$lib/domain/symbol-line/lexicon';

/** The people around a child. Translated by machine, not yet checked by a person. */
export const PEOPLE: WordList = {
	me: `
		fi, innau, minnau, finnau, dw i, rydw i, dwi, roeddwn i, o'n i, bydda i, byddaf i, hoffwn i, es i, des i, gwelais i`,
	you: 'ti, tithau, chi, chithau, rwyt ti, wyt ti, byddi di, cei di, gelli di, roeddet ti, chdi',
	'my-name': 'enw, enwau, llysenw, enw cyntaf',
	iro: 'saa, iro, swyddog adolygu annibynnol, swyddog adolygu, swyddogion adolygu',
	'social-worker': 'gweithiwr cymdeithasol, gweithwraig gymdeithasol, gweithwyr cymdeithasol',
	'foster-carer': `
		gofalwr maeth, gofalwyr maeth, gofalwraig faeth, rhiant maeth, rhieni maeth, teulu maeth, mam faeth,
		tad maeth, gofalwr, gofalwyr`,
	mum: 'mam, mami, mamau, llysfam, mam enedigol',
	dad: 'tad, dad, dadi, tadau, llystad',
	brother: 'brawd, brodyr, hanner brawd, llysfrawd, brawd mawr, brawd bach',
	sister: 'chwaer, chwiorydd, hanner chwaer, llyschwaer, chwaer fawr, chwaer fach',
	grandparent: 'nain a taid, mam-gu a thad-cu, neiniau a theidiau',
	grandma: 'nain, mam-gu, nana',
	grandad: 'taid, tad-cu, dad-cu',
	uncle: 'ewythr, wncwl, yncl',
	aunt: 'modryb, anti',
	baby: 'babi, babanod, baban',
	family: `
		teulu, teuluoedd, rhieni, rhiant, perthynas, perthnasau, mam a dad, brawd a chwaer, brodyr a chwiorydd,
		aelod o'r teulu, mam a chwaer`,
	people: `
		pobl, person, pawb, tîm, timau, grŵp, grwpiau, staff, oedolyn, oedolion, plentyn, plant, bachgen, bechgyn,
		merch, merched, cymydog, cymdogion, rhywun, person ifanc, pobl ifanc, cefnder, cyfnither, rheolwr`,
	'someone-else': 'rhywun arall, pobl eraill, person arall, plant eraill, plentyn arall',
	nobody: 'neb, does neb',
	friend: 'ffrind, ffrindiau, ffrind gorau, cyfaill, cyfeillion',
	teacher: 'athro, athrawes, athrawon, tiwtor, pennaeth ysgol, prifathro, prifathrawes, athro dynodedig',
	'virtual-school': 'ysgol rithwir, pennaeth ysgol rithwir',
	nurse: 'nyrs, nyrsys, nyrs ysgol',
	doctor: 'meddyg, meddygon, doctor, seiciatrydd',
	dentist: 'deintydd, deintyddion, orthodeintydd',
	advocate: 'eiriolwr, eiriolwyr, eiriolaeth, eiriolwraig',
	interpreter: 'cyfieithydd, cyfieithwyr, cyfieithu, dehonglydd',
	police: 'heddlu, heddwas, plismon, plismones, swyddog heddlu',
	'judge-court': 'llys, llysoedd, barnwr, barnwyr, gwarcheidwad, gwrandawiad',
	helper:
		'helpwr, helpwyr, gweithiwr allweddol, gweithiwr cymorth, gweithiwr ieuenctid, mentor, gwirfoddolwr',
	solicitor: 'cyfreithiwr, cyfreithwyr, twrnai',
	counsellor: 'cwnselydd, cwnselwyr, cwnsela, therapydd, therapi, seicolegydd',
	'complaints-officer': 'swyddog cwynion, tîm cwynion, rheolwr cwynion'
};
