import * as OpenCC from 'opencc-js/t2cn'

/**
 * Words that mean here what they say, though Taiwan's word for something else is written so: 我的資料 are no 数据, 檔案館 keeps no 文件,
 * and 程序 no 进程. Found by looking through the converter's phrases for those whose characters make a common word of the mainland (jieba's
 * dictionary).
 */
const OWN = new Set(
  '建立 執行 資料 程序 核心 文件 裝置 影片 指標 宣告 支援 智慧 通訊 聯絡 新增 檔案 整合 儲存 查詢 啟用 序列 行程 傳送 複製 互動 呼叫 列舉 資訊 批次 獅子山 即時 訊息 設定 開啟 物件 元件 載入 影像 搜尋 效能 使用者 向量 連結 相容 區域性 正規化 遮蔽 連線 外掛 影印 類比 存取 停用 過載 高階 數位 防毒 登出 桌布 專案 社群 存檔 檢視 資料庫 心肌梗塞 音訊 叮噹 叮叮噹噹'.split(
    ' ',
  ),
)

/** A list of pairs, or `a b|c d`. */
type Dictionary = string | readonly (readonly [string, string])[]
const withoutOwn = (dictionary: Dictionary): Dictionary =>
  typeof dictionary === 'string'
    ? dictionary
        .split('|')
        .filter((pair) => !OWN.has(pair.split(' ')[0] ?? ''))
        .join('|')
    : dictionary.filter(([from]) => !OWN.has(from))

/** From traditional characters and Taiwan's words to those of the mainland. */
export function openPhrases(): (text: string) => string {
  const own = OpenCC.Locale.from.twp?.map((group: readonly Dictionary[]) => group.map(withoutOwn)) ?? []
  return OpenCC.ConverterFactory(own, OpenCC.Locale.to.cn ?? [])
}
