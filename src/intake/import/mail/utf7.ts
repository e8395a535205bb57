const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BITS = { digit: 6, unit: 16 };

/** Text of RFC 2152, which old Outlook wrote (`M+APw-ller`). libmime refuses it, rightly for pages in a browser; a name is shown inert. */
export function utf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (whole, base64: string) => (base64 === '' ? (whole === '+-' ? '+' : whole) : units(base64)));
}

function units(base64: string): string {
  let [text, bits, count] = ['', 0, 0];
  for (const digit of base64) {
    bits = (bits << BITS.digit) | DIGITS.indexOf(digit);
    count += BITS.digit;
    if (count < BITS.unit) continue;
    count -= BITS.unit;
    text += String.fromCharCode((bits >> count) & 0xffff);
    bits &= (1 << count) - 1;
  }
  return text;
}
