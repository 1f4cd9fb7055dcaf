import type { SettingsBody } from '$lib/domain/entries/entry';
import { FONTS, SPACINGS, TEXT_SIZES, type Font, type Spacing, type TextSize } from '$lib/domain/text/looks';

/** How a child likes the letters and the buttons, and whether anything may move or sound by itself. */
export interface Looks {
	text: TextSize;
	font: Font;
	spacing: Spacing;
	calm: boolean;
	/** Everything that can be pressed is big. */
	bigTargets: boolean;
}

export const USUAL_LOOKS: Looks = {
	text: 100,
	font: 'usual',
	spacing: 'usual',
	calm: false,
	bigTargets: false
};

/** What a child has chosen, and the usual for the rest. */
export function looksOf({ text, font, spacing, calm, bigTargets }: SettingsBody): Looks {
	return {
		text: text ?? USUAL_LOOKS.text,
		font: font ?? USUAL_LOOKS.font,
		spacing: spacing ?? USUAL_LOOKS.spacing,
		calm: calm ?? USUAL_LOOKS.calm,
		bigTargets: bigTargets ?? USUAL_LOOKS.bigTargets
	};
}

/** As attributes of <html>; looks.css says what each one does. */
export function attributesOfLooks({
	text,
	font,
	spacing,
	calm,
	bigTargets
}: Looks): Record<`data-${string}`, string> {
	return {
		'data-text': String(text),
		'data-font': font,
		'data-spacing': spacing,
		'data-calm': calm ? 'on' : 'off',
		'data-targets': bigTargets ? 'big' : 'usual'
	};
}

/** Back from attributes, whatever may stand in them. */
export function readLooks(kept: Record<string, unknown>): Looks {
	return looksOf({
		text: TEXT_SIZES.find((size) => String(size) === kept['data-text']),
		font: FONTS.find((font) => font === kept['data-font']),
		spacing: SPACINGS.find((spacing) => spacing === kept['data-spacing']),
		calm: kept['data-calm'] === 'on',
		bigTargets: kept['data-targets'] === 'big'
	});
}
