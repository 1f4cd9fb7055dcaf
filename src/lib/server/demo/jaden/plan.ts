import type { DemoCard } from '$lib/server/demo/child-record';
import { levels, said } from '$lib/server/demo/words';

const AFTER_THE_REVIEW = { by: 'trish', at: '2025-10-06T15:20' } as const;
const IN_THE_NEW_YEAR = { by: 'trish', at: '2026-01-16T13:05' } as const;

export const JADENS_PLAN: DemoCard[] = [
	{
		heading: 'school',
		...AFTER_THE_REVIEW,
		now: levels([
			'Long exams are hard.',
			'Long exams are hard for me. Ms Bale knows why.',
			'I am in Year 11, the last year of Key Stage 4. I have dyslexia, so long exams are hard. My personal education plan says what helps.'
		]),
		next: levels([
			'Ms Bale asks for help.',
			'Ms Bale asks for extra time and a reader.',
			'Ms Bale asks the exam board for extra time and a reader. I try both in the mocks. Then I say if they help.'
		]),
		who: ['bale'],
		byWhen: '2025-12-12'
	},
	{
		heading: 'home',
		...AFTER_THE_REVIEW,
		now: levels([
			'I live at The Lookout.',
			'I live at The Lookout. Steph is my key worker.',
			'I live at The Lookout, a children’s home, and Steph is my key worker. I am in care under a care order. A move was talked about last year, and it was dropped.'
		]),
		next: levels([
			'No move before my exams.',
			'I do not move before my exams. A review has to come first.',
			'No move is planned before my exams. To change that, a review must talk about it first. Trish tells me before anyone decides.'
		]),
		who: ['trish'],
		byWhen: '2026-06-26'
	},
	{
		heading: 'health',
		...AFTER_THE_REVIEW,
		now: levels([
			'One thing is private.',
			'I keep one thing about my health private. It is not written here.',
			'I am well, and I look after my teeth. One thing about my health is private, and it is not written here. I choose who hears about it.'
		]),
		next: levels([
			'I go to the dentist.',
			'I go to the dentist. Steph can come with me.',
			'I go to the dentist, with Steph or on my own. I also have my yearly health assessment before my review. I choose who comes in with me.'
		]),
		who: ['steph', 'child'],
		byWhen: '2026-03-13'
	},
	{
		heading: 'family',
		...AFTER_THE_REVIEW,
		now: levels([
			'I see Mum every month.',
			'I see Mum every month. I can see Nan Jo at any time.',
			'I see Mum once a month, and Nan Jo whenever I like. Mum can text me in the week. Neil does not come to my part of the review.'
		]),
		next: levels([
			'Mum’s texts get to me.',
			'Steph makes sure that Mum’s texts get to me.',
			'Some of Mum’s texts still do not get to me. Steph checks the phone rules at The Lookout. Callum asks me at my review if it works.'
		]),
		who: ['steph', 'callum'],
		byWhen: '2026-03-13'
	},
	{
		heading: 'feelings',
		...AFTER_THE_REVIEW,
		now: levels([
			'The bike shed keeps me calm.',
			'I go to the bike shed to calm down. Then I talk.',
			'When it all gets too much, I go to the bike shed to calm down. Staff know to give me ten minutes. After that, Steph and I talk.'
		]),
		next: levels([
			'New staff know this too.',
			'Steph writes this down for new staff.',
			'Steph writes this down for new staff, so that I don’t have to explain it. I read it first. I can change what it says.'
		]),
		who: ['steph', 'child'],
		byWhen: '2026-03-20'
	},
	{
		heading: 'identity',
		...AFTER_THE_REVIEW,
		now: levels([
			'Nan Jo teaches me island words.',
			'Nan Jo teaches me the old words of our island.',
			'Nan Jo teaches me the old language of our island. Being from Samphire matters to me. I want to stay near the sea.'
		]),
		next: levels([
			'I record Nan Jo’s words.',
			'I record Nan Jo’s words, so that we can keep them.',
			'I record Nan Jo’s words, so that they are kept. Trish asks if the island museum would like a copy. It only goes there if Nan Jo and I say yes.'
		]),
		who: ['child', 'trish'],
		byWhen: '2026-04-24'
	},
	{
		heading: 'how-i-come-across',
		...AFTER_THE_REVIEW,
		now: levels([
			'I say what I think.',
			'I say what I think. Some days I need a minute first.',
			'I say what I think, and most people find me fair. When I feel put on the spot, I go quiet. A minute to think helps.'
		]),
		next: levels([
			'I lead my own review.',
			'I lead the first part of my review. Callum helps me get ready.',
			'I want to chair my review. Callum and I practise it with a script. I can hand over to him at any time.'
		]),
		who: ['child', 'callum'],
		byWhen: '2026-03-18'
	},
	{
		heading: 'self-care',
		...AFTER_THE_REVIEW,
		now: levels([
			'I cook two times a week.',
			'I cook for the house two times a week. I wash my own clothes.',
			'I cook for the house twice a week, and I wash my own clothes. Fish pie is my best meal. I keep my own key.'
		]),
		next: levels([
			'I learn three new meals.',
			'Steph helps me learn three new meals.',
			'I learn three new meals that do not cost much. Steph shops for them with me the first time. After that, I do it on my own.'
		]),
		who: ['steph', 'child'],
		byWhen: '2026-04-30'
	},
	{
		heading: 'leisure',
		...AFTER_THE_REVIEW,
		now: levels([
			'I swim in the sea.',
			'I swim in the sea with a club. The club is paid for.',
			'I swim in the sea with a club, and I fix bikes. The club was paid late last time, and Trish told me why. It is paid now.'
		]),
		next: levels([
			'Trish pays for my club.',
			'Trish pays for the next part of the year in good time.',
			'Trish pays for the next part of the year before it is due. She sends me a message on the day. If it is late, I can tell Callum.'
		]),
		who: ['trish'],
		byWhen: '2026-03-27'
	},
	{
		heading: 'money-and-future',
		...AFTER_THE_REVIEW,
		now: levels([
			'I save money each month.',
			'I save some money each month. Steph helps me plan it.',
			'I have a savings book in my own name. I put something in each month. Steph helps me plan what I need for later.'
		]),
		next: levels([
			'I plan for being 16.',
			'Trish tells me what changes when I am 16.',
			'Trish tells me what changes when I am 16, and what a pathway plan is. It does not mean that I have to leave. I choose who else is there.'
		]),
		who: ['trish', 'child'],
		byWhen: '2026-04-30'
	},
	{
		heading: 'school',
		...IN_THE_NEW_YEAR,
		now: levels([
			'I get more time in exams.',
			'I get more time and a reader in my exams. My personal education plan says so.',
			'I am in Year 11, the last year of Key Stage 4. I have dyslexia, so I get extra time and a reader in exams. My personal education plan says so.'
		]),
		next: levels([
			'Ms Bale books my exam room.',
			'Ms Bale books me a room and a reader for each exam.',
			'Ms Bale books a quiet room and a reader for each exam. We go through my personal education plan before my review. I say what works and what does not.'
		]),
		who: ['bale', 'child'],
		byWhen: '2026-03-13',
		why: said('You had a reader and more time in your mocks. Both helped. So now you get them in every exam.')
	}
];
