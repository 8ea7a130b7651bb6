// How it looks, and for whom: the part of test/controls.ts about words, motion, phones, the page's CSS and access.
import type { Control } from '../controls.ts';
import { off } from '../support/off.ts';

export const lookControls: readonly Control[] = [
  {
    id: 'LK-1',
    promise: 'in every language every state says its words whole at 320 px',
    off: off(
      'src/elements/styles/form.ts',
      '  .pay {\n    inline-size: 100%;',
      '  .pay {\n    inline-size: 360px;',
    ),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-2',
    promise: 'values of a row of the card form stand on one line, whatever wraps above them',
    off: off('src/frame/frame.css', '  align-self: flex-end;\n'),
    test: 'test/frame/languages.test.ts',
  },
  {
    id: 'LK-3',
    promise: 'motion stops for whoever asked for less of it',
    off: off('src/elements/styles/base.ts', '      transition-duration: 0s !important;\n'),
    test: 'test/flows/motion.spec.ts',
    title: 'nothing moves for whoever asked',
  },
  {
    id: 'LK-4',
    promise: 'the field that is typed in stays above a phone’s keyboard',
    off: off(
      'src/frame-host/card-frame.ts',
      "    visualViewport!.addEventListener('resize', this.#stayInView);\n",
    ),
    test: 'test/flows/phone.spec.ts',
    title: 'the keyboard comes',
  },
  {
    id: 'LK-5',
    promise: 'every part that is promised can be styled',
    // Still promised by the manifest, which reads the templates.
    off: off('src/elements/checkout-view.ts', '      exportparts=', '      data-exportparts='),
    test: 'test/flows/styling.spec.ts',
    title: 'every part of the manifest',
  },
  {
    id: 'LK-6',
    promise: 'fonts, colours and the scheme follow the page’s CSS live, into the frame',
    off: off('src/elements/look.ts', "    host.addEventListener('transitionend', this.#changed);\n"),
    test: 'test/flows/styling.spec.ts',
    title: 'fonts, colours and the scheme',
  },
  {
    id: 'LK-7',
    promise: 'the card form says that it is locked',
    off: off('src/frame/card-form.ts', '      input.ariaDisabled = String(locked);\n'),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing to find, light and dark: paying',
  },
  {
    id: 'LK-8',
    promise: 'what can be pressed is 24 px high',
    off: off('src/elements/styles/form.ts', '    padding: 2px 0;\n', '    padding: 0;\n'),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing to find, light and dark: summary',
  },
  {
    id: 'LK-9',
    promise: 'in forced colours a faulty field has a dashed edge',
    off: off('src/frame/frame.css', '    border: 2px dashed CanvasText;\n'),
    test: 'test/flows/a11y.spec.ts',
    title: 'in forced colours a faulty field',
  },
  {
    id: 'LK-10',
    promise: 'cells grow with their labels when the reader spaces the text (WCAG 1.4.12)',
    off: off('src/frame/frame.css', '  line-height: 1rem;\n', '  height: 1rem;\n  overflow: hidden;\n'),
    test: 'test/flows/a11y.spec.ts',
    title: 'with the spacing of WCAG 1.4.12',
  },
  {
    id: 'LK-11',
    promise: 'no picture is loaded or shown: a letter stands for what is bought',
    off: off(
      'src/elements/order/styles.ts',
      '    background: var(--_color-skeleton);\n    color',
      '    background: url("https://psp.example/goods.png");\n    color',
    ),
    test: 'test/flows/a11y.spec.ts',
    title: 'words are text',
  },
  {
    id: 'LK-12',
    promise: 'a press that is taken back does nothing: what is pressed acts on release',
    off: off('src/elements/form-view.ts', '    @click=${pay}\n', '    @pointerdown=${pay}\n'),
    test: 'test/flows/a11y.spec.ts',
    title: 'a press that is taken back',
  },
  {
    id: 'LK-13',
    promise: 'zoomed to 400 % nothing is cut off or scrolls sideways',
    off: off(
      'src/elements/styles/form.ts',
      '  .pay {\n    inline-size: 100%;',
      '  .pay {\n    inline-size: 360px;',
    ),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing is cut off or scrolls sideways: summary',
  },
  {
    id: 'LK-14',
    promise: 'no field sends the shopper on',
    off: off(
      'src/frame/card-form.ts',
      '    field.regroup(inputType);\n',
      "    field.regroup(inputType);\n    if (field.value.length === 19) this.focus('expiry');\n",
    ),
    test: 'test/frame/card-form-typing.test.ts',
  },
  {
    id: 'LK-15',
    promise: 'tabs that have no room wait behind “More”',
    off: off('src/elements/styles/tabs.ts', '{display:none}', '{}'),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-16',
    promise: 'a fault in the address moves nothing',
    off: off(
      'src/methods/card/billing/styles.ts',
      '  .cell[data-invalid] .label {\n',
      '  .cell[data-invalid] .label {\n    padding-inline-end: 26px;\n',
    ),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-17',
    promise: 'values of a row of the address stand on one line, whatever wraps above them',
    off: off('src/methods/card/billing/styles.ts', '    justify-content: flex-end;\n'),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-18',
    promise: 'a choice that is still to be made is said whole on a phone',
    off: off(
      'src/methods/card/billing/styles.ts',
      '      padding-inline-end: 16px;\n',
      '      padding-inline-end: 32px;\n',
    ),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-21',
    promise: 'the bar of the order keeps its chevron beside an address',
    off: off(
      'src/methods/card/billing/styles.ts',
      '  .cell :is(.chevron, .sign) {',
      '  :is(.chevron, .sign) {',
    ),
    test: 'test/flows/a11y.spec.ts',
    title: 'nothing is cut off or scrolls sideways: order and address',
  },
  {
    id: 'LK-23',
    promise: 'a faulty value of the address stays under its label, from right to left as well',
    off: off('src/methods/card/billing/styles.ts', '    padding: 0 0 0 26px;\n'),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-24',
    promise: 'what chooses as tabs keeps its height when a saved card turns out to be one',
    off: off('src/elements/styles/tabs.ts', "  [role='tab'] :is(.brand, .refused),\n", '  .none,\n'),
    test: 'test/flows/no-shift.spec.ts',
    title: 'tabs keep their height',
  },
  {
    id: 'LK-25',
    promise: 'what the shopper says of the card is there when the form is shown',
    off: off(
      'src/checkout/reading.ts',
      'await bounded(clock, PREPARE_BOUND, signal, (own) => prepare(session, own))',
      'void prepare(session, signal)',
    ),
    test: 'test/flows/no-shift.spec.ts',
    title: 'what the shopper says of the card stands there',
  },
  {
    id: 'LK-29',
    promise: 'what the shopper says of the card moves nothing once the form is there',
    off: off('src/methods/card/consent-part.ts', 'if (!tooLate?.aborted) '),
    test: 'test/flows/no-shift.spec.ts',
    title: 'when its code comes after the form',
  },
  {
    id: 'LK-30',
    promise: 'what stands beside one another in a row has one middle, in every language and at every width',
    off: off(
      'src/elements/styles/methods.ts',
      '  .row {\n    display: flex;\n    align-items: center;\n',
      '  .row {\n    display: flex;\n    align-items: flex-start;\n',
    ),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-31',
    promise: 'beside its order the form keeps its room in every language',
    off: off('src/elements/styles/form.ts', '      padding-inline-end: 408px;\n'),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-32',
    promise: 'on a wide page no outcome leaves its box in any language',
    off: off(
      'src/elements/styles/result.ts',
      '    max-inline-size: 400px;\n',
      '    min-inline-size: 700px;\n',
    ),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-38',
    promise:
      'whoever is back from a page of the method’s own reads on in the language that the page changes to',
    off: off(
      'src/elements/visit.ts',
      '  const text = (key: TextKey): string => participant.look.language.text(key);\n',
      '  const { text } = participant.look.language;\n',
    ),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-33',
    promise: 'what is offered to whoever comes back from a page of the method’s own fits on a phone',
    off: off(
      'src/elements/visit.ts',
      '    inline-size: 100%;\n    max-inline-size: 280px;\n',
      '    inline-size: 280px;\n',
    ),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-26',
    promise: 'the sketch of the form is as high as the place that the page keeps',
    off: off('src/elements/styles/form.ts', '    min-block-size: inherit;\n'),
    test: 'test/flows/no-shift.spec.ts',
    title: 'px for two ways of paying moves nothing',
  },
  {
    id: 'LK-40',
    promise: 'what stands below the ways of paying is not seen before its place is known',
    off: off('src/elements/styles/form.ts', '  .blank + .footer {\n    visibility: hidden;\n'),
    test: 'test/flows/no-shift.spec.ts',
    title: 'a form that is typed in before the session is known stays where it is when that has',
  },
  {
    id: 'LK-27',
    promise: 'in forced colours a button has an edge, whatever its ground has become',
    off: off('src/elements/styles/base.ts', 'border: 1px solid color-mix(', 'border: 0 solid color-mix('),
    test: 'test/flows/a11y.spec.ts',
    title: 'in forced colours what is chosen',
  },
  {
    id: 'LK-22',
    promise: 'a text button leads nobody sideways, from right to left as well',
    off: off('src/methods/stored-card/styles.ts', '    margin-inline: -4px;\n', '    margin-inline: -8px;\n'),
    test: 'test/elements/geometry.test.ts',
  },
  {
    id: 'LK-28',
    promise: 'nothing light shows at the corners of the bank’s dialog in the dark',
    off: off(
      'src/elements/styles/challenge.ts',
      '    background: var(--_color-surface);\n    box-shadow',
      '    background: #fff;\n    box-shadow',
    ),
    test: 'test/elements/geometry.test.ts',
  },
];
