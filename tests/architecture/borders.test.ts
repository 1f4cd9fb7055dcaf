import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import ts from 'typescript-eslint';
import { describe, expect, it, vi } from 'vitest';

/** Imports that must not be: where, and what. Each is planted in a file that exists, and must be found. */
const FORBIDDEN: [file: string, line: string][] = [
	['src/lib/domain/joining/joining-code.ts', "import { t } from '$lib/i18n/i18n.svelte';"],
	['src/lib/domain/joining/joining-code.ts', "import { readFileSync } from 'node:fs';"],
	['src/lib/domain/joining/joining-code.ts', "import { z } from 'zod';"],
	['src/lib/contract/v1/devices.ts', "import { session } from '$lib/offline/index';"],
	['src/lib/ui/press/kinds.ts', "import { t } from '$lib/i18n/i18n.svelte';"],
	['src/lib/features/plan/plan-front.ts', "import { Refusal } from '$lib/server/http/problem';"],
	['src/lib/features/plan/plan-front.ts', "import type { Refusal } from '$lib/server/http/problem';"],
	['src/lib/features/plan/plan-front.ts', "import { push } from '$lib/offline/sync/push';"],
	['src/lib/features/plan/plan-front.ts', "import { ask } from '../messages/thread';"],
	['src/lib/features/plan/plan-front.ts', "import { thread } from '$lib/features/messages/thread';"],
	['src/lib/features/plan/plan-front.ts', "import Kept from '$lib/features/messages/TakeBack.svelte';"],
	['src/lib/offline/sync/push.ts', "import { readConfig } from '$lib/server/config';"],
	['src/service-worker.ts', "import { readConfig } from '$lib/server/config';"],
	['src/lib/server/services/plan.ts', "import { error } from '@sveltejs/kit';"],
	['src/lib/server/services/plan.ts', "import { push } from '$lib/offline/sync/push';"],
	['src/routes/api/v1/service/+server.ts', "import { children } from '$lib/server/db/schema/index';"]
];

// The first one loads the linter with all that it is made of.
vi.setConfig({ testTimeout: 30_000 });

const eslint = new ESLint({
	overrideConfig: { languageOptions: { parserOptions: { project: false } } },
	// Only the borders are looked at: rules that need types would read the whole project for each line.
	ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports'
});

describe('the borders between rooms', () => {
	it.each(FORBIDDEN)('%s may not say %s', async (filePath, line) => {
		const [result] = await eslint.lintText(`${line}\n`, { filePath });
		expect(result?.messages.map(({ ruleId }) => ruleId)).toContain('no-restricted-imports');
	});

	it('let through what is allowed', async () => {
		const allowed =
			"import { session } from '$lib/offline/index';\nimport WhoSees from '$lib/features/shell/WhoSees.svelte';\n";
		const [result] = await eslint.lintText(allowed, { filePath: 'src/lib/features/plan/plan-front.ts' });
		expect(result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-imports')).toEqual([]);
	});
});

describe('the rules that need types', () => {
	it('are asked of a module by oxlint as ESLint asks them of the service worker', async () => {
		const typed = await typedRules('src/service-worker.ts');
		const untyped = await typedRules('src/lib/domain/joining/joining-code.ts');
		const oxlint = JSON.parse(readFileSync('.oxlintrc.json', 'utf8')) as { overrides: [{ rules: object }] };
		expect(untyped).toEqual([]);
		expect(typed.length).toBeGreaterThan(20);
		expect(Object.keys(oxlint.overrides[0].rules).sort()).toEqual(typed);
	});
});

async function typedRules(file: string): Promise<string[]> {
	const { rules } = (await eslint.calculateConfigForFile(file)) as { rules: Record<string, [number]> };
	return Object.keys(ts.configs.disableTypeChecked.rules ?? {})
		.filter((name) => rules[name]?.[0])
		.map((name) => name.replace('@typescript-eslint/', 'typescript/'))
		.sort();
}
