import { describe, expect, it } from 'vitest';
import { groupName, nameOf } from './names';

const words = { chosen: 'chosen' };

function element(html: string): HTMLElement {
	document.body.innerHTML = html;
	return document.querySelector('[data-it]') ?? (document.body.firstElementChild as HTMLElement);
}

describe('what a thing is called', () => {
	it.each([
		['<button>Send</button>', 'Send'],
		['<button aria-label="Listen: My plan"><svg><title>x</title></svg></button>', 'Listen: My plan'],
		['<a href="#x"><b>School</b><span>New</span></a>', 'School New'],
		['<a href="#x"><img alt="Grace" src="data:,">Osei</a>', 'Grace Osei'],
		['<a href="#x">Plan<span aria-hidden="true">***</span></a>', 'Plan'],
		['<p id="n">My words</p><button data-it aria-labelledby="n">x</button>', 'My words'],
		['<label for="f">My message</label><textarea data-it id="f"></textarea>', 'My message'],
		['<label><input data-it type="radio">Dark</label>', 'Dark'],
		['<label><input data-it type="radio" checked>Dark</label>', 'Dark, chosen'],
		['<button aria-pressed="true">OK</button>', 'OK, chosen'],
		['<a href="#x" aria-current="page">Home</a>', 'Home, chosen'],
		['<a href="#x" aria-current="false">Home</a>', 'Home']
	])('%s', (html, name) => {
		expect(nameOf(element(html), words)).toBe(name);
	});
});

describe('what a group is called', () => {
	const things = (area: HTMLElement) => [...area.querySelectorAll<HTMLElement>('button')];

	it.each([
		['<div role="group" aria-label="Is this OK?"><button>OK</button></div>', 'Is this OK?'],
		['<fieldset><legend>Colours</legend><button>Dark</button></fieldset>', 'Colours'],
		['<section aria-labelledby="h"><div><h2 id="h">My IRO</h2></div><button>x</button></section>', 'My IRO'],
		['<form><h2>Write to Grace</h2><button>Send</button></form>', 'Write to Grace']
	])('by its own name: %s', (html, name) => {
		const area = element(html);
		expect(groupName(area, things(area))).toBe(name);
	});

	it('by the first of what is in it, where it has none', () => {
		const area = element(
			'<div><button>a</button><button>b</button><button>c</button><button>d</button><button>e</button></div>'
		);
		expect(groupName(undefined, things(area))).toBe('a, b, c, d');
	});
});
