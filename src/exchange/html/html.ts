import { type Html, markup } from '../markup';

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
