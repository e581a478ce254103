/** What is said of a file of reference data that cannot be taken as it is. */
export const fileTooLarge = '文件太大：最多 20 MB，请分成几份导入。'
export const tooManyRows = '行数太多：一次最多 100000 行，请分成几份导入。'
export const noList = 'JSON 要是一个列表：[{…}, {…}]。'
export const notJson = '文件不是有效的 JSON，请检查括号和引号。'
export const notCsv = (line: number | undefined) =>
  `${line === undefined ? '文件' : `第 ${line} 行`}的引号或逗号不对，请用表格软件另存为 CSV（UTF-8）再试。`
export const noHeader = (known: readonly string[]) => `第一行要是表头，认识的列有：${known.join('、')}。`
export const badField = (field: string, what: string) => `${field || '整行'}：${what}`
