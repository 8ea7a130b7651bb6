// The bank's looks: plain, green, light in dark mode too, from 250 × 400 to a full screen.

export const style = `
:root { color-scheme: light; --green: #1c5045; --ink: #16201d; --line: #d9dfdc; }
* { box-sizing: border-box; }
body { margin: 0; padding: 16px 24px; background: #fff; color: var(--ink);
  font: 14px/20px "Liberation Sans", Arial, Helvetica, sans-serif; }
main { max-width: 552px; margin: 0 auto; }
header { display: flex; align-items: center; gap: 10px; min-height: 36px; padding-bottom: 10px;
  border-bottom: 1px solid var(--line); color: var(--green); font-weight: 700; }
header svg { flex: none; }
header .brand { margin-left: auto; min-width: 44px; padding: 3px 6px; border: 1px solid var(--line); border-radius: 4px;
  color: #1a1f71; font: italic 700 12px/20px "Liberation Sans", Arial, sans-serif; text-align: center; white-space: nowrap; }
h1 { margin: 14px 0 8px; font-size: 16px; line-height: 20px; }
p { margin: 0 0 8px; overflow-wrap: anywhere; }
label { display: block; margin: 12px 0 4px; font-weight: 700; font-size: 13px; line-height: 18px; }
input { display: block; width: 100%; height: 44px; padding: 0 10px; border: 1px solid #6b7672; border-radius: 3px;
  background: #fff; color: inherit; font: 16px/24px "Liberation Mono", Menlo, Consolas, monospace; letter-spacing: 3px; }
button { width: 100%; min-height: 44px; border: 0; border-radius: 3px; font: inherit; cursor: pointer; }
.confirm { margin-top: 12px; background: var(--green); color: #fff; font-weight: 700; }
.confirm:hover { background: #143d34; }
.cancel { width: auto; padding: 0; background: none; color: var(--green); text-decoration: underline; }
:focus-visible { outline: 2px solid #16201d; outline-offset: 2px; }
.note { margin: 4px 0 0; color: #55625d; font-size: 13px; line-height: 18px; }
.problem { color: #a3221b; font-weight: 700; }
@media (max-width: 320px) {
  body { padding: 8px 14px; }
  h1 { margin: 8px 0 4px; }
  p { margin-bottom: 4px; }
  label { margin-top: 8px; }
  .confirm { margin-top: 8px; }
}
@media (min-height: 640px) and (min-width: 640px) { body { padding-top: 48px; } }
@media (forced-colors: active) { button { border: 1px solid; } }
`;
