// How the hosted page looks around the drop-in: a quiet ground, the merchant's name, a way back.
import { inlineStyle } from './inline.ts';

export const hostedStyle = inlineStyle(`
:root { color-scheme: light dark; --ink: light-dark(#14181f, #f1f3f6); --soft: light-dark(#4a5462, #aeb6c2);
  --line: light-dark(#e3e7ec, #2a3038); --ground: light-dark(#fff, #15181d); --link: light-dark(#2450e0, #8faaff);
  --accent: light-dark(#2450e0, #3a66f5); }
* { box-sizing: border-box; }
body { display: grid; grid-template-rows: auto 1fr; min-height: 100dvh; margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/24px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header, main { width: 100%; max-width: 1128px; margin: 0 auto; padding: 0 max(16px, env(safe-area-inset-left)); }
body.narrow header, body.narrow main { max-width: 592px; }
header { display: flex; align-items: center; gap: 8px; min-height: 72px; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 17px; line-height: 24px; font-weight: 600; overflow-wrap: anywhere; }
.back { display: grid; place-items: center; flex: none; width: 44px; height: 44px; margin-inline-start: -12px; border-radius: 8px; color: var(--soft); }
.back:hover { color: var(--ink); }
.back:dir(rtl) svg { transform: scaleX(-1); }
.go { display: flex; align-items: center; justify-content: center; min-height: 48px; max-width: 400px; margin: 24px auto 0; padding: 8px 24px; border-radius: 8px;
  background: var(--accent); color: #fff; font-weight: 600; text-align: center; text-decoration: none; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
main { padding-block: 24px 64px; }
.leaving { margin: 24px 0 0; text-align: center; color: var(--soft); }
[hidden] { display: none; }
body:has(paykka-dropin:state(paying), paykka-dropin:state(acting), paykka-dropin:state(confirming)) .back { visibility: hidden; }
aside { align-self: start; margin-bottom: 24px; padding: 4px 16px; border: 1px solid var(--line); border-radius: 12px; font-size: 14px; line-height: 20px; }
ul { margin: 0; padding: 0; list-style: none; }
li { display: flex; align-items: center; gap: 12px; padding: 12px 0; }
.tile { display: grid; place-items: center; flex: none; width: 48px; height: 48px; border-radius: 8px; background: var(--line); color: var(--soft); font-weight: 600; font-size: 18px; }
.what { min-width: 0; overflow-wrap: anywhere; }
small { display: block; font-size: 13px; line-height: 18px; color: var(--soft); }
.price, .total { font-variant-numeric: tabular-nums; }
.price { margin-inline-start: auto; white-space: nowrap; }
.total { display: flex; justify-content: space-between; gap: 16px; margin: 0; padding: 12px 0; border-top: 1px solid var(--line); font-size: 16px; line-height: 24px; font-weight: 600; }
@media (width >= 960px) {
  body:not(.narrow) main { display: grid; grid-template-columns: minmax(0, 1fr) 360px; gap: 48px; }
  aside { grid-area: 1 / 2; position: sticky; top: 24px; }
}
@media (width >= 720px) { main { padding-block-start: 40px; } }
`);
