import { randomInt } from 'node:crypto';

/** Short words, easy to type and to tell apart, that mean nothing when they stand together. */
const WORDS =
	'acorn amber apple apron arrow badge bagel basil beach berry birch bison brook brush cabin camel candy canoe cedar chalk cherry clock cloud clover cobra coral cotton crane daisy denim dingo donkey eagle easel falcon fern ferry flute forest gecko ginger glove goose grape guitar hazel heron honey island ivory jacket jelly juniper kayak kettle kiwi koala ladder lemon lilac llama magnet mango maple marble meadow melon mint moose mosaic mussel nutmeg oasis olive onion orbit otter oyster paddle panda parrot pebble pepper piano pigeon planet plum pocket poppy puffin pumpkin quartz rabbit radish raven ribbon river robin rocket saddle salmon satin scarf sequin shovel silver sketch spoon squid stable sunset tablet tango teapot thistle tiger toffee tomato tulip turnip velvet violet walnut whale willow window winter yogurt zebra'.split(
		' '
	);

/** Three words and two digits, about 28 bits: enough behind a sign-in that slows down after wrong tries. */
export function easyPassword(): string {
	const words = Array.from({ length: 3 }, () => WORDS[randomInt(WORDS.length)] ?? '');
	return `${words.join('-')}-${randomInt(10, 100)}`;
}
