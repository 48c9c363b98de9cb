import { textWidth } from '../../src/charts/drawing/labels.ts';
import { expect, SITE, test } from './fixtures.ts';

/** Charts place their words by a table of widths, checked here against the font as the browser sets it. */
test('the words of every example are as wide as the charts reckon', async ({ page }) => {
  await page.goto(`${SITE}gallery/`);
  await page.evaluate(() => document.fonts.ready);
  const words = await page.locator('svg.chart text').evaluateAll((all) =>
    (all as SVGTextElement[]).map((word) => {
      const { fontSize, fontWeight } = getComputedStyle(word);
      return {
        text: word.textContent,
        size: parseFloat(fontSize),
        bold: Number(fontWeight) >= 600,
        width: word.getComputedTextLength(),
      };
    }),
  );
  const shown = words.filter(({ width }) => width > 0);
  expect(shown.length).toBeGreaterThan(1000);
  // Kerning of pairs such as “Ta” makes words narrower than estimated, but hardly wider.
  const wrong = shown.filter(({ text, size, bold, width }) => {
    const wider = width - textWidth(text, size, bold);
    return wider > Math.max(1.5, 0.03 * width) || -wider > Math.max(1.5, 0.1 * width);
  });
  expect([...new Set(wrong.map(({ text, width }) => `${text}: ${width.toFixed(1)}`))]).toEqual([]);
});
