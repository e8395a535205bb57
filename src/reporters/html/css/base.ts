const LATIN = `"Helvetica Neue",Arial,"Segoe UI",Roboto`;
const HAN = `"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC"`;
const SERIF = `Charter,"Iowan Old Style",Georgia,"Times New Roman"`;
const SONG = `"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun`;

/** Type, measure and rhythm. Chinese has room between its lines, no letter-spacing, and strict line breaks. */
export const base = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.55 ${LATIN},${HAN},sans-serif;overflow-wrap:break-word}
:lang(zh){line-height:1.75;letter-spacing:0;line-break:strict;word-break:normal;text-spacing-trim:normal;text-autospace:no-autospace}
span:lang(zh){line-height:inherit}
h1,h2,h3{font-family:${SERIF},${SONG},serif;font-weight:600;line-height:1.25;text-wrap:balance;margin:0}
:lang(zh) h1,:lang(zh) h2,:lang(zh) h3{line-height:1.4}
h1{font-size:clamp(1.6rem,4.5vw,2.4rem)}
h2{font-size:1.55rem;margin-bottom:1rem}
h3{font-size:1.2rem;margin:2.25rem 0 .6rem}
h4{font-size:1rem;font-weight:600;margin:1.6rem 0 .4rem}
p{margin:0 0 .75rem;max-width:44rem}
ul,ol{margin:0 0 1rem;padding-left:1.25rem}
a{color:var(--accent);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.18em}
a.n{color:inherit;text-decoration-style:dotted;text-decoration-color:var(--quiet);font-variant-numeric:tabular-nums}
a:hover{text-decoration-thickness:2px}
a.n:hover{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
:target{background:var(--panel);box-shadow:0 0 0 .4rem var(--panel)}
tr:target{box-shadow:none}
code,.at,.code{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",${HAN},monospace;font-size:.84em}
code{overflow-wrap:anywhere}
.at{color:var(--quiet);overflow-wrap:anywhere;font-size:.78rem;line-height:1.45}
.code{white-space:nowrap}
.quiet,.note{color:var(--quiet)}
.note{font-size:.875rem}
.warn{color:var(--warn)}
.open{color:var(--open)}
.strong{font-weight:600}
.aloud,.skip:not(:focus){position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:absolute;left:1rem;top:1rem;z-index:1;background:var(--paper);padding:.5rem 1rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
