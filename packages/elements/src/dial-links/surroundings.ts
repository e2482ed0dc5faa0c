/** Tells by the words beside figures what they are. */

/** A telephone, in several languages, and what may stand between it and its number. */
const PHONE =
  /(?:(?<!\p{L})(?:tel|tél|tfno|tlf|tālr|mob|cell?|gsm|handy|fax|call|ring|sms|whatsapp|hotline|kom)|fon|phone|手机|电话|電話|携帯|هاتف|☎|✆|📞|📱)\P{Nd}{0,14}$/iu;

const STEMS =
  'order|ordre|ordin|bestell|auftrag|kund|customer|client|klient|klant|account|konto|invoice|rechnung|fact|fatt|fakt|fatu|ticket|vertrag|contract|dossier|command|pedid|zamów|užsak|sąskait|pasūt|rēķin|sipari|müşteri|đơn hàng|khách hàng|注文|顧客|請求|订单|客户|发票|طلب|حساب';

const WORDS =
  'nr|no|n[.]?[°ºo]?|num|id|ref|acc|acct|a/c|kd|vat|ust|uid|btw|tva|nip|regon|cif|nif|cpf|cnpj|siret|siren|cvr|cpr|org|abn|tfn|gst|ssn|ein|nhs|bsn|ahv|isbn|ean|sku|bsb|pnr|mst|stk|imei|aadhaar|routing|personnummer|rijksregister|protocolo|lot|batch|serial|sn|s/n|part|art|artikel|article|item|gtin|upc|tracking|build|version';

/** What else is numbered. */
const OTHER = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${WORDS})|(?:${STEMS})\p{L}*)(?:[\s./-]*(?:nrs?|nos?|nummern?|numbers?|numer|ids?|n[°º]|رقم))?[\s.:#/°º№-]*$`,
  'iu',
);

/** Figures before the last ones, in one list with them. */
const LIST = /(?:[\d().-][\d ().-]*[,;&]\s*)+$/;

const CURRENCY = String.raw`\p{Sc}|EUR|USD|GBP|CHF|AED|AUD|BRL|CAD|CNY|CZK|DKK|HKD|HUF|ILS|INR|JPY|KRW|MXN|NOK|NZD|PLN|RON|RUB|SAR|SEK|SGD|SYP|THB|TRY|VND|ZAR|Rs\.?|Fr\.?`;
const PRICE_BEFORE = new RegExp(String.raw`(?:${CURRENCY})\s?$`, 'u');
const PRICE_AFTER = new RegExp(
  String.raw`^[\s,.-]{0,2}(?:(?:${CURRENCY}|[Ee]uros?|Eur|eur|eiro|kr|kroner|kronor|zł|Kč|Ft|lei|TL|đ)(?!\p{L})|руб|円|元|ل\.س)`,
  'u',
);

/** Do the words before a number say that it is one to call? */
export const isAnnounced = (before: string): boolean => PHONE.test(before);

/** Do the words around figures say that they are something else: an order, a customer, an amount? */
export const isOtherwiseNamed = (before: string, after: string): boolean =>
  PRICE_BEFORE.test(before) ||
  PRICE_AFTER.test(after) ||
  (OTHER.test(before.replace(LIST, '')) && !isAnnounced(before));
