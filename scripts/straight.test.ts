import { expect, it } from 'vitest';
import { askStraight, handedOn } from './straight.mjs';

const SCRIPTS: Record<string, string> = {
	'nodes/1.js': 'export{a as component,b as universal}from"../chunks/start.js";\n',
	'nodes/2.js': 'var a=1;export{a as component};',
	'chunks/start.js': 'export{a,b};'
};

const straight = (file: string, code: string) => askStraight(file, code, (other) => SCRIPTS[other]);

it('knows a script that only hands on what another has', () => {
	expect(handedOn('nodes/1.js', SCRIPTS['nodes/1.js'] ?? '')).toEqual({
		from: 'chunks/start.js',
		names: [
			['a', 'component'],
			['b', 'universal']
		]
	});
	expect(handedOn('nodes/2.js', SCRIPTS['nodes/2.js'] ?? '')).toBeUndefined();
});

it('asks straight for what has it, with the names that were handed on', () => {
	const code = straight(
		'entry/app.js',
		'const pages=[()=>import(`../nodes/1.js`),()=>import("../nodes/2.js")]'
	);
	expect(code).toBe(
		'const pages=[()=>import("../chunks/start.js").then(m=>({component:m.a,universal:m.b})),()=>import("../nodes/2.js")]'
	);
});

it('finds its neighbours, and leaves alone what it does not know', () => {
	expect(straight('chunks/device.js', 'import("../nodes/1.js")')).toContain('import("./start.js")');
	expect(straight('chunks/device.js', 'import("./words.js")')).toBe('import("./words.js")');
});
