import type { WordList } from '$lib/domain/symbol-line/lexicon';

/** Where things happen, and the child's plan and meeting. Translated by machine, not yet checked by a person. */
export const PLACES: WordList = {
	home: 'cartref, cartrefi, tŷ, fflat, fflat a rennir, byngalo, adref',
	'at-home': 'gartref, yn y tŷ, yn fy nhŷ',
	'foster-home': 'cartref maeth, gofal maeth, cartrefi maeth',
	'childrens-home': 'cartref plant, cartrefi plant, cartref preswyl',
	'my-room': 'ystafell, ystafelloedd, ystafell wely',
	'moving-home': 'symud cartref, symud tŷ, symud i fyw, cartref newydd, tŷ newydd, cartref arall',
	'plan-for-where-i-live': `cynllun ar gyfer ble dw i'n byw, cynllun ar gyfer lle dw i'n byw, cynllun ble i fyw`,
	garden: 'gardd, gerddi, rhandir',
	'at-office': 'swyddfa, swyddfeydd, cyngor sir, neuadd y dref, yn y swyddfa',
	'park-outdoors': 'parc, parciau, tu allan, yr awyr agored, awyr agored, coedwig, coed, awyr iach',
	cafe: 'caffi, caffis, siop goffi, bwyty',
	toilet: 'tŷ bach, toiled, toiledau, ystafell ymolchi',
	hospital: 'ysbyty, ysbytai, clinig',
	sea: 'môr, traeth, traethau, glan y môr, ynys',
	map: 'map, mapiau, tref, pentref, dinas, gwlad, ardal',
	school: `
		ysgol, ysgolion, coleg, dosbarth, dosbarthiadau, gwers, gwersi, addysg, mathemateg, gwyddoniaeth,
		clwb gwaith cartref, gwaith cartref, meithrinfa`,
	'at-school': 'yn yr ysgol, yn y coleg, yn y dosbarth',
	'school-place': 'lle yn yr ysgol, lle mewn ysgol, ysgol newydd',
	'after-school': 'ar ôl ysgol, ar ôl yr ysgol, ar ôl coleg, clwb ar ôl ysgol',
	'review-meeting': `
		adolygiad, adolygiadau, cyfarfod, cyfarfodydd, cyfarfod adolygu, adolygiad nesaf, cyfarfod nesaf,
		cynhadledd`,
	'online-meeting': 'cyfarfod ar-lein, cyfarfod fideo, zoom',
	'care-plan': 'cynllun, cynlluniau, cynllun gofal, cynllun addysg, cynllun addysg personol, cynllunio',
	agenda: 'agenda, rhestr o bynciau',
	decision: 'penderfyniad, penderfyniadau, cytundeb',
	'chair-the-meeting':
		'arwain y cyfarfod, arwain fy nghyfarfod, cadeirio, cadeirio cyfarfod, arwain cyfarfod',
	rights: 'hawliau, hawl, fy hawliau',
	law: 'cyfraith, cyfreithiau, gorchymyn gofal, gorchymyn llys, cyfreithiol',
	complaint: 'cwyn, gŵyn, cwynion, gwneud cwyn',
	'leaving-care': `
		gadael gofal, cynllun llwybr, cynghorydd personol, lle fy hun, byw'n annibynnol, rhywun sy'n gadael gofal`,
	future: "dyfodol, tyfu i fyny, pan fydda i'n hŷn, pan fyddi di'n hŷn",
	'job-training': `
		swydd, swyddi, profiad gwaith, prentisiaeth, hyfforddiant, gyrfa, trydanwr, plymwr, adeiladwr,
		mecanydd, cogydd, trin gwallt`,
	'passport-id': 'pasbort, cerdyn adnabod, tystysgrif geni, fisa, lloches, cais am loches',
	'religion-faith': `
		ffydd, crefydd, eglwys, capel, mosg, teml, synagog, duw, ramadan, eid, nadolig, pasg, diwali`,
	prayer: 'gweddi, gweddïau, lle i weddïo, mat gweddi',
	culture: 'diwylliant, diwylliannau, treftadaeth, hunaniaeth, traddodiad, baner',
	language: `
		iaith, ieithoedd, cymraeg, saesneg, arabeg, pwyleg, ffrangeg, tyrceg, somaleg, iaith gyntaf, iaith arall`,
	live: 'byw, byw gyda, byw gydag, byw yn',
	stay: 'aros gyda, aros gydag, aros yn, aros yma, aros gartref'
};
