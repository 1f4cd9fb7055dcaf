import { defineConfig } from '@vite-pwa/assets-generator/config';

/** The mark already has its own ground and margin, so nothing is padded except where a mask cuts. */
export default defineConfig({
	headLinkOptions: { preset: '2023' },
	preset: {
		transparent: { sizes: [192, 512], padding: 0, favicons: [[48, 'favicon.ico']] },
		maskable: { sizes: [512], padding: 0.2, resizeOptions: { background: '#f3f5f2' } },
		apple: { sizes: [180], padding: 0.08, resizeOptions: { background: '#f3f5f2' } },
		assetName: (type, size) =>
			({
				transparent: `pwa-${size.width}x${size.height}.png`,
				maskable: `maskable-icon-${size.width}x${size.height}.png`,
				apple: `apple-touch-icon-${size.width}x${size.height}.png`
			})[type]
	},
	images: ['static/favicon.svg']
});
