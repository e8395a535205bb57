/**
 * Letters that stand in nearly every table of their language: words of headers, endings of names of firms, and what is written
 * most. Bytes taken for another encoding give letters nobody uses.
 */
const SIMPLIFIED =
  '的一是不了在人有我他这中大来上个国和地到们为子出会时要也下以生日年月公司限有号名称户客联系话电单订金额数量价期编型类地址市省区备注状态负责销售部门职务位员工商品产业技术食乳厂贸易集团科北京海广州深东西南路街江河山华新成长方本元万';
const TRADITIONAL =
  '的一是不了在人有我他這中大來上個國和地到們為子出會時要也下以生日年月公司限號名稱戶客聯絡繫話電單訂金額數量價期編型類址市省區備註狀態負責銷售部門職務位員工商品產業技術食廠貿易集團科臺灣北高雄路街江河山華新成長方本元萬股份統';
const KANA =
  'のはをにがとでたしてるるなりいかもこそれアイウエオカキクケコサシスセソタチツテトナニノハヒフヘホマミムメモヤユヨラリルレロワンーッャュョ社氏株式会日月年番号金額顧客担当注文電話名前様円';
const HANGUL = '이다는의을에가고하지한로기사은도그리정아인나수일자회사주식명번호금액거래처담당전화날짜';
const COMMON: ReadonlySet<string> = new Set([...SIMPLIFIED, ...TRADITIONAL, ...KANA, ...HANGUL]);

/** Share of the letters beyond ASCII that are common ones; 0 where there are none or marks of damage. */
export function commonShare(text: string): number {
  let seen = 0;
  let common = 0;
  for (const letter of text) {
    if (letter <= '\u007f') continue;
    if (letter === '\ufffd') return 0;
    if (/[\p{Script=Latin}\p{P}\p{S}\s]/u.test(letter)) continue;
    seen += 1;
    if (COMMON.has(letter)) common += 1;
  }
  return seen === 0 ? 0 : common / seen;
}
