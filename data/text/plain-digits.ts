/** The text with the digits 0 to 9 and plain signs, instead of another script's: "４５％" and "٤٥٪" are "45%". */
export function withPlainDigits(text: string): string {
  return text
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replaceAll(/[％٪﹪]/gu, '%')
    .replaceAll(/[．٫]/gu, '.')
    .replaceAll(/[，]/gu, ',')
    .replaceAll(/[：]/gu, ':')
    .replaceAll(/[＋]/gu, '+')
    .replaceAll(/[－﹣]/gu, '-');
}

/** Unicode encodes the ten digits of every script in order, from a code that begins a row of ten. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
