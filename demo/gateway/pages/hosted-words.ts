// The few words of the hosted page itself, by language. All the rest is the drop-in's to say.

export interface HostedWords {
  readonly back: string;
  readonly leaving: string;
  readonly noScript: string;
}

const words: Readonly<Record<string, HostedWords>> = {
  en: {
    back: 'Back to {merchant}',
    leaving: 'Taking you back to {merchant}…',
    noScript: 'Paying here needs JavaScript. Please switch it on and load this page again.',
  },
  ar: {
    back: 'العودة إلى {merchant}',
    leaving: 'جارٍ إعادتك إلى {merchant}…',
    noScript: 'يتطلب الدفع هنا JavaScript. يُرجى تفعيله وإعادة تحميل الصفحة.',
  },
  de: {
    back: 'Zurück zu {merchant}',
    leaving: 'Sie werden zu {merchant} zurückgeleitet …',
    noScript: 'Zum Bezahlen wird JavaScript benötigt. Bitte schalten Sie es ein und laden Sie die Seite neu.',
  },
  es: {
    back: 'Volver a {merchant}',
    leaving: 'Te llevamos de vuelta a {merchant}…',
    noScript: 'Para pagar aquí hace falta JavaScript. Actívalo y vuelve a cargar la página.',
  },
  fr: {
    back: 'Retour à {merchant}',
    leaving: 'Retour vers {merchant}…',
    noScript: 'Le paiement nécessite JavaScript. Activez-le, puis rechargez cette page.',
  },
  it: {
    back: 'Torna a {merchant}',
    leaving: 'Ti riportiamo a {merchant}…',
    noScript: 'Per pagare qui serve JavaScript. Attivalo e ricarica la pagina.',
  },
  ja: {
    back: '{merchant}に戻る',
    leaving: '{merchant}に戻ります…',
    noScript: 'お支払いにはJavaScriptが必要です。有効にしてページを再読み込みしてください。',
  },
  ko: {
    back: '{merchant}(으)로 돌아가기',
    leaving: '{merchant}(으)로 돌아가는 중…',
    noScript: '결제하려면 JavaScript가 필요합니다. 사용 설정한 후 페이지를 새로고침하세요.',
  },
  nl: {
    back: 'Terug naar {merchant}',
    leaving: 'Je gaat terug naar {merchant}…',
    noScript: 'Voor betalen is JavaScript nodig. Zet het aan en laad deze pagina opnieuw.',
  },
  pt: {
    back: 'Voltar para {merchant}',
    leaving: 'A voltar para {merchant}…',
    noScript: 'Para pagar aqui é preciso JavaScript. Ative-o e recarregue a página.',
  },
  zh: {
    back: '返回 {merchant}',
    leaving: '正在返回 {merchant}…',
    noScript: '付款需要 JavaScript。请启用后重新加载此页面。',
  },
  'zh-hant': {
    back: '返回 {merchant}',
    leaving: '正在返回 {merchant}…',
    noScript: '付款需要 JavaScript。請啟用後重新載入此頁面。',
  },
};

const traditional = /^zh-(hant|hk|mo|tw)\b/i;

/** English where the language is not one of these. @param locale BCP 47 */
export const hostedWords = (locale: string): HostedWords =>
  words[traditional.test(locale) ? 'zh-hant' : locale.split('-')[0]!.toLowerCase()] ?? words['en']!;

export const isRightToLeft = (locale: string): boolean => /^(ar|fa|he|ur)\b/i.test(locale);
