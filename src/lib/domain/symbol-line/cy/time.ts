import type { WordList } from '$lib/domain/symbol-line/lexicon';

/** Words for time that `figures.ts` does not work out. Translated by machine, not yet checked by a person. */
export const TIME: WordList = {
	today: 'heddiw, y diwrnod hwn',
	tomorrow: 'yfory, bore yfory, prynhawn yfory, nos yfory',
	yesterday: 'ddoe',
	now: 'nawr, rŵan, ar hyn o bryd, ar unwaith, yn syth, y dyddiau hyn',
	'next-week': 'wythnos nesaf, yr wythnos nesaf',
	'this-week': 'yr wythnos hon, yr wythnos yma',
	before: `
		cyn, cyn hynny, wythnos diwethaf, mis diwethaf, blwyddyn diwethaf, yn gynharach, tro diwethaf,
		y llynedd, arfer bod`,
	after: 'ar ôl hynny, wedi hynny, yn nes ymlaen, yn hwyrach ymlaen, yn ddiweddarach',
	morning: 'bore, boreau, yn y bore, bob bore, y bore ma',
	evening: "gyda'r nos, noson, nosweithiau, min nos, yn y nos, heno, bob nos, lleuad, stori amser gwely",
	weekend: 'penwythnos, penwythnosau, dros y penwythnos, bob penwythnos',
	sleeps: 'noson o gwsg, nosau o gwsg',
	'calendar-date': `
		dyddiad, dyddiadau, diwrnod, diwrnodau, dyddiau, wythnos, wythnosau, mis, misoedd, blwyddyn, blynyddoedd,
		bob dydd, bob wythnos, bob mis, bob blwyddyn, pythefnos, bob pythefnos, misol, wythnosol, dyddiol, diwrnod ysgol,
		diwrnod gwaith, unwaith y dydd, unwaith yr wythnos, dwywaith yr wythnos, unwaith y mis, dwywaith y mis,
		unwaith y flwyddyn, calendr, amserlen, apwyntiad, apwyntiadau, tymor, haf, gaeaf, gwanwyn, yn rheolaidd,
		bob yn ail wythnos, yn ystod yr wythnos`,
	'time-clock': `
		amser, amserau, awr, oriau, munud, munudau, cloc, hwyr, hanner dydd, hanner nos, unrhyw bryd, unrhyw amser,
		amser ychwanegol, ar amser, mewn pryd, drwy'r amser, bob amser, amser cinio, amser te, prynhawn,
		yn y prynhawn, yn aml, hanner awr, pa mor hir, amser hir, am amser hir, bob tro`
};
