import type { WordList } from '$lib/domain/symbol-line/lexicon';

/** Where things happen, and the child's plan and meeting. */
export const PLACES: WordList = {
	home: `
		home, house, flat, shared flat, shared house, own flat,
		bungalow`,
	'at-home': 'at home, at my house',
	'foster-home': 'foster home, foster care, fostered, long term foster care',
	'childrens-home': "children's home, childrens home, residential home, care home",
	'my-room': 'room, bedroom, own room',
	'moving-home': `
		move, move to, move in, move in with, move out, move home, moving home, new home, new house,
		moved house, move house, other home`,
	'plan-for-where-i-live': 'plan for where i live, plan for where you live, plan b for where i live',
	garden: 'garden, back garden, allotment',
	'at-office': 'office, council, civic centre, town hall',
	'park-outdoors': `
		park, outdoors, outside, playground, woods, forest, countryside, fresh air, adventure playground`,
	cafe: 'cafe, café, coffee shop, restaurant',
	toilet: 'toilet, loo, bathroom',
	hospital: 'hospital, clinic, a and e, ward',
	sea: 'sea, beach, seaside, ocean, island, harbour, sea front, seafront',
	map: 'map, area, town, village, city, country',
	school: `
		school, college, class, classroom, lesson, nursery, education, learn, learning, maths, science,
		history, geography, year group, homework club`,
	'at-school': 'at school, at college, in school',
	'school-place': 'school place, place at school, place in school, new school',
	'after-school': 'after school, after college, after school club',
	'review-meeting': `
		review, review meeting, next review, meeting, next meeting, my meeting, looked after review,
		panel, conference`,
	'online-meeting': 'online meeting, meeting online, video meeting, zoom, teams call',
	'care-plan': 'plan, care plan, education plan, health plan, safety plan, planning',
	agenda: 'agenda, topic list',
	decision: 'decision, decide, agree, agreed, agreement',
	'chair-the-meeting': `
		chair, chair the meeting, run the meeting, run my meeting, chair my review, run my review`,
	rights: 'rights, my rights, human rights',
	law: 'law, legal, care order, section 20, court order',
	complaint: 'complaint, complain, make a complaint',
	'leaving-care': `
		leaving care, leave care, pathway, pathway plan, pathway adviser, personal adviser, care leaver, own place,
		independent living, move on`,
	future: 'future, grow up, dream job, when i am older, when i grow up',
	'job-training': `
		job, work experience, train to be, train as, apprenticeship, training, career, taster,
		electrician, plumber, builder, mechanic, chef, hairdresser, part time job`,
	'passport-id': `
		passport, id, id card, identity card, birth certificate, visa, asylum, home office, papers`,
	'religion-faith': `
		faith, religion, church, mosque, temple, synagogue, gurdwara, god, ramadan, eid, christmas,
		easter, diwali, hanukkah`,
	prayer: 'prayer, pray, prayer space, prayer room, prayer mat, worship',
	culture: 'culture, heritage, identity, where i come from, my roots, tradition, flag',
	language: `
		language, arabic, english, welsh, tigrinya, amharic, somali, pashto, dari, farsi, kurdish, sorani,
		albanian, vietnamese, ukrainian, portuguese, romanian, french, turkish, first language,
		another language`,
	live: 'live, live with, live in, live at',
	stay: 'stay, stay with, stay at, stay in'
};
