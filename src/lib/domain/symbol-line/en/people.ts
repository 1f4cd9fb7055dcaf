import type { WordList } from '$lib/domain/symbol-line/lexicon';

/** The people around a child, by what a child calls them. */
export const PEOPLE: WordList = {
	me: "i, i'm, i've, i'll, i'd, me, myself",
	you: "you, you're, you've, you'll, you'd, yourself, yourselves",
	'my-name': 'name, nickname, first name',
	iro: 'iro, independent reviewing officer, reviewing officer, review officer, progress reviewer',
	'social-worker': 'social worker, student social worker, supervising social worker, team manager',
	'foster-carer': `
		foster carer, carer, foster parent, foster mum, foster mother, foster dad, foster father,
		foster family, link carer, short break carer, respite carer`,
	mum: `
		mum, mummy, mam, mammy, mama, mother, birth mum, birth mother, stepmum, step mum, stepmother`,
	dad: 'dad, daddy, father, papa, birth dad, birth father, stepdad, step dad, stepfather',
	brother: `
		brother, half brother, stepbrother, step brother, foster brother, big brother, little brother,
		twin brother`,
	sister: `
		sister, half sister, stepsister, step sister, foster sister, big sister, little sister,
		twin sister`,
	grandparent: 'grandparent, nan and grandad, gran and grandad, grandma and grandad',
	grandma: 'nan, nana, nanny, nannan, gran, granny, grandma, grandmother, nain, mamgu',
	grandad: 'grandad, granddad, grandpa, grandfather, gramps, taid, tadcu',
	uncle: 'uncle',
	aunt: 'aunt, auntie, aunty',
	baby: 'baby, newborn, toddler, baby brother, baby sister',
	family: `
		family, parent, mum and dad, mummy and daddy, mother and father, relative, brother and sister,
		brother or sister, mum and sister, mother and sister, family member, birth family`,
	people: `
		people, person, everyone, everybody, team, group, staff, adult, grown up, child, young person,
		young people, boy, girl, cousin, neighbour, somebody, someone, anyone, anybody, manager`,
	'someone-else': `
		someone else, somebody else, other people, other person, other child, other carer`,
	nobody: 'nobody, no one, noone',
	friend: 'friend, mate, best friend, pal, friendship',
	teacher: `
		teacher, tutor, teaching assistant, head teacher, headteacher, designated teacher, teach`,
	'virtual-school': 'virtual school, virtual school head',
	nurse: 'nurse, school nurse',
	doctor: 'doctor, gp, paediatrician, psychiatrist, consultant',
	dentist: 'dentist, orthodontist',
	advocate: 'advocate, advocacy',
	interpreter: 'interpreter, translator, interpret, translate',
	police: 'police, police officer, policeman, policewoman, youth offending team, youth justice team',
	'judge-court': `
		judge, court, magistrate, guardian, children's guardian, hearing,
		care proceedings`,
	helper: 'helper, key worker, support worker, youth worker, mentor, volunteer',
	solicitor: 'solicitor, lawyer, legal team',
	counsellor:
		'counsellor, therapist, therapy, counselling, psychologist, play therapy, play therapist, art therapy',
	'complaints-officer': 'complaints officer, complaints manager, complaints team'
};
