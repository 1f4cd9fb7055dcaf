import type { WordList } from '$lib/domain/symbol-line/lexicon';

/** What people do. */
export const DOING: WordList = {
	see: 'see, look, look at, look for, notice, look into',
	visit: 'visit, visitor, come to see, go to see, come and see',
	'family-time': 'family time, see my family, time with my family, contact',
	want: `
		want, want to, want to be, would like, would like to, wish, wish for, hope, hope to, hope for`,
	go: 'go, go on, travel, trip, journey, go out, day out, get to',
	come: 'come, come to, come to my, come back, arrive, come with me, join, join in',
	stop: 'stop, quit',
	'break-pause': `
		break, pause, have a break, take a break, time out, have a rest, take a rest, short break`,
	walk: 'walk, stroll, hike',
	play: 'play, play with, playtime, toy',
	help: `
		help, help with, support, support me,
		look after, helpful, care for, extra help`,
	'help-now': 'help now, emergency, urgent help, 999, childline',
	'speak-up': `
		speak up, stand up for, have my say, have a say, my views, wishes and feelings, be heard`,
	speak: `
		speak, speak to, talk, talk to, talk about, speak about, say, tell, explain, discuss, discussion,
		chat, chat to, voice, speech, speech therapist, speech therapy, word, conversation, mention,
		speak for`,
	listen: 'listen, listen to, hear, ear, hear about',
	ask: 'ask, ask for, ask about, request, asked for',
	question: 'question',
	answer: 'answer, reply, answer to, get back to',
	answered: 'answered, replied',
	think: 'think, think about, idea, thought, wonder, remember, imagine, opinion, consider',
	know: 'know, know about, understand, find out, find out about, information, fact, know how',
	choose: 'choose, choice, pick, pick out, option, select',
	change: 'change, swap, changed, new plan, switch to, turn into',
	share: 'share, shared, share with, pass on',
	'who-can-see': 'who can see, who can see this, who can read this, can see this',
	private: 'private, privacy, privately, confidential, in private, just for me, private topic',
	promise: 'promise, pledge, keep a promise, promised',
	write: `
		write, write down, write to, sign, signature, note, written, diary, journal, spell, handwriting`,
	draw: 'draw, colour in, colouring, draw a picture, colouring book',
	reading: 'read, reading, read a book, read with, library, reader, book club',
	'read-aloud': 'read aloud, read out, read out loud, read to me, read it to me',
	'record-voice': 'record, voice note, voice message, recording, record my voice',
	'record-video': 'film, make a film, make a video, record a video',
	'sign-language': 'sign language, bsl, signing, sign with, makaton',
	symbols: 'symbol, picture, picture card, pictures, picture symbol',
	'talk-board': `
		talk board, symbol board, communication board, talker, communication aid, communication book, aac`,
	'phone-call': `
		call, phone call, phone up, ring, ring up, call back, phone me, phone you, telephone,
		give me a call, helpline`,
	'video-call': 'video call, facetime, video chat, call on video',
	message: 'message, text, text message, send a message, chat message, text me, contact by message',
	letter: 'letter, post, birthday card, postcard, envelope, leaflet, email',
	sending: 'send, sending',
	sent: 'sent',
	'seen-read': 'seen and read, has been read, opened and read',
	'done-finished': 'finish, finished, done, complete, completed, all done, sorted, achieved, kept',
	wait: 'wait, wait for, waiting list, delay, not yet, soon, hold on, on hold',
	next: 'next, then, next step, start, begin, begun, started',
	'leave-quickly': 'leave quickly, run away, get out, exit',
	lock: 'lock, locked, pin, password, unlock',
	more: 'more, more time with, more often, extra, another one, more than, longer, not only, not just',
	less: 'less, less often, fewer, not as much, not so often, not as often',
	sport: `
		sport, exercise, gym, pe, basketball, rugby, cricket, tennis, netball, run, running, athletics,
		team sport, boxing, gymnastics, trampoline, trampolining, karate, judo, skate,
		skating, youth club`,
	football: `
		football, football club, football team, football match, football practice, football training`,
	swimming: `
		swim, swimming, swimming pool, swimming lesson, swimming club, sea swimming, sea swimming club,
		pool, saturday swim`,
	hello: 'hello, hi, hiya, welcome, say hello, greet, introduce, meet, meet with, get to know',
	dancing: 'dance, dancing, ballet, dance class'
};
