const day =
  '\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{4}';

/** The days that a sentence names one by one; those of a period such as "2–8 March 2026" are not among them. */
export function daysIn(words: string): readonly string[] {
  return [...words.matchAll(new RegExp(`(?<![–\\d] ?)${day}(?! –)`, 'gu'))].map(([found]) => found);
}

/** What a careful reader would mark in a paragraph; the ladder's own words, in quotes, aren't ours. */
export function grammarFaults(paragraph: string): readonly string[] {
  const ours = paragraph.replaceAll(/“[^”]*”/gu, '“…”');
  const faults = [
    ...rules.flatMap(({ name, pattern }) => {
      const found = pattern.exec(ours)?.[0];
      return found === undefined ? [] : [`${name} (${found})`];
    }),
    ...sentencesIn(ours).flatMap((sentence) => (namesDayTwice(sentence) ? ['a day twice'] : [])),
  ];
  return faults.map((fault) => `${fault}: ${paragraph}`);
}

const rules = [
  { name: 'a doubled word', pattern: /\b(\p{L}+) \1\b/iu },
  { name: 'a for an', pattern: /\ba (?:[aeiou]|IC\b|8\b|11\b|18\b)/iu },
  { name: 'an for a', pattern: /\ban (?![aeiou“]|IC\b|hour|8|11|18)\p{L}/iu },
  {
    name: 'a plural of one',
    pattern:
      /(?<!and )\b(?:1|one) (?:points|steps|hours|minutes|weeks|months|years|days|scores|shifts|skills|gaps|assessments|activities|dimensions|answers|others|transitions)\b/iu,
  },
  {
    name: 'a singular of many',
    pattern:
      /\b(?:[2-9]|\d\d+|two|three|four|five|six|seven|eight|nine|ten|all|both|none of the \w+) (?:point|step|hour|minute|week|month|year|day|score|shift|skill|gap|assessment|activity|dimension|answer|other|transition)\b(?! of)/iu,
  },
  { name: 'no full stop', pattern: /[^.:]$/u },
  { name: 'two stops', pattern: /\.\.|[.,;:] [.,;:]|,\.|::/u },
  { name: 'a space too many', pattern: /^ | $| {2}| [.,;:]/u },
  { name: 'a small letter after a stop', pattern: /\. \p{Ll}/u },
  { name: 'no capital', pattern: /^\p{Ll}/u },
  {
    name: 'a verb in the plural for one',
    pattern: /^(?:One|The one) (?!of)[\p{L} ]*\b(?:are|were|have|aren’t|weren’t|haven’t)\b/u,
  },
  { name: 'a straight quote', pattern: /["']/u },
] as const;

function sentencesIn(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=\.) (?=[\p{Lu}“])/u);
}

function namesDayTwice(sentence: string): boolean {
  const days = daysIn(sentence);
  return new Set(days).size < days.length;
}
