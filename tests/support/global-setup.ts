import { makeDemoTemplate } from './demo';

/** @returns what Playwright calls when the run is over */
export default async function setUp(): Promise<() => Promise<void>> {
	const { template, remove } = await makeDemoTemplate();
	process.env['DEMO_TEMPLATE'] = JSON.stringify(template);
	return remove;
}
