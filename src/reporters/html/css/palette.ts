/**
 * Modes run from grey over ochre and blue to navy: told apart by hue and by lightness, so also without colour vision. Every
 * text colour holds 4.5 : 1 on paper and panel, every mode 3 : 1 on paper.
 */
const LIGHT = `
  --ink:#1c1f23;--quiet:#565b62;--line:#d5d2ca;--paper:#fdfcfa;--panel:#f4f2ec;--accent:#0b5a73;--warn:#9c2f10;--open:#75610f;
  --m0:#8f897d;--m1:#b06f17;--m2:#27768f;--m3:#1b3a6b;
  --h0:#f3c9b8;--h1:#f7e3bd;--h3:#d6e8d5;--h4:#b9dbd3;--hu:#ecebe7;color-scheme:light;`;
const DARK = `
  --ink:#e7e6e2;--quiet:#a9adb3;--line:#3b3f45;--paper:#16181b;--panel:#202327;--accent:#7fc4da;--warn:#f09a7d;--open:#d8be62;
  --m0:#8f8b82;--m1:#d9973f;--m2:#4fb0cc;--m3:#a9c3f5;
  --h0:#5c2c1d;--h1:#57431c;--h3:#2a4630;--h4:#1d4a44;--hu:#2b2e32;color-scheme:dark;`;

export const palette = `
:root{${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
`;
