/**
 * Tables: white space and hairlines, numbers in columns of their own; the heat cells carry a number or a word besides their tint.
 * On a telephone each row of a `stack` is a block of its own, every cell led by the name of its column.
 */
export const table = `
.scroll{overflow-x:auto;margin:1rem 0 1.5rem;position:relative}
table{border-collapse:collapse;font-size:.9rem;line-height:1.45;min-width:100%}
caption{text-align:left;color:var(--quiet);font-size:.875rem;padding-bottom:.5rem;caption-side:top}
.held{display:block;position:sticky;left:0;max-width:min(46rem,calc(100vw - 2.2rem))}
tbody th a{text-decoration-color:var(--line)}
th .note,th .at{font-weight:400}
:lang(zh) thead th{white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:.4rem .7rem .4rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--quiet);font-size:.8rem;vertical-align:bottom;border-bottom-color:var(--quiet)}
tbody th{font-weight:600}
.r{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.tight{white-space:nowrap}
table.close{font-size:.84rem;width:100%}
.close th,.close td{padding:.18rem .5rem .18rem 0}
.close .name{width:27%}
.close .words{width:45%}
.close .at{font-size:.74rem;line-height:1.35}
.group th{padding-top:1.2rem;color:var(--quiet)}
td .at,td code{overflow-wrap:break-word}
.name{min-width:9rem}
.words{min-width:12rem}
.strip{padding-top:.15rem;width:11.5rem}
.strip .svg,.strip svg{max-width:none}
.strip .svg{margin-left:-.75rem}
.heat th,.heat td{padding:.35rem .4rem;font-size:.82rem}
.heat thead th,:lang(zh) .heat thead th{white-space:normal}
.heat thead th{text-align:center;font-size:.72rem;line-height:1.3}
.heat thead th:first-child,.heat tbody th{text-align:left;padding-left:0}
.heat tbody th{position:sticky;left:0;background:var(--paper);min-width:8rem;max-width:13rem;z-index:1}
.heat td{text-align:center;white-space:nowrap;border:1px solid var(--paper);font-variant-numeric:tabular-nums;color:var(--ink)}
.heat td a.n{text-decoration:none}
.heat td a.n:hover{text-decoration:underline}
.h0{background:var(--h0)}.h1{background:var(--h1)}.h3{background:var(--h3)}.h4{background:var(--h4)}.hu{background:var(--hu)}
.heat td.neck{outline:2px solid var(--ink);outline-offset:-3px;font-weight:600}
.bands{display:flex;flex-wrap:wrap;gap:.3rem 1rem;list-style:none;padding:0;font-size:.82rem}
.bands span{display:inline-block;padding:.05rem .45rem;margin-right:.35rem;font-variant-numeric:tabular-nums}
.bands .neck{outline:2px solid var(--ink);outline-offset:-2px}
@media screen{:where(:lang(zh) table:not(.heat) td:not(.r)){min-width:5em}}
@media screen and (max-width:40rem){
.stack,.stack caption,.stack tbody,.stack tr,.stack th,.stack td{display:block}
.stack thead{display:none}
.stack tr{padding:.6rem 0;border-bottom:1px solid var(--line)}
.stack th,.stack td{border:0;padding:.1rem 0;width:auto;min-width:0}
.stack .r{text-align:left}
.stack .strip .svg{margin-left:0}
.stack td:empty{display:none}
.stack td[data-column]::before{content:attr(data-column);color:var(--quiet);font-size:.8rem;margin-right:.6rem}
}
`;
