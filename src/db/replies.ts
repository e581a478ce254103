/** What is said of a file of reference data that cannot be taken as it is. */
export const fileTooLarge = '文件太大：最多 20 MB，请分成几份导入。'
export const tooManyColumns = '列太多：一张表最多 200 列。第一行是表头吗？'
export const tooManyRows = '行数太多：一次最多 100000 行，请分成几份导入。'
export const noList = 'JSON 要是一个列表：[{…}, {…}]。'
export const notJson = '文件不是有效的 JSON，请检查括号和引号。'
export const notCsv = (line: number | undefined) =>
  `${line === undefined ? '文件' : `第 ${line} 行`}的引号或逗号不对，请用表格软件另存为 CSV（UTF-8）再试。`
export const noHeader = (known: readonly string[]) => `第一行要是表头，认识的列有：${known.join('、')}。`
export const badField = (field: string, what: string) => `${field || '整行'}：${what}`
export const tooManyFields = (extra: string) =>
  `整行：格子比表头多，“${extra.slice(0, 20)}”不在任何一列下面；内容里有逗号时，整格用英文双引号括起来`
export const needed = '要填'
export const tooLong = (most: number) => `最多 ${most} 个字`
export const badDay = '日期写成 2026-11-25 这样，结束不能早于开始'
export const notANumber = '要是数字'
export const codeTwice = (code: string, line: number) => `编号 ${code} 在第 ${line} 行已经有了，每个地点一个编号`
export const nameTooCommon = (name: string) => `「${name}」太笼统，会到处认错：名称和别名要 2 到 40 个字，是一个地方自己的名字`
export const tooManyAliases = (most: number) => `别名最多 ${most} 个`
export const badKind = (kind: string, known: readonly string[]) => `类型「${kind}」不认识，可以写：${known.join('、')}`
export const noArea = (area: string) => `没有区域「${area}」，写街道、乡镇或社区的名称或代码，不确定就空着`
export const halfPosition = '经度和纬度要么都填，要么都空着'
export const badSystem = '有坐标就要在 system 写明坐标系：wgs84（GPS、OSM）、gcj02（微信、高德、腾讯）或 bd09（百度）'
export const outsideChina = '坐标不在中国境内：看看经度和纬度是不是写反了'

// Fields of the table of policies.
export const badPolicyDay = '要写成 2026-01-31 这样的日期'
export const badUrl = '要以 http:// 或 https:// 开头'
export const badYes = '写「是」或「否」，也可以空着'
export const endsBeforeItBegins = '失效日期比生效日期还早'
export const twice = (code: string) => `编码「${code}」在文件里出现了两次，用了前一行`
