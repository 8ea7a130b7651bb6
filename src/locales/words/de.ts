// German, formal (Sie).
import type { Words } from '../en.ts';

export const words: Words = {
  'frame.title': 'Sicheres Kartenformular',
  'card.label': 'Karte',
  'card.number': 'Kartennummer',
  'card.expiry': 'Gültig bis',
  'card.cvc': 'Prüfnummer',
  'card.holderName': 'Name auf der Karte',
  'card.number.hint': '1234 1234 1234 1234',
  'card.expiry.hint': 'MM / JJ',
  'card.cvc.hint': '{digits} Ziffern',
  'card.holderName.hint': 'Wie auf der Karte',
  'card.number.required': 'Geben Sie Ihre Kartennummer ein.',
  'card.number.incomplete': 'Die Kartennummer ist unvollständig.',
  'card.number.invalid': 'Die Kartennummer ist ungültig.',
  'card.number.unsupported': 'Diese Karte können wir nicht annehmen. Versuchen Sie es mit einer anderen.',
  'card.expiry.required': 'Geben Sie das Ablaufdatum ein.',
  'card.expiry.incomplete': 'Das Ablaufdatum ist unvollständig.',
  'card.expiry.invalid': 'Das Ablaufdatum ist ungültig.',
  'card.expiry.past': 'Das Ablaufdatum liegt in der Vergangenheit.',
  'card.cvc.required': 'Geben Sie die {digits}\u2011stellige Prüfnummer ein.',
  'card.cvc.incomplete': 'Geben Sie die {digits}\u2011stellige Prüfnummer ein.',
  'card.holderName.required': 'Geben Sie den Namen auf der Karte ein.',
  'card.reenter':
    'Das Kartenformular musste neu geladen werden. Bitte geben Sie Ihre Kartendaten noch einmal ein.',
  'alipay.label': 'Alipay',
  'methods.label': 'Zahlungsart',
  'methods.more': 'Weitere',
  'summary.title': 'Prüfen Sie {count|one:# Angabe|other:# Angaben}, um fortzufahren',
  pay: '{amount} bezahlen',
  'pay.busy': 'Wird verarbeitet …',
  loading: 'Das Zahlungsformular wird geladen',
  footer: 'Bereitgestellt von {name}',
  notCharged: '{sentence} Ihnen wurde nichts berechnet.',
  'expiring.minutes': 'Noch zwei Minuten, um diese Zahlung abzuschließen.',
  'expiring.seconds': 'Noch 30 Sekunden, um diese Zahlung abzuschließen.',
  'confirming.title': 'Ihre Zahlung wird bestätigt',
  'confirming.body': 'Das dauert meist nur wenige Sekunden. Bitte lassen Sie diese Seite geöffnet.',
  'confirming.long.body': 'Das dauert länger als sonst. Bitte bezahlen Sie nicht noch einmal.',
  'unknown.title': 'Wir prüfen diese Zahlung noch',
  'unknown.body': 'Bitte bezahlen Sie nicht noch einmal. Diese Seite wird aktualisiert.',
  'unknown.check': 'Erneut prüfen',
  'success.title': 'Zahlung erfolgreich',
  'success.body': 'Sie haben {amount} an {merchant} bezahlt.',
  'success.paidWith': 'Bezahlt mit',
  'success.date': 'Datum',
  'success.reference': 'Referenz',
  'expired.title': 'Dieser Bezahlvorgang ist abgelaufen',
  'expired.body':
    'Zum Schutz Ihrer Daten endet ein Bezahlvorgang nach einiger Zeit. Ihnen wurde nichts berechnet. Bitte gehen Sie zum Shop zurück und beginnen Sie von vorn.',
  'failed.title': 'Das Zahlungsformular konnte nicht geladen werden',
  'failed.retry': 'Erneut versuchen',
  'failed.reference': 'Fehlerreferenz {reference}',
  'declined.title': 'Ihre Bank hat diese Zahlung abgelehnt',
  'declined.generic':
    'Ihnen wurde nichts berechnet. Versuchen Sie es mit einer anderen Karte oder Zahlungsart.',
  'declined.insufficient_funds':
    'Auf dieser Karte ist nicht genug Geld verfügbar. Ihnen wurde nichts berechnet. Versuchen Sie es mit einer anderen Karte.',
  'declined.expired_card':
    'Diese Karte ist abgelaufen. Ihnen wurde nichts berechnet. Versuchen Sie es mit einer anderen Karte.',
  'declined.incorrect_cvc':
    'Die Prüfnummer ist falsch. Ihnen wurde nichts berechnet. Prüfen Sie sie und versuchen Sie es erneut.',
  'declined.processing_error':
    'Ihre Bank konnte diese Zahlung nicht verarbeiten. Ihnen wurde nichts berechnet. Versuchen Sie es erneut.',
  'notice.title': 'Diese Zahlung konnte nicht abgeschlossen werden',
  'notice.offline.title': 'Sie sind offline',
  'notice.action_cancelled.title': 'Zahlung nicht bestätigt',
  'notice.session_changed.title': 'Die Bestellung hat sich geändert',
  'error.invalid_config':
    'Dieses Zahlungsformular ist nicht richtig eingerichtet. Bitte wenden Sie sich an den Shop.',
  'error.insecure_context':
    'Diese Seite ist nicht sicher, deshalb können Sie hier nicht bezahlen. Bitte wenden Sie sich an den Shop.',
  'error.script_blocked':
    'Ein Teil des Zahlungsformulars wurde blockiert. Prüfen Sie Ihre Verbindung oder Ihren Inhaltsblocker und versuchen Sie es erneut.',
  'error.frame_blocked':
    'Das Kartenformular wurde blockiert. Prüfen Sie Ihre Verbindung oder Ihren Inhaltsblocker und versuchen Sie es erneut.',
  'error.origin_not_allowed':
    'Dieser Shop kann auf dieser Seite keine Zahlungen annehmen. Bitte wenden Sie sich an den Shop.',
  'error.session_not_found':
    'Dieser Bezahlvorgang wurde nicht gefunden. Bitte gehen Sie zum Shop zurück und beginnen Sie von vorn.',
  'error.session_expired':
    'Dieser Bezahlvorgang ist abgelaufen. Bitte gehen Sie zum Shop zurück und beginnen Sie von vorn.',
  'error.already_paid': 'Diese Bestellung ist bereits bezahlt.',
  'error.already_mounted': 'Dieser Bezahlvorgang ist auf dieser Seite bereits geöffnet.',
  'error.no_payment_methods':
    'Diese Bestellung kann hier nicht bezahlt werden. Bitte wenden Sie sich an den Shop.',
  'error.offline': 'Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  'error.declined': 'Ihre Bank hat diese Zahlung abgelehnt. Ihnen wurde nichts berechnet.',
  'error.action_cancelled':
    'Sie haben die Prüfung Ihrer Bank geschlossen. Versuchen Sie es erneut, wenn Sie bereit sind.',
  'error.action_timeout': 'Die Prüfung Ihrer Bank hat zu lange gedauert.',
  'error.session_changed': 'Der Betrag ist jetzt {amount}. Prüfen Sie ihn und bezahlen Sie erneut.',
  'error.too_many_attempts':
    'Es gab zu viele Versuche. Ihnen wurde nichts berechnet. Bitte gehen Sie zum Shop zurück und beginnen Sie von vorn.',
  'error.payment_status_unknown': 'Wir prüfen diese Zahlung noch. Bitte bezahlen Sie nicht noch einmal.',
  'error.internal': 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es erneut.',
  'alipay.next': 'Sie bezahlen bei Alipay und kommen danach hierher zurück.',
  'action.title': 'Kartenprüfung',
  'action.cancel': 'Abbrechen',
  'action.page': 'Als Seite öffnen',
  'action.connecting.title': 'Verbindung zu Ihrer Bank',
  'action.connecting.body': 'Ihre Bank bittet Sie möglicherweise um eine Bestätigung.',
  'action.slow.body':
    'Das dauert länger als sonst. Sie können warten oder abbrechen und es erneut versuchen.',
  'card.consent': 'Diese Karte für das nächste Mal speichern.',
  'card.consent.note': 'Sicher gespeichert. Sie können sie jederzeit entfernen.',
  'card.agreement':
    'Mit der Zahlung stimmen Sie zu, dass {merchant} diese Karte speichert und für spätere Zahlungen belasten darf, bis Sie bei {merchant} kündigen.',
  'stored.label': 'Gespeicherte Karte',
  'stored.frame.title': 'Prüfnummer für {card}',
  'stored.expires': 'Gültig bis {expiry}',
  'stored.expired': 'Abgelaufen {expiry}',
  'stored.expired.body':
    'Diese Karte ist abgelaufen. Wählen Sie „Karte“ und geben Sie die neuen Daten ein, oder bezahlen Sie anders.',
  'stored.remove': 'Karte entfernen',
  'stored.remove.of': 'Karte {card} entfernen',
  'stored.remove.ask': '{card} entfernen? Beim nächsten Mal müssten Sie sie neu eingeben.',
  'stored.remove.yes': 'Entfernen',
  'stored.remove.no': 'Behalten',
  'stored.remove.unknown': 'Wir wissen nicht, ob die Karte entfernt wurde. Bitte versuchen Sie es erneut.',
  'visit.title': 'Weiter auf der Zahlungsseite',
  'visit.body':
    'Sie bezahlen dort und kommen danach hierher zurück. Sie können auch eine andere Zahlungsart wählen.',
  'visit.go': 'Weiter',
  'visit.other': 'Anders bezahlen',
  'applePay.label': 'Apple Pay',
  'googlePay.label': 'Google Pay',
  'methods.other': 'Oder anders bezahlen',
  'order.title': 'Bestellübersicht',
  'order.total': 'Gesamt',
};
