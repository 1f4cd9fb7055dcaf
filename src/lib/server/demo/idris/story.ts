import type { StoryCalendar } from '$lib/server/demo/calendar';
import type { Act } from '$lib/server/demo/scene';
import {
	answers,
	appoints,
	asksWhatTheyHeard,
	confirms,
	joins,
	opens,
	reads,
	says,
	takesOn
} from '$lib/server/demo/story';
import { said } from '$lib/server/demo/words';

const PHONE = 'هاتف إدريس';

export function idrisStory(calendar: StoryCalendar): Act[] {
	const review = { en: calendar.spoken('2026-03-26'), ar: calendar.spoken('2026-03-26', 'ar') };
	return [
		joins('2025-10-22T18:00', PHONE),
		reads('2025-10-22T18:01', PHONE),
		says('2025-10-22T18:04', {
			key: 'settings',
			from: PHONE,
			kind: 'settings',
			body: { level: 'symbols-and-words', language: 'ar' }
		}),

		says('2025-10-23T18:20', {
			key: 'an advocate',
			from: PHONE,
			kind: 'advocate-request',
			body: { sort: 'independent', ways: ['visit'], words: 'أريد من يتكلم العربية.' }
		}),
		opens('2025-10-24T10:05', 'karim', 'an advocate'),
		appoints('2025-10-24T10:10', 'karim', 'an advocate'),
		answers(
			'2025-10-24T10:15',
			'karim',
			'an advocate',
			said(
				'Hello Idris. I am your advocate, and I speak Arabic. I can come on Tuesday after college.',
				'مرحبًا إدريس. أنا مناصرك وأتكلم العربية. يمكنني أن آتي يوم الثلاثاء بعد الكلية.'
			)
		),

		says('2026-02-03T19:20', {
			key: 'when',
			from: PHONE,
			kind: 'message',
			body: { words: 'مرحبا فريدة. متى تكون مراجعتي القادمة؟ وهل تكون أمل معي؟', subject: { on: 'review' } }
		}),
		opens('2026-02-04T09:40', 'farida', 'when'),
		answers(
			'2026-02-04T10:05',
			'farida',
			'when',
			said(
				`Hello Idris. Your review is on ${review.en} at 5 o’clock. It is at the youth club. I have asked Amal to come.`,
				`مرحبًا إدريس. مراجعتك يوم ${review.ar} الساعة 5، في نادي الشباب. طلبت من أمل أن تأتي.`
			)
		),

		says('2026-02-12T17:30', {
			key: 'home card',
			from: PHONE,
			kind: 'plan-reaction',
			body: { heading: 'home', version: 2, reaction: 'not-ok', words: 'لا أشعر أنني مستعد.' }
		}),
		reads('2026-02-12T17:31', PHONE),
		opens('2026-02-12T17:50', 'farida', 'home card'),
		answers(
			'2026-02-12T18:05',
			'farida',
			'home card',
			said(
				'Thank you for telling me today. You do not have to look at the flat. First we talk at your review. Nobody may decide on a move before that.',
				'شكرًا لأنك أخبرتني اليوم. لست مضطرًا إلى رؤية الشقة. لا يجوز لأحد أن يقرر الانتقال قبل أن نتحدث عنه معك في مراجعتك.'
			)
		),

		says('2026-02-19T17:15', {
			key: 'lawyer',
			from: PHONE,
			kind: 'message',
			body: { words: 'أريد أن أتكلم مع المحامية نور عن رسالتي.' }
		}),
		opens('2026-02-20T09:30', 'farida', 'lawyer'),
		asksWhatTheyHeard(
			'2026-02-20T09:34',
			'farida',
			'lawyer',
			said(
				'You want to talk with Noor about your letter. Is that right?',
				'تريد أن تتكلم مع نور عن رسالتك. هل هذا صحيح؟'
			)
		),
		confirms('2026-02-20T17:20', { key: 'lawyer', from: PHONE, answer: 'yes' }),
		answers(
			'2026-02-23T10:10',
			'farida',
			'lawyer',
			said(
				`Noor calls you on ${calendar.spoken('2026-03-05')} at 5 o’clock. Amal is on the call too.`,
				`نور تتصل بك يوم ${calendar.spoken('2026-03-05', 'ar')} الساعة 5. أمل معكما في المكالمة.`
			)
		),

		says('2026-02-24T18:10', {
			key: 'about my IRO',
			from: PHONE,
			kind: 'complaint',
			about: ['farida'],
			body: {
				words: 'قالت فريدة إنها ستتصل يوم الثلاثاء. انتظرت ولم تتصل. حدث هذا مرتين.',
				happeningNow: 'not-sure',
				wants: 'أريد أن تتصل عندما تقول إنها ستتصل.',
				wantsAdvocate: true
			}
		}),
		takesOn('2026-02-25T09:20', 'ruth', 'about my IRO'),

		says(
			{ day: { workingDaysAgo: 1 }, at: '17:35' },
			{
				key: 'visit me',
				from: PHONE,
				kind: 'contact-request',
				body: { way: 'visit', words: 'بعد الكلية من فضلك.' }
			}
		)
	];
}
