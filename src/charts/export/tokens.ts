export type Theme = 'light' | 'dark';

/**
 * Replaces each `var(--name)` in a text by its value in one theme, from the text of tokens.css. `currentColor` becomes
 * ink. Names that the style sheet lacks are left as they are.
 */
export function resolveTokens(tokens: string, theme: Theme): (text: string) => string {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of tokens
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    values.set(name, inTheme(value.trim(), theme));
  }
  const resolve = (text: string): string =>
    text.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
      const value = values.get(name);
      return value === undefined ? whole : resolve(value);
    });
  return (text) => resolve(text.replaceAll('currentColor', 'var(--ink)'));
}

function inTheme(value: string, theme: Theme): string {
  const [, light, dark] = /^light-dark\(\s*([^,]+?)\s*,\s*([^)]+?)\s*\)$/.exec(value) ?? [];
  if (!light || !dark) return value.replaceAll('"', "'");
  return theme === 'light' ? light : dark;
}
