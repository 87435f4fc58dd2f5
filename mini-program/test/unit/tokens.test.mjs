// Colours by the formulas of WCAG: text 4.5:1, edges of what is pressed and focus rings 3:1, in both modes.
import fs from 'node:fs';
import { expect, it } from 'vitest';

const css = fs.readFileSync('../search-api/src/main/resources/static/tokens.css', 'utf8');
const block = (selector) => css.slice(css.indexOf('{', css.indexOf(selector)) + 1, css.indexOf('}', css.indexOf(selector)));
const tokens = (selector) => Object.fromEntries([...block(selector).matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name, value]));
const light = tokens(':root, page, .theme-light');
const byPhone = tokens(':root:not([data-theme=light]), page');
const byChoice = tokens(':root[data-theme=dark], .theme-dark');

function luminance(hex) {
  const full = hex.length === 4 ? hex.slice(1).split('').map((one) => one + one) : hex.slice(1).match(/../g);
  const [r, g, b] = full.map((part) => parseInt(part, 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one, other) {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

it('has the same dark colours by choice as by the phone', () => {
  expect(byChoice).toEqual(byPhone);
  expect(Object.keys(byPhone).length).toBeGreaterThan(15);
});

const TEXT = [['ink', 'paper'], ['ink', 'ground'], ['ink-soft', 'paper'], ['ink-soft', 'ground'], ['ink-soft', 'neutral-soft'], ['accent', 'paper'], ['accent', 'ground'],
  ['accent', 'accent-soft'], ['on-accent', 'accent'], ['good', 'good-soft'], ['past', 'past-soft'], ['past', 'paper'], ['past', 'ground'], ['wait', 'wait-soft'], ['ink', 'mark']];
const EDGES = [['edge', 'paper'], ['edge', 'ground'], ['focus', 'paper'], ['focus', 'ground'], ['accent', 'ground'], ['past', 'paper'], ['wait', 'paper']];
for (const [mode, colours] of [['light', light], ['dark', byPhone]]) {
  it(`${mode}: text on its ground is at least 4.5:1, edges and focus rings 3:1`, () => {
    const weak = (pairs, least) => pairs.map(([a, b]) => [a, b, contrast(colours[a], colours[b])]).filter(([, , ratio]) => ratio < least);
    expect(weak(TEXT, 4.5)).toEqual([]);
    expect(weak(EDGES, 3)).toEqual([]);
  });
}
