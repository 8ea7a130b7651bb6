// How the console looks: the checkout's own colours, one column of quiet panels, lists that are read at a glance.
import { inlineStyle } from '../pages/inline.ts';

export const consoleStyle = inlineStyle(`
:root { color-scheme: light dark; --ink: light-dark(#14181f, #f1f3f6); --soft: light-dark(#4a5462, #aeb6c2);
  --line: light-dark(#e3e7ec, #2a3038); --edge: light-dark(#868fa0, #6c7686); --ground: light-dark(#f7f8fa, #0f1216);
  --panel: light-dark(#fff, #15181d); --tint: light-dark(#f7f8fa, #1c2027); --link: light-dark(#2450e0, #8faaff);
  --accent: light-dark(#2450e0, #3a66f5); --good: light-dark(#0b7a43, #4cc38a); --bad: light-dark(#c4231c, #ff8f85);
  --wait: light-dark(#8a5a00, #f2b84b); --good-tint: light-dark(#e9f6ef, #14251d); --bad-tint: light-dark(#fdf2f1, #271a1d);
  --wait-tint: light-dark(#fff6e0, #2a2110); --mono: 13px/20px ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 15px/22px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
a { color: var(--link); text-underline-offset: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -9999px; } .skip:focus { position: static; }
header, main { max-width: 1128px; margin: 0 auto; padding-inline: 16px; }
.top { background: var(--panel); border-bottom: 1px solid var(--line); }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 0 24px; }
.brand { font-weight: 600; color: inherit; text-decoration: none; padding-block: 13px; }
nav { margin-inline-start: -8px; } nav ul { display: flex; flex-wrap: wrap; gap: 0 4px; }
nav a { display: block; padding: 13px 8px 11px; color: var(--soft); text-decoration: none; border-bottom: 2px solid transparent; }
nav a:hover { color: var(--ink); } nav a[aria-current] { color: var(--ink); border-color: var(--accent); }
.clock { margin-inline-start: auto; color: var(--soft); font-size: 13px; font-variant-numeric: tabular-nums; }
main { padding-block: 24px 64px; }
h1 { margin: 0 0 16px; font-size: 24px; line-height: 32px; letter-spacing: -.014em; overflow-wrap: anywhere; }
h2 { margin: 0 0 12px; font-size: 16px; line-height: 24px; }
h3 { margin: 0; font-size: 15px; line-height: 22px; }
p { margin: 0 0 12px; }
ul, ol { margin: 0; padding: 0; list-style: none; }
.lead, .soft, small { color: var(--soft); } small { font-size: 13px; line-height: 18px; }
section, .panel { margin: 0 0 16px; padding: 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); }
.head { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; margin-bottom: 16px; } .head h1 { margin: 0; }
.two { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 16px; } @media (width >= 840px) { .two { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; } }
code, pre { font: var(--mono); overflow-wrap: anywhere; } code { user-select: all; }
pre { margin: 8px 0; padding: 12px; max-height: 400px; overflow: auto; border-radius: 8px; background: var(--tint); white-space: pre-wrap; }
.num { font-variant-numeric: tabular-nums; white-space: nowrap; }
.pill { display: inline-block; padding: 1px 9px; border-radius: 99px; background: var(--tint); color: var(--soft); font-size: 13px; line-height: 20px; font-weight: 500; white-space: nowrap; }
.pill.good { background: var(--good-tint); color: var(--good); } .pill.bad { background: var(--bad-tint); color: var(--bad); } .pill.wait { background: var(--wait-tint); color: var(--wait); }
.rows { margin: 0 0 16px; border: 1px solid var(--line); border-radius: 12px; background: var(--panel); overflow: hidden; }
.rows li { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 2px 16px; align-items: center; padding: 10px 16px; }
.rows li + li { border-top: 1px solid var(--line); } .rows li:hover { background: var(--tint); }
.rows a::after { content: ""; position: absolute; inset: 0; } .rows a { text-decoration: none; } .rows a:focus-visible { outline: 0; }
.rows a:focus-visible::after { outline: 2px solid var(--link); outline-offset: -3px; border-radius: 10px; }
.rows li > :nth-child(3) { grid-column: 1 / -1; } .rows strong { font-variant-numeric: tabular-nums; } .rows > li > * { overflow-wrap: anywhere; } .rows .end { text-align: end; }
.hooks strong { font-size: 13px; }
@media (width >= 720px) { .rows li > :nth-child(3) { grid-column: auto; } .rows li { grid-template-columns: 120px 150px minmax(0, 1fr) minmax(0, 180px) 130px; } .rows.hooks li { grid-template-columns: 190px 110px minmax(0, 1fr) minmax(0, 180px) 130px; } .rows.merchants li { grid-template-columns: minmax(0, 1fr) 120px 130px; } .rows .end { text-align: start; } .rows .when { text-align: end; } }
.bar { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin: 0 0 16px; }
label { display: grid; gap: 4px; font-size: 13px; line-height: 18px; color: var(--soft); min-width: 0; }
input, select, textarea { min-height: 44px; width: 100%; padding: 9px 12px; border: 1px solid var(--edge); border-radius: 8px; background: var(--panel); color: var(--ink); font: inherit; font-size: 16px; line-height: 24px; } ::placeholder { color: var(--soft); opacity: 1; }
button, .button { display: inline-block; min-height: 44px; padding: 10px 16px; border: 1px solid var(--edge); border-radius: 8px; background: var(--panel); color: var(--ink); font: inherit; font-weight: 500; text-decoration: none; cursor: pointer; }
button:hover, .button:hover { border-color: var(--ink); } .main { border-color: transparent; background: var(--accent); color: #fff; } .risky { color: var(--bad); }
.row { display: flex; flex-wrap: wrap; gap: 12px 8px; align-items: end; margin: 0 0 12px; } .row label { flex: 1 1 max(160px, 34%); } .row label:has([list], textarea) { flex-basis: 100%; } .row > code { flex: 1; align-self: center; } [role=search] label + label { flex: 0 1 200px; }
dl { display: grid; grid-template-columns: minmax(96px, max-content) minmax(0, 1fr); gap: 6px 16px; margin: 0; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
details { border-top: 1px solid var(--line); } details:first-of-type { border-top: 0; }
summary { position: relative; display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; min-height: 44px; padding: 8px 0 8px 20px; cursor: pointer; } summary::before { content: "›"; position: absolute; inset-inline-start: 4px; color: var(--soft); transition: rotate .12s; } details[open] > summary::before { rotate: 90deg; }
summary .when { margin-inline-start: auto; }
.scroll { overflow-x: auto; } table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 20px; } th { color: var(--soft); font-weight: 400; text-align: start; } th, td { padding: 6px 12px 6px 0; border-top: 1px solid var(--line); vertical-align: top; } thead th { border: 0; } td:not(.num) { overflow-wrap: anywhere; } td code { display: block; min-width: min(200px, 40vw); }
details form { margin-block: 8px 16px; } section form > p:last-child, section > details:last-child > :last-child { margin-bottom: 0; } .money svg { display: block; width: 100%; height: 8px; border-radius: 4px; background: var(--line); } .kept { fill: var(--good); } .open { fill: var(--accent); } .given { fill: var(--wait); } .voided { fill: var(--edge); }
.done { padding: 10px 16px; border-radius: 12px; background: var(--good-tint); color: var(--good); margin-bottom: 16px; }
.attempt + .attempt { margin-top: 16px; padding-top: 16px; border-top: 1px solid var(--line); } .attempt .head { margin-bottom: 8px; }
.empty { padding: 40px 16px; text-align: center; color: var(--soft); border: 1px dashed var(--line); border-radius: 12px; } section .empty { padding: 0; text-align: start; border: 0; }
section > *, section > .row, section > .bar { margin-block: 0; } section > * + *, section > * + .row, section > * + .bar { margin-top: 12px; }
section > details + details { margin-top: 0; } section > h2 + details { margin-top: 4px; }
@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
@media (forced-colors: active) { .pill { border: 1px solid; } }
`);
