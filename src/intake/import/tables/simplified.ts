/** Letters of headers and of words that tables are told by; names stay as they are written. */
const TRADITIONAL =
  '戶編號稱聯絡繫電話單訂額數價類狀態負責銷門職務員產業進訪時間記錄標題內備註郵應廠總計經稅發實際結開會議參對區歸屬創網簽連絡拜聯絡線級別幣種單價貨錢聞';
const SIMPLIFIED =
  '户编号称联络系电话单订额数价类状态负责销门职务员产业进访时间记录标题内备注邮应厂总计经税发实际结开会议参对区归属创网签连络拜联络线级别币种单价货钱闻';
const SIMPLE: ReadonlyMap<string, string> = new Map([...TRADITIONAL].map((letter, at) => [letter, [...SIMPLIFIED][at] ?? letter]));

/** The same text with these letters as mainland China writes them. */
export function simplified(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (letter) => SIMPLE.get(letter) ?? letter);
}
