/**
 * A4, always on white: running title and page numbers in the margin, no break inside a row, a figure or an item. `filed` is in the
 * file and not on paper, `paper` on paper only; where the box is ticked, all is printed. A browser without `:has` prints all.
 */
export const print = `
.paper{display:none}
.choice{font-size:.9rem;margin:.75rem 0 0;display:flex;gap:.5rem;align-items:baseline}
@media print{
html:not(:has(#print-all:checked)) .filed{display:none}
html:not(:has(#print-all:checked)) .paper{display:revert}
html{font-size:8.6pt}
body{background:#fff;--paper:#fff}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.page{max-width:none;padding:0;display:block}
.contents,.skip,.choice{display:none}
.scroll{overflow:visible;margin:.6rem 0 .9rem}
a{color:inherit;text-decoration:none}
h1{font-size:20pt}h2{font-size:15pt}h3{font-size:11.5pt}
h3{margin-top:1.5rem}h4{margin:1rem 0 .3rem}
h2,h3,h4,caption,thead{break-after:avoid}
tr,figure,li,.verdict,dt,.card{break-inside:avoid}
dt,.group{break-after:avoid}
p{orphans:3;widows:3}
.chapter{margin-bottom:1.6rem}
table{font-size:8pt;line-height:1.35}
:lang(zh) table{line-height:1.5}
th,td{padding:.2rem .6rem .2rem 0}
.group th{padding-top:.5rem}
#findings{break-before:page}
.heat th,.heat td{font-size:6.6pt;padding:.25rem .2rem}
.heat thead th{font-size:5.8pt}
.heat tbody th{position:static;min-width:0}
.name,.words{min-width:0}
.at{font-size:6.4pt}
p,dd,figcaption{max-width:56rem}
.svg>svg{max-width:84%}
.strip svg{max-width:none}
.scroll .svg{max-width:100%}.scroll .svg>svg{max-width:94%}
.account{margin-top:1.6rem}
.account>h3,.account>.note{break-after:avoid}
.account p{margin-bottom:.4rem}
.account .cards{margin:.5rem 0;break-inside:avoid}
html:not(:has(#print-all:checked)) .account .cards{display:block}
html:not(:has(#print-all:checked)) .account .cards>div:not(.filed){display:grid;grid-template-columns:1fr 1.2fr;gap:0 2rem;align-items:start}
.account .cards .svg>svg{max-height:40mm;width:auto;max-width:100%}
.account table{font-size:7.4pt;margin-bottom:0}
.account .scroll{margin:.35rem 0 .6rem}
.account th,.account td{padding-top:.12rem;padding-bottom:.12rem}
.left{break-before:avoid}
.account .gates .at{font-size:5.9pt}
.account .gates .name{width:33%}.account .gates .words{width:26%}
.account table{width:100%}
figure>.scroll .svg>svg{max-height:215mm;width:auto}
.found>li{margin-bottom:.45rem}
.steps>li{margin-bottom:.7rem}
.wide{display:block}.narrow{display:none}
.held{position:static;max-width:none}
.cards,.two{grid-template-columns:1fr 1fr}
.meanings{display:block;columns:2;column-gap:2rem}
.meanings>div{break-inside:avoid}
}
`;

/** Margins of the sheet; `running` is the title at the head of every page. Page numbers need a browser that knows margin boxes. */
export function sheet(running: string): string {
  return `
@page{size:A4;margin:19mm 15mm 18mm;
@top-left{content:${cssString(running)};font:8pt Charter,Georgia,"Noto Serif CJK SC","Songti SC",serif;color:#565b62}
@bottom-right{content:counter(page) " / " counter(pages);font:8pt Arial,sans-serif;color:#565b62}}
@page:first{@top-left{content:none}}
`;
}

/** A CSS string that nothing can break out of: everything but letters, digits and spaces is an escape. */
export function cssString(text: string): string {
  const safe = Array.from(text, (char) => (/[\p{L}\p{N} ]/u.test(char) ? char : `\\${(char.codePointAt(0) ?? 0x20).toString(16)} `));
  return `"${safe.join('')}"`;
}
