import type { DemoCard } from '$lib/server/demo/child-record';
import { levels, said } from '$lib/server/demo/words';

const AFTER_THE_REVIEW = { by: 'ben', at: '2025-10-28T14:10' } as const;
const IN_THE_NEW_YEAR = { by: 'ben', at: '2026-01-27T11:30' } as const;

/** As it was after the review in the autumn. */
const FAMILY_BEFORE: DemoCard = {
	heading: 'family',
	...AFTER_THE_REVIEW,
	now: levels([
		'I see Mummy Tess with help.',
		'I see Mummy Tess every two weeks. A helper is there too.',
		'I see Mummy Tess every two weeks, and a helper stays with us. This is called supervised family time. I miss my brother Kit.'
	]),
	next: levels([
		'I see Kit every month.',
		'Ben finds a day for me and Kit, every month.',
		'Ben finds a day for me and Kit, every month. The first one is in the autumn. Dot takes me there.'
	]),
	who: ['ben'],
	byWhen: '2025-11-28'
};

export const WRENS_PLAN: DemoCard[] = [
	FAMILY_BEFORE,
	{
		heading: 'home',
		...AFTER_THE_REVIEW,
		now: levels([
			'I live with Dot and Imran.',
			'I live with Dot and Imran. They look after me every day.',
			'I live with Dot and Imran, who are my foster carers. A court made a care order. So Mummy Tess and Ben’s team share the big choices about me.'
		]),
		next: levels([
			'I stay with Dot and Imran.',
			'I stay with Dot and Imran. A new bath seat comes to our home.',
			'The plan is that I stay with Dot and Imran. Hana said yes to a new bath seat. Ben orders it and tells Dot the day.'
		]),
		who: ['ben', 'hana'],
		byWhen: '2026-03-20'
	},
	{
		heading: 'school',
		...AFTER_THE_REVIEW,
		now: levels([
			'My switch works at school too.',
			'I use my switch at school, the same as at home. Mr Okafor helps me.',
			'I go to Larkspur School, and Mr Okafor is my teacher. My switch and my tablet work there too. I say yes with my eyes up. I turn my head for no.'
		]),
		next: levels([
			'I get new words at school.',
			'Mr Okafor and Priya put new pictures on my talk board.',
			'Each month, Mr Okafor and Priya put new words on my talk board. The words go in my personal education plan too. Dot gets the same ones at home.'
		]),
		symbolLines: { next: '[me]I [more]get new [talk-board]words [at-school]at school.' },
		who: ['okafor', 'priya'],
		byWhen: '2026-03-27'
	},
	{
		heading: 'health',
		...AFTER_THE_REVIEW,
		now: levels([
			'Priya helps me talk with pictures.',
			'Priya helps me talk with pictures. She shows Dot how, too.',
			'Priya is my speech therapist, and she helps me talk with pictures. She shows Dot and Mr Okafor how to do it. It works best when nobody hurries me.'
		]),
		next: levels([
			'The nurse checks me soon.',
			'I see the nurse for a check-up. Dot comes with me.',
			'I see the nurse for my check-up, and Dot comes with me. It is called a health assessment. The nurse shows me each thing first.'
		]),
		who: ['dot'],
		byWhen: '2026-04-17'
	},
	{
		heading: 'feelings',
		...AFTER_THE_REVIEW,
		now: levels([
			'I cover my ears: too loud.',
			'When I cover my ears, it is too loud. I need a quiet place.',
			'When I cover my ears, it is too loud for me. I need a quiet place and some time. Hand dryers are the worst.'
		]),
		next: levels([
			'I wear my headphones outside.',
			'Dot takes my headphones when we go out.',
			'Dot takes my headphones each time we go out. Mr Okafor keeps a second pair at school. People ask me before they turn on a loud thing.'
		]),
		symbolLines: { now: '[me]I cover my ears: [too-loud]too loud.' },
		who: ['dot', 'okafor'],
		byWhen: '2026-03-13'
	},
	{
		heading: 'identity',
		...AFTER_THE_REVIEW,
		now: levels([
			'I like my hair and songs.',
			'My hair and my favourite songs matter to me. Dot knows how to do my hair.',
			'My hair and my favourite songs are a big part of me. Mummy Tess showed Dot how to do my hair. I choose the songs in the car.'
		]),
		next: levels([
			'We make a book about me.',
			'Ben makes a book with me. It has photos of my life.',
			'Ben and I are making a book with photos of my life. It is called life story work. The book is half done.'
		]),
		who: ['ben', 'child'],
		byWhen: '2026-04-30'
	},
	{
		heading: 'leisure',
		...AFTER_THE_REVIEW,
		now: levels([
			'I swim with Dot on Saturday.',
			'I swim with Dot on Saturday. I love the water.',
			'Dot takes me swimming every Saturday. I love the water. We go early. It is quiet then, and nobody uses the hand dryers.'
		]),
		next: levels([
			'I try a warm pool.',
			'Dot finds a warm pool for us to try.',
			'Dot finds a warm pool with a slide for us to try. We look at photos of it first. I say yes or no.'
		]),
		who: ['dot'],
		byWhen: '2026-03-28'
	},
	{
		heading: 'money-and-future',
		...AFTER_THE_REVIEW,
		now: levels([
			'I buy stickers with my money.',
			'I get some money each week. I like to buy stickers.',
			'I get pocket money each week, and I choose what to buy. Most of the time it is stickers. Imran helps me to save a little.'
		]),
		next: levels([
			'I choose at the shop.',
			'Imran takes me to the shop. I choose with my pictures.',
			'Imran takes me to the shop once a week. I choose by myself, with my pictures. He shows me how many coins it takes.'
		]),
		who: ['imran'],
		byWhen: '2026-03-28'
	},
	{
		...FAMILY_BEFORE,
		...IN_THE_NEW_YEAR,
		next: levels([
			'I want to see Kit more.',
			'I want to see Kit more. Ben finds a day and a driver.',
			'I want to see my brother Kit more. Two days with him were called off, as there was no driver. Ben finds a day and a driver, and Marguerite checks that it happens.'
		]),
		who: ['ben', 'marguerite'],
		byWhen: '2026-03-20',
		why: said(
			'Two days with Kit were called off, as there was no driver. It was not because of you. Marguerite asked Ben for a better plan.'
		)
	}
];
