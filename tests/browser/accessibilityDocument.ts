import * as prettier from 'prettier';

const TEXT = `# Accessibility

What holds on every screen, and the test that holds it:

- **Keyboard alone.** The first screen is passed in at most 14 stops of Tab (\`tests/browser/story.test.ts\`), the whole page
  in at most 60, in both directions (\`tests/browser/keyboard.test.ts\`). Below the first screen each section is one stop,
  its door: Enter goes in, Tab goes on to the next section, Escape comes back out to the door. Inside, Tab goes from one
  thing to the next. A group of choices, a row of letters, a matrix and a scrubber are one stop each; arrow keys move within
  them, and the space bar plays a scrubber. The contents bar leads to each section, and the first stop of the page skips
  to the figures. A screen reader finds everything where it stands; nothing is hidden from it.
- **A table twin for each figure.** It stands in the menu under the figure, with the numbers that are drawn.
- **Colour never alone.** Wrong letters carry a mark, lost pairs a cross and dashes, opposite buckets a hatching.
- **Reduced motion** leaves the end of each movement; **forced colours** keep every mark.
- **Nothing jumps.** Layout shifts after the first paint stay under 0.02 (\`tests/browser/layoutShift.test.ts\`).
- **axe** finds nothing on the page and in the stories (\`tests/browser/page.test.ts\`, \`tests/browser/gallery.test.ts\`).

## The first screen, as it is read out

From the accessibility tree, in English, before the model runs. \`tests/browser/readingOrder.test.ts\` writes it (\`-u\`) and
compares it.
`;

/** @returns docs/ACCESSIBILITY.md with the first screen's accessibility tree at its end */
export async function accessibilityDocument(order: string): Promise<string> {
  const options = (await prettier.resolveConfig('docs/ACCESSIBILITY.md')) ?? {};
  return prettier.format(`${TEXT}\n\`\`\`yaml\n${order}\n\`\`\`\n`, { ...options, parser: 'markdown' });
}
