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

// Of a start that is refused: to whoever starts the bot, in its terminal.
export const notOurs = (path: string, code: string | undefined) =>
  `${path} 不能由当前用户读写（${code}），本次没有启动；如果另一个用户的伙伴正在用这个目录，它不受影响。请用原来的用户启动，或者让当前用户可以读写它，或者用 DATA_DIR 另外指定一个目录。`
export const folderInUse = (file: string) =>
  `${file} 正被另一个程序使用，本次没有启动，那一个不受影响。请先停掉那一个；要同时运行两个，请用 DATA_DIR 给这一个另外指定一个目录。`
export const keyIsOpen = (file: string) => `密钥文件 ${file} 能被本机的其他用户读取。请运行：chmod 600 ${file}`
export const noKey = (file: string) => `${file} 不是数据密钥（应为 64 位十六进制数字）。请从备份里恢复正确的文件。`
export const keyNotOurs = (file: string, code: string) =>
  `密钥文件 ${file} 属于另一个系统用户，当前用户读不了（${code}）。请用原来的用户启动，或者用 chown 把它改给当前用户。`
export const keyNotMade = (file: string) => `密钥文件 ${file} 没能建立。请检查它所在的磁盘。`
export const newerSchema = (ahead: readonly string[]) =>
  `数据库由更新版本的伙伴写过（有 ${ahead.join('、')}），本版本不能使用。请启动那个版本，或者恢复升级之前的备份。`
export const otherSchema = (theirs: string, own: string) =>
  `数据库里的迁移 ${theirs} 不是本版本的 ${own}。请启动写它的那个版本，或者换一个空的数据库。`
export const otherKey = (known: string, given: string) =>
  `数据库是用密钥 ${known} 写的，现在给的是 ${given}。请在 DATA_KEY 里给出原来的密钥，或者把原来的 data.key 放回数据目录。`
export const noSeedFolder = (folder: string) => `SEED_DIR：${folder} 不是目录。请建好它，或者去掉这个变量，用自带的文件。`
export const seedTooLarge = (path: string) => `${path} 超过 20 MB，请分成小一些的文件。`
export const badSeed = (path: string, line: number | undefined) =>
  `${path}${line === undefined ? '' : ` 第 ${line} 行`}有错，请按下面说的改好再启动。`
export const rival =
  '已经有另一个伙伴用这个令牌连着，本程序就此结束，那一个不受影响。同一个令牌上有两个，每句话都会答两遍，账号会被封：请先停掉那一个，再启动这一个。'
export const unusable = (reason: string) =>
  `连接聊天平台的部分装不进来（${reason}），听不到也答不了任何人。请重新安装并构建：npm ci && npm run build。`
export const badConfig = '配置有误，请按下面各行改好环境变量再启动。'
export const databaseDown = (why: string) => `数据库用不了（${why}）。请确认它在运行、地址和用户名密码正确、磁盘有空间，再启动。`
export const noFile = (file: string) => `${file} 不是文件。请检查文件名和路径。`
export const tableTooLarge = (file: string, megabytes: number) => `${file} 超过 ${megabytes} MB，请分成几份再导入。`
export const importOnPage = '使用 SQLite 时，请在伙伴运行时到控制台导入：/console/import。'
export const gatewayInUse = (holder: string) =>
  `另一个网关进程（${holder}）正在用这个数据库收发消息，本次没有启动，那一个不受影响。一个数据库只能有一个网关：请先停掉那一个，再启动这一个。`
export const ousted = (holder: string) =>
  `本进程停顿太久，另一个网关进程（${holder}）已经接手收发消息，本程序就此结束，没有再发任何消息。不用做什么；要换回这一个，请先停掉那一个，再启动这一个。`
