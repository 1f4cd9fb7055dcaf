import type { WordList } from '$lib/domain/symbol-line/lexicon';

/** How things are: feelings, answers, and what is good or not. Translated by machine, not yet checked by a person. */
export const FEELINGS: WordList = {
	yes: 'ie, iawn wir',
	no: `
		na, nac, nid, nad, ddim, dim, dim byd, peidio, paid, peidiwch, heb, unlle, ddim mwyach, dim mwy, nage, naddo`,
	'not-sure': 'ddim yn siŵr, ddim yn gwybod, efallai, ansicr',
	'like-best': `hoffi orau, hoff, hoff beth, ffefryn, y peth gorau`,
	'dont-like': `ddim yn hoffi, ddim yn mwynhau, ddim yn licio, ddim yn hoff`,
	'its-ok': `mae'n iawn, popeth yn iawn, dim problem, dim ots, gweddol`,
	good: `
		da, gwych, braf, hyfryd, ardderchog, perffaith, gorau, gwell, hwyl, caredig, hapusach, mynd yn dda, neis`,
	'not-good': `
		ddim yn dda, drwg, gwael, gwaeth, gwaethaf, ofnadwy, erchyll, anodd, problem, problemau,
		angharedig, ddim yn garedig, ddim yn neis`,
	'not-right': `
		ddim yn iawn, anghywir, annheg, ddim yn deg, camgymeriad, ddim yn wir, ddim yn gywir, ddim yn hapus gyda`,
	happy: 'hapus, llawen, balch iawn, gwên',
	sad: 'trist, tristwch, anhapus, ddim yn hapus, dagrau, hiraeth, wedi ypsetio',
	angry: 'crac, dig, blin, yn grac, tymer, wedi gwylltio',
	worried: 'pryderus, nerfus, wedi poeni, dan straen, straen, poeni am',
	worry: 'gofid, gofidiau, pryder, pryderon',
	scared:
		'ofnus, ofn, wedi dychryn, hunllef, hunllefau, breuddwyd ddrwg, breuddwydion drwg, brawychus, dychryn',
	tired: 'wedi blino, blinedig, cysglyd, blinder, dylyfu gên',
	excited: 'wedi cyffroi, cyffrous, edrych ymlaen, edrych ymlaen at',
	calm: 'ymlacio, pwyllo, setlo, tawelu, wedi setlo',
	confused: 'wedi drysu, dryslyd, ddim yn deall, drysu',
	lonely: 'ar fy mhen fy hun, ar dy ben dy hun, unigrwydd',
	surprised: 'wedi synnu, syndod, syrpreis',
	bored: 'wedi diflasu, diflas',
	proud: 'balch, balchder, llwyddiant, llwyddo',
	embarrassed: 'teimlo cywilydd, cywilydd, swil, embaras',
	feelings: 'teimlad, teimladau, hwyliau, emosiwn, emosiynau, iechyd meddwl',
	safe: `diogel, yn ddiogel, diogelwch, cadw'n ddiogel, teimlo'n ddiogel, amddiffyn`,
	'not-safe':
		"ddim yn ddiogel, anniogel, perygl, peryglus, peryglon, risg, mewn perygl, ddim yn teimlo'n ddiogel",
	hurt: 'wedi brifo, poen, poenus, dolur, dolurus, anaf, niwed',
	poorly: 'sâl, salwch, ddim yn dda o gwbl, cur pen, pen tost, bola tost, annwyd',
	trust: 'ymddiriedaeth',
	love: 'cariad, caru, cwtsh, calon, cofleidio',
	fair: 'teg, yn deg, tegwch, cyfartal',
	same: 'yr un peth, yr un fath, yr un faint, tebyg',
	different: 'gwahanol, yn wahanol, mewn ffordd arall, yn lle hynny',
	big: 'mawr, mwy o faint, enfawr, yn fawr',
	small: 'bach, lleiaf, bychan, pitw',
	quiet: 'distaw, tawel, tawelwch, lle tawel, distawrwydd',
	loud: 'swnllyd, sŵn, sŵn uchel',
	'too-loud': 'rhy swnllyd, gormod o sŵn',
	'thank-you-praise': 'diolch, diolch yn fawr, da iawn ti, da iawn, canmoliaeth, gwaith da, llongyfarchiadau'
};
