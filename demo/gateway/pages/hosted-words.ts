// The few words of the hosted page itself, by language. All the rest is the drop-in's to say.

export interface HostedWords {
  readonly back: string;
  readonly leaving: string;
  readonly noScript: string;
  readonly order: string;
  readonly total: string;
}

const words: Readonly<Record<string, HostedWords>> = {
  en: {
    back: 'Back to {merchant}',
    leaving: 'Taking you back to {merchant}…',
    noScript: 'Paying here needs JavaScript. Please switch it on and load this page again.',
    order: 'Order summary',
    total: 'Total',
  },
  ar: {
    back: 'العودة إلى {merchant}',
    leaving: 'جارٍ إعادتك إلى {merchant}…',
    noScript: 'يتطلب الدفع هنا JavaScript. يُرجى تفعيله وإعادة تحميل الصفحة.',
    order: 'ملخص الطلب',
    total: 'الإجمالي',
  },
  de: {
    back: 'Zurück zu {merchant}',
    leaving: 'Sie werden zu {merchant} zurückgeleitet …',
    noScript: 'Zum Bezahlen wird JavaScript benötigt. Bitte schalten Sie es ein und laden Sie die Seite neu.',
    order: 'Bestellübersicht',
    total: 'Gesamt',
  },
  es: {
    back: 'Volver a {merchant}',
    leaving: 'Te llevamos de vuelta a {merchant}…',
    noScript: 'Para pagar aquí hace falta JavaScript. Actívalo y vuelve a cargar la página.',
    order: 'Resumen del pedido',
    total: 'Total',
  },
  fr: {
    back: 'Retour à {merchant}',
    leaving: 'Retour vers {merchant}…',
    noScript: 'Le paiement nécessite JavaScript. Activez-le, puis rechargez cette page.',
    order: 'Récapitulatif de la commande',
    total: 'Total',
  },
  it: {
    back: 'Torna a {merchant}',
    leaving: 'Ti riportiamo a {merchant}…',
    noScript: 'Per pagare qui serve JavaScript. Attivalo e ricarica la pagina.',
    order: 'Riepilogo ordine',
    total: 'Totale',
  },
  ja: {
    back: '{merchant}に戻る',
    leaving: '{merchant}に戻ります…',
    noScript: 'お支払いにはJavaScriptが必要です。有効にしてページを再読み込みしてください。',
    order: 'ご注文内容',
    total: '合計',
  },
  ko: {
    back: '{merchant}(으)로 돌아가기',
    leaving: '{merchant}(으)로 돌아가는 중…',
    noScript: '결제하려면 JavaScript가 필요합니다. 사용 설정한 후 페이지를 새로고침하세요.',
    order: '주문 요약',
    total: '합계',
  },
  nl: {
    back: 'Terug naar {merchant}',
    leaving: 'Je gaat terug naar {merchant}…',
    noScript: 'Voor betalen is JavaScript nodig. Zet het aan en laad deze pagina opnieuw.',
    order: 'Overzicht van je bestelling',
    total: 'Totaal',
  },
  pt: {
    back: 'Voltar para {merchant}',
    leaving: 'A voltar para {merchant}…',
    noScript: 'Para pagar aqui é preciso JavaScript. Ative-o e recarregue a página.',
    order: 'Resumo do pedido',
    total: 'Total',
  },
  zh: {
    back: '返回 {merchant}',
    leaving: '正在返回 {merchant}…',
    noScript: '付款需要 JavaScript。请启用后重新加载此页面。',
    order: '订单摘要',
    total: '总计',
  },
  'zh-hant': {
    back: '返回 {merchant}',
    leaving: '正在返回 {merchant}…',
    noScript: '付款需要 JavaScript。請啟用後重新載入此頁面。',
    order: '訂單摘要',
    total: '總計',
  },
};

const traditional = /^zh-(hant|hk|mo|tw)\b/i;

/** English where the language is not one of these. @param locale BCP 47 */
export const hostedWords = (locale: string): HostedWords =>
  words[traditional.test(locale) ? 'zh-hant' : locale.split('-')[0]!.toLowerCase()] ?? words['en']!;

export const isRightToLeft = (locale: string): boolean => /^(ar|fa|he|ur)\b/i.test(locale);
