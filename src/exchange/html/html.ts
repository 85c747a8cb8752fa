/** A piece of a page whose markup is meant. Everything else that comes into a page is escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | undefined | readonly Part[];

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function textOf(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return String(part).replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);
}

/** Markup with values in it; values are escaped unless they are markup themselves. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.map((text, index) => text + textOf(parts[index])).join(''));
}

/** A page that works without script and style: Dutch, with English beside it. */
export function page(title: string, body: Html): string {
  const whole = markup`<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} – Samenhang</title>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
  return whole.text;
}

/** An address for a link; an address that would run something is shown as text only. */
export function link(href: string, text: string): Html {
  return /^(?:https?:|\/)/i.test(href) ? markup`<a href="${href}">${text}</a>` : markup`${text}`;
}

/** The same in English, marked so that it is read aloud as English. */
export function english(text: string): Html {
  return markup`<span lang="en">${text}</span>`;
}
