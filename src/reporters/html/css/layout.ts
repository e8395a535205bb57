/** One column on a telephone; from 72 rem the contents stand beside the text and stay in view. */
export const layout = `
.page{max-width:84rem;margin:0 auto;padding:1.25rem clamp(1rem,4vw,3rem) 4rem}
.masthead{border-bottom:2px solid var(--ink);padding-bottom:1rem;margin-bottom:1.5rem}
.kicker{font-size:.9rem;color:var(--quiet);margin:0 0 .35rem}
.facts{color:var(--quiet);font-size:.9rem;margin:.5rem 0 0;max-width:none}
.facts span+span::before{content:" · "}
.contents{font-size:.9rem;border-bottom:1px solid var(--line);padding-bottom:1rem;margin-bottom:2rem}
.contents h2{font:600 .9rem/1.5 inherit;font-family:inherit;font-size:.9rem;color:var(--quiet);margin:0 0 .4rem}
.contents ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.1rem}
.contents ol ol{display:none}
.contents a{text-decoration:none}
.contents a:hover{text-decoration:underline}
.chapter{padding-top:.5rem;margin-bottom:3.25rem}
.chapter>h2{border-top:1px solid var(--line);padding-top:1rem}
.lead{font-family:Charter,"Iowan Old Style",Georgia,"Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;font-size:1.25rem;line-height:1.5;max-width:46rem}
:lang(zh) .lead{line-height:1.8}
.account{border-top:1px solid var(--line);padding-top:.25rem;margin-top:2.5rem}
.account h3{margin-top:1rem}
.two{display:grid;gap:1rem 2.5rem}
.verdict{border-left:4px solid var(--accent);background:var(--panel);padding:.9rem 1.1rem;margin:0 0 1.5rem}
.verdict.failed{border-color:var(--warn)}
.verdict>:last-child{margin-bottom:0}
.verdict>ul{list-style:none;padding-left:0}
figure{margin:1.25rem 0 1.75rem}
figcaption{font-size:.875rem;color:var(--quiet);margin-top:.4rem;max-width:44rem}
.svg{max-width:100%}
.svg>svg{display:block;max-width:100%;height:auto}
.scroll .svg,.scroll .svg>svg{max-width:none}
.wide{display:none}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,340px),1fr));gap:0 2rem;align-items:start;margin:1rem 0}
.cards figure{margin:0 0 .6rem}
.card{break-inside:avoid;margin-bottom:1.4rem}
.card>p{margin-bottom:.3rem}
@media (min-width:46rem){.wide{display:block}.narrow{display:none}.two{grid-template-columns:repeat(2,minmax(0,1fr))}}
dl{margin:0}
dt{font-weight:600;margin-top:1rem}
@media (min-width:60rem){.meanings{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem;font-size:.84rem;line-height:1.45}.meanings dt{margin-top:.7rem}:lang(zh) .meanings{line-height:1.65}}
dd{margin:.15rem 0 0;max-width:46rem}
.steps{list-style:none;padding:0;counter-reset:step}
.steps>li{counter-increment:step;position:relative;padding-left:2.2rem;margin-bottom:1.4rem}
.steps>li::before{content:counter(step);position:absolute;left:0;top:0;font-weight:600;color:var(--accent);font-size:1.2rem;line-height:1.3}
.steps p{margin-bottom:.3rem}
.found{list-style:none;padding:0}
.found>li{margin-bottom:.9rem;padding-left:.9rem;border-left:3px solid var(--line)}
.found>li.error{border-color:var(--warn)}
.found>li.warning{border-color:var(--open)}
.found p{margin-bottom:.15rem}
.tag{font-size:.78rem;border:1px solid currentColor;border-radius:2px;padding:0 .35em;white-space:nowrap}
@media (min-width:72rem){
.page{display:grid;grid-template-columns:14rem minmax(0,1fr);column-gap:3.5rem;align-items:start}
.masthead{grid-column:1/-1}
.contents{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow-y:auto;border:0;line-height:1.4}
.contents ol{display:block}
.contents li{margin-bottom:.45rem}
.contents ol ol{display:block;padding-left:.9rem;margin-top:.35rem;font-size:.84rem}
.contents ol ol li{margin-bottom:.25rem}
}
`;
