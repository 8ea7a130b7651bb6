// What each field of Create Session takes and refuses, at its limits.

const text = (max: number) => ({
  takes: ['x', 'ü'.repeat(max)],
  refuses: ['', 'x'.repeat(max + 1), 'a\0b', 7],
});
const optional = (max: number) => ({
  takes: ['', 'x'.repeat(max)],
  refuses: ['x'.repeat(max + 1), 'a\x07b', 7],
});
const words = (...takes: string[]) => ({ takes, refuses: ['OTHERWISE', takes[0]!.toLowerCase(), '', 1] });
const flag = { takes: [true, false], refuses: ['true', 1] };
const url = {
  takes: ['https://shop.example/?a=1#b', 'http://localhost:9/x', `https://shop.example/${'x'.repeat(2027)}`],
  refuses: [
    'http://shop.example/',
    'javascript:alert(1)',
    'https:shop.example',
    'https://user:secret@shop.example/',
    '//shop.example/',
    '',
    `https://shop.example/${'x'.repeat(2028)}`,
    1,
  ],
};
const time = {
  takes: ['2023-11-24T11:34:37+0800', '2023-11-24T11:34:37+08:00', '2024-02-29T00:00:00Z'],
  refuses: ['2023-02-29T00:00:00Z', '2023-11-24', '2023-11-24T11:34:37', '2023-11-24T24:00:00Z', 1, ''],
};
const amount = {
  takes: [0, 1, '0', '999999999999', 999_999_999_999],
  refuses: [-1, 1.5, '1.5', '01', '', ' 1', '1e3', 1_000_000_000_000, null, true],
};
const country = { takes: ['AX', 'HK', 'GB'], refuses: ['UK', 'hk', 'ZZ', 'HKG', '', 1] };
const email = { takes: ['email@hotmail.com'], refuses: ['email', 'a@b', `${'x'.repeat(250)}@a.example`, 1] };
const inHours = (hours: number) => () =>
  new Date(Date.now() + hours * 3_600_000).toISOString().replace(/\.\d+Z/, '+00:00');
const spelled = () => inHours(1)().replace('+00:00', '+0000');

export interface Limits {
  readonly takes: readonly unknown[];
  readonly refuses: readonly unknown[];
}
const person = {
  first_name: optional(64),
  middle_name: optional(64),
  last_name: optional(64),
  address_line1: optional(255),
  address_line2: optional(255),
  country,
  state: optional(64),
  city: optional(64),
  postal_code: optional(16),
  email,
  area_code: optional(10),
  phone_number: optional(32),
};
const below = (head: string, group: Record<string, Limits>): Record<string, Limits> =>
  Object.fromEntries(Object.entries(group).map(([name, limits]) => [`${head}.${name}`, limits]));
const object = { takes: [{}], refuses: ['x', [], 1] };

export const fields: Record<string, Limits> = {
  merchant_id: { takes: [], refuses: ['', 'x'.repeat(33), 'somebody else', 1] },
  trans_id: { takes: [], refuses: ['', 'x'.repeat(65), 1] },
  payment_type: { takes: ['PURCHASE'], refuses: ['purchase', 'GIFT', ''] },
  authorisation_type: words('FINAL_AUTH', 'PRE_AUTH'),
  capture_method: words('AUTOMATIC', 'MANUAL'),
  mit: { takes: [false], refuses: ['false', 0] },
  currency: { takes: ['HKD', 'JPY', 'KWD'], refuses: ['hkd', 'ZZZ', 'US', '', 1] },
  amount,
  return_url: url,
  notify_url: url,
  cancel_url: url,
  expire_time: {
    takes: [inHours(0.01), inHours(23.9), spelled],
    refuses: [inHours(-0.01), inHours(24.1), 'tomorrow', 1, ''],
  },
  session_mode: words('DROP_IN', 'HOSTED', 'COMPONENT'),
  display_merchant_name: optional(128),
  display_locale: { takes: ['fr-FR', 'zh-Hant-HK', 'en'], refuses: ['not a language', 'e', '', 1] },
  theme_id: { takes: [''], refuses: [7] },
  goods: { takes: [[]], refuses: ['x', {}, Array(201).fill({ name: 'x', price: 1, quantity: 1 })] },
  ...below('goods[]', {
    id: optional(64),
    name: text(256),
    description: optional(2048),
    category: optional(128),
    brand: optional(128),
    link: url,
    price: amount,
    quantity: { takes: [1, 1_000_000], refuses: [0, -1, 1.5, '1'] },
    delivery_date: time,
    picture_url: url,
  }),
  bill: object,
  ...below('bill', {
    billing_address_collection: words('REQUIRED', 'AUTO'),
    ...person,
    descriptor: optional(64),
  }),
  shipping: object,
  ...below('shipping', person),
  customer: object,
  ...below('customer', {
    id: optional(64),
    registration_time: time,
    past_transactions: { takes: [0, 12], refuses: [-1, 0.5, '0'] },
    area_code: optional(10),
    phone_number: optional(32),
    date_of_birth: { takes: ['1990-12-31'], refuses: ['1990-02-30', '31.12.1990', '', 1] },
    gender: words('MALE', 'FEMALE', 'OTHER'),
    first_shopping_time: time,
    last_shopping_time: time,
    level: optional(64),
    email,
    order_ip: { takes: ['203.0.113.9', '2001:db8::1'], refuses: ['203.0.113.256', 'localhost', ''] },
  }),
  payment: object,
  ...below('payment', {
    store_payment_method: flag,
    token_usage: words('CARD_ON_FILE', 'SUBSCRIPTION'),
    shopper_reference: text(64),
  }),
  authentication: object,
  ...below('authentication', {
    challenge_indicator: words('AUTO', 'REQUESTED', 'MANDATED', 'NO_PREFERENCE'),
    authentication_only: flag,
    exemption: words('NONE', 'LOW_VALUE', 'TRA'),
  }),
  allowed_payment_methods: {
    takes: [[], ['BankCard']],
    refuses: ['BankCard', [''], [1], Array(65).fill('x')],
  },
  blocked_payment_methods: {
    takes: [[], ['ApplePay']],
    refuses: ['BankCard', [''], [1], Array(65).fill('x')],
  },
};
