import type { DemoCard } from '$lib/server/demo/child-record';
import { levels, said } from '$lib/server/demo/words';

const AFTER_THE_REVIEW = { by: 'priti', at: '2025-10-21T15:40' } as const;
const IN_THE_NEW_YEAR = { by: 'priti', at: '2026-01-30T12:15' } as const;

const HOME_NOW = levels(
	[
		'I live with Helen and Sunil.',
		'I live with Helen and Sunil. They look after me.',
		'I live with Helen and Sunil, who are my foster carers. I am in voluntary care. That means that no court made an order.'
	],
	[
		'أعيش مع هيلين وسونيل.',
		'أعيش مع هيلين وسونيل. هما يعتنيان بي.',
		'أعيش مع هيلين وسونيل، وهما الأسرة التي ترعاني. أنا في رعاية طوعية. هذا يعني أنه لا يوجد أمر من المحكمة.'
	]
);

export const IDRIS_PLAN: DemoCard[] = [
	{
		heading: 'home',
		...AFTER_THE_REVIEW,
		now: HOME_NOW,
		next: levels(
			[
				'I stay with Helen and Sunil.',
				'I stay with Helen and Sunil. I get to know the town.',
				'I stay with Helen and Sunil while I settle in. Sunil shows me the town and the bus. We talk about later at my next review.'
			],
			[
				'أبقى مع هيلين وسونيل.',
				'أبقى مع هيلين وسونيل. أتعرّف على المدينة.',
				'أبقى مع هيلين وسونيل حتى أستقر. سونيل يعرّفني على المدينة والحافلة. سنتحدث عن المستقبل في مراجعتي القادمة.'
			]
		),
		who: ['sunil'],
		byWhen: '2026-01-30'
	},
	{
		heading: 'school',
		...AFTER_THE_REVIEW,
		now: levels(
			[
				'I learn English at college.',
				'I learn English at college, four days a week.',
				'I learn English at college. I go there four days a week. Ms Lowry says that I write better now. I have a personal education plan in Arabic too.'
			],
			[
				'أتعلّم الإنجليزية في الكلية.',
				'أتعلّم الإنجليزية في الكلية، أربعة أيام في الأسبوع.',
				'أتعلّم الإنجليزية في الكلية، أربعة أيام في الأسبوع. تقول الآنسة لوري إن كتابتي تتحسن بسرعة. لديّ خطة تعليم شخصية، وهي بالعربية أيضًا.'
			]
		),
		next: levels(
			[
				'I want to be an electrician.',
				'I want to be an electrician. Dele helps me find a course.',
				'I had a day with electricians, and I want to be one. Dele finds out which course I can start. Ms Lowry helps me with the words for it.'
			],
			[
				'أريد أن أصبح كهربائيًا.',
				'أريد أن أصبح كهربائيًا. ديلي يساعدني في إيجاد دورة.',
				'قضيت يومًا مع كهربائيين، وأريد أن أصبح واحدًا منهم. ديلي يبحث عن الدورة التي يمكنني أن أبدأها. والآنسة لوري تساعدني في كلماتها.'
			]
		),
		who: ['dele', 'lowry'],
		byWhen: '2026-04-17'
	},
	{
		heading: 'health',
		...AFTER_THE_REVIEW,
		now: levels(
			[
				'The doctor helps me sleep.',
				'I saw the doctor about my sleep. Helen came with me.',
				'I saw the doctor about my sleep, and Helen came with me. I sleep a little better now. I can go back at any time.'
			],
			[
				'الطبيب يساعدني على النوم.',
				'زرت الطبيب بسبب نومي. جاءت هيلين معي.',
				'زرت الطبيب بسبب نومي، وجاءت هيلين معي. أنام الآن أفضل قليلًا. يمكنني أن أعود إليه في أي وقت.'
			]
		),
		next: levels(
			[
				'I wait for a counsellor.',
				'Priti asked for a counsellor who speaks Arabic. The answer is late.',
				'Priti sent a referral to a counsellor who speaks Arabic. The answer is late. Farida has asked for a date. Priti tells me each week what is new.'
			],
			[
				'أنتظر مرشدًا نفسيًا.',
				'طلبت بريتي مرشدًا نفسيًا يتكلم العربية. الجواب متأخر.',
				'أرسلت بريتي طلبًا إلى مرشد نفسي يتكلم العربية. الجواب متأخر، وقد طلبت فريدة موعدًا. بريتي تخبرني كل أسبوع بالجديد.'
			]
		),
		who: ['priti', 'farida'],
		byWhen: '2026-03-13'
	},
	{
		heading: 'family',
		...AFTER_THE_REVIEW,
		now: levels(
			[
				'A team looks for my family.',
				'A team looks for my mum and sister. I phone my friend.',
				'A team looks for my mum and my sister. It can take a long time, and nobody can be sure. I phone my friend when I miss home.'
			],
			[
				'فريق يبحث عن عائلتي.',
				'فريق يبحث عن أمي وأختي. أتصل بصديقي بالهاتف.',
				'فريق يبحث عن أمي وأختي. قد يستغرق ذلك وقتًا طويلًا، ولا أحد يعرف النتيجة. أتصل بصديقي عندما أشتاق إلى بيتي.'
			]
		),
		next: levels(
			[
				'Priti tells me any news.',
				'Priti asks the team for news each month. She tells me.',
				'Priti asks the team for news each month. She tells me the same day, even when there is nothing new. Amal comes too, so that I understand it all.'
			],
			[
				'بريتي تخبرني بكل جديد.',
				'بريتي تسأل الفريق عن الأخبار كل شهر. ثم تخبرني.',
				'بريتي تسأل الفريق عن الأخبار كل شهر. تخبرني في اليوم نفسه، حتى إن لم يكن هناك جديد. تأتي أمل أيضًا، حتى أفهم كل شيء.'
			]
		),
		who: ['priti', 'amal'],
		byWhen: '2026-03-31'
	},
	{
		heading: 'feelings',
		...AFTER_THE_REVIEW,
		now: levels(
			[
				'I have bad dreams sometimes.',
				'I have bad dreams. Helen leaves a light on.',
				'I have bad dreams on some nights. Helen leaves a light on, and I can wake her. Football helps me in the day.'
			],
			[
				'أحيانًا أرى أحلامًا سيئة.',
				'أرى أحلامًا سيئة. هيلين تترك ضوءًا.',
				'أرى أحلامًا سيئة في بعض الليالي. هيلين تترك ضوءًا، ويمكنني أن أوقظها. كرة القدم تساعدني في النهار.'
			]
		),
		next: levels(
			[
				'Helen helps on bad nights.',
				'Helen and I make a list of what helps at night.',
				'Helen and I make a list of what helps on bad nights. I keep it by my bed. I choose who else may read it.'
			],
			[
				'هيلين تساعدني في الليالي الصعبة.',
				'أنا وهيلين نكتب قائمة بما يساعدني في الليل.',
				'أنا وهيلين نكتب قائمة بما يساعدني في الليالي الصعبة. أضعها بجانب سريري. أنا أختار من يقرأها.'
			]
		),
		who: ['helen', 'child'],
		byWhen: '2026-03-13'
	},
	{
		heading: 'identity',
		...AFTER_THE_REVIEW,
		now: levels(
			[
				'I eat halal food here.',
				'I eat halal food. I have a quiet place to pray.',
				'I am Muslim, and I am from Sudan. At home there is halal food and a quiet place to pray. Helen and Sunil keep the times of Ramadan with me.'
			],
			[
				'آكل طعامًا حلالًا هنا.',
				'آكل طعامًا حلالًا. لديّ مكان هادئ للصلاة.',
				'أنا مسلم، وأنا من السودان. في البيت طعام حلال ومكان هادئ للصلاة. هيلين وسونيل يراعيان معي أوقات رمضان.'
			]
		),
		next: levels(
			[
				'I choose my own interpreter.',
				'I asked for a woman as my interpreter. Farida books her.',
				'I asked for a woman, and not one from my own community. Farida books Amal to be there. If she can’t come, Farida asks me first.'
			],
			[
				'أختار المترجمة التي تناسبني.',
				'طلبت أن تكون المترجمة امرأة. فريدة تحجز الموعد معها.',
				'طلبت مترجمة امرأة، وليست من جاليتي. فريدة تحجز أمل لمراجعتي. إذا لم تستطع أمل الحضور، تسألني فريدة أولًا.'
			]
		),
		who: ['farida', 'amal'],
		byWhen: '2026-03-20'
	},
	{
		heading: 'leisure',
		...AFTER_THE_REVIEW,
		now: levels(
			[
				'I play football each week.',
				'I play football with a club. Sunil bought me boots.',
				'I play football with a club on Wednesday. Sunil bought me boots in the autumn. Two of my friends play there too.'
			],
			[
				'ألعب كرة القدم كل أسبوع.',
				'ألعب كرة القدم في نادٍ. اشترى لي سونيل حذاءً رياضيًا.',
				'ألعب كرة القدم في نادٍ يوم الأربعاء. اشترى لي سونيل حذاءً رياضيًا في الخريف. اثنان من أصدقائي يلعبان هناك أيضًا.'
			]
		),
		next: levels(
			[
				'I play in a match.',
				'I play in a match. Sunil takes me there.',
				'The coach wants me in the team for the next match. Sunil takes me there in the car. Helen wants to come and watch.'
			],
			[
				'ألعب في مباراة.',
				'ألعب في مباراة. سونيل يوصلني إليها.',
				'المدرب يريدني في الفريق في المباراة القادمة. سونيل يوصلني بالسيارة. وهيلين تريد أن تأتي وتشاهد.'
			]
		),
		who: ['sunil'],
		byWhen: '2026-03-28'
	},
	{
		heading: 'money-and-future',
		...AFTER_THE_REVIEW,
		now: levels(
			[
				'I have a bank account.',
				'I have a bank account. I get some money each week.',
				'I have my own bank account, and I get some money each week. Helen helps me plan it. My pathway plan has begun, with Dele as my personal adviser.'
			],
			[
				'لديّ حساب في البنك.',
				'لديّ حساب في البنك. أحصل على بعض المال كل أسبوع.',
				'لديّ حساب خاص بي في البنك، وأحصل على بعض المال كل أسبوع. هيلين تساعدني في تنظيمه. بدأت خطة مساري مع ديلي، وهو مستشاري الشخصي.'
			]
		),
		next: levels(
			[
				'Dele plans it with me.',
				'Dele writes my pathway plan with me. It says what I want.',
				'Dele and I write my pathway plan. It says what I want after I am 18, and who helps me. Farida checks it before it is final.'
			],
			[
				'ديلي يخطط ذلك معي.',
				'ديلي يكتب معي خطة مساري. فيها ما أريده أنا.',
				'أنا وديلي نكتب خطة مساري. فيها ما أريده بعد أن أبلغ 18، ومن يساعدني. فريدة تراجعها قبل أن تصبح نهائية.'
			]
		),
		who: ['dele', 'child'],
		byWhen: '2026-04-30'
	},
	{
		heading: 'home',
		...IN_THE_NEW_YEAR,
		now: HOME_NOW,
		next: levels(
			[
				'I move only when ready.',
				'I can look at a shared flat. I move only when I am ready.',
				'I can look at a shared flat with Dele. To look does not mean to move. A review must talk about it first, and I say when I am ready.'
			],
			[
				'أنتقل فقط عندما أكون مستعدًا.',
				'يمكنني أن أرى شقة مشتركة. أنتقل فقط عندما أكون مستعدًا.',
				'يمكنني أن أرى شقة مشتركة مع ديلي. الرؤية لا تعني الانتقال. يجب أن نتحدث عن ذلك في المراجعة أولًا، وأنا أقول متى أكون مستعدًا.'
			]
		),
		who: ['priti', 'dele'],
		byWhen: '2026-03-26',
		why: said(
			'You asked what comes after you live with Helen and Sunil. So now you can look at a shared flat. You do not have to say yes.',
			'سألت عمّا يأتي بعد العيش مع هيلين وسونيل. لذلك يمكنك الآن أن ترى شقة مشتركة. لست مضطرًا إلى الموافقة.'
		)
	}
];
