/**
 * Traditional characters beside their simplified forms: those of the vocabulary, of surnames and of jobs. Words are
 * recognised by the simplified form; what a person typed is kept as it is.
 */
const pairs = `請请 問问 煩烦 勞劳 駕驾 託托 幫帮 們们 個个 給给 為为 爲为 說说 發发 現现 趕赶 緊紧 盡尽 儘尽 線线 後后 還还 麼么 嗎吗 樂乐 謝谢 萬万 羅罗 師师 詢询 尋寻 這这 幾几 檢检 調调 開开
 顯显 訴诉 瞭了 確确 認认 獲获 無无 薦荐 來来 裡里 裏里 過过 據据 關关 於于 對对 應应 屬属 誰谁 樣样 甚什 員员 記记 錄录 資资 係系 統统 飛飞 書书 別别 體体 題题 從从 歸归 時时 間间
 隨随 氣气 聞闻 價价 館馆 廳厅 賣卖 機机 電电 視视 劇剧 戲戏 網网 聯联 圖图 遞递 譜谱 號号 碼码 動动 郵邮 證证 護护 陸陆 灣湾 門门 軍军 國国 內内 鄉乡 戶户 業业 務务 類类 職职 異异
 際际 亞亚 蘭兰 賓宾 韓韩 編编 鍵键 詞词 選选 試试 僱雇 傭佣 與与 並并 將将 檔档 詳详 簡简 歷历 曆历 屆届 細细 盤盘 級级 數数 劃划 階阶 責责 頭头 銜衔 範范 圍围 變变 經经 極极 設设
 計计 監监 總总 專专 構构 納纳 實实 習习 隊队 組组 團团 崗岗 場场 財财 測测 運运 營营 銷销 產产 驗验 學学 銀银 項项 離离 晉晋 陞升 昇升 轉转 寫写 審审 帶带 獎奖 鏈链 連连 規规 則则
 絕绝 權权 紹绍 會会 單单 舉举 匯汇 報报 歲岁 導导 優优 順顺 條条 週周 續续 臺台 嚴严 狀状 態态 標标 餘余 張张 陳陈 劉刘 楊杨 黃黄 趙赵 吳吴 孫孙 馬马 鄭郑 許许 鄧邓 蕭萧 馮冯 蘇苏
 葉叶 呂吕 蔣蒋 賈贾 鄒邹 閻阎 龍龙 賀贺 顧顾 賴赖 錢钱 湯汤 盧卢 鍾钟 齊齐 莊庄 聶聂 歐欧 陽阳 譚谭 遼辽 魯鲁 龔龚 饒饶 闞阚 溫温 瀋沈 衛卫 諸诸 東东 獨独 軒轩 轅辕 遲迟 鮮鲜 閆闫
 駱骆 畢毕 鄔邬 紀纪 貝贝 寧宁 強强 喬乔 竇窦 華华 偉伟 麗丽 証证 頁页 換换 篩筛 邊边 誤误 讓让 願愿 覺觉 辦办 該该 剛刚 纔才 啟启 輸输 獲获 遠远 進进 現现 長长 簽签 課课 結结 錯错 廠厂 雙双 圍围`;

/** By the traditional character's UTF-16 unit the simplified one's; 0 for all others. */
const simplified = new Uint16Array(0xa000);
for (const pair of pairs.split(/\s+/)) simplified[pair.charCodeAt(0)] = pair.charCodeAt(1);

/** The simplified form of a character (both UTF-16 units), 0 where it is none of the traditional ones known. */
export function simplifiedCode(code: number): number {
  return simplified[code] ?? 0;
}

/** The text with traditional characters that Bole knows made simplified; as long as it was. */
export function asSimplified(text: string): string {
  let result = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const simple = simplifiedCode(text.charCodeAt(at));
    if (simple === 0) continue;
    result += text.slice(from, at) + String.fromCharCode(simple);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}
