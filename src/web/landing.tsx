import { Layout } from './console/layout.js'

/** The first page: where one can go from here. */
export function Landing({ simulated }: { simulated: boolean }) {
  const places = [
    ...(simulated ? [['/simulator', '模拟聊天', '不用微信，在网页里试所有功能']] : []),
    ['/console', '控制台', '给统筹：活动名单、导入表格、卡住的消息'],
    ['/healthz', '健康检查', '给运维'],
    ['/metrics', '指标', '给运维（Prometheus）'],
  ]
  return (
    <Layout title="伙伴">
      <ul class="cards">
        {places.map(([path, label, hint]) => (
          <li>
            <a href={path}>
              <strong>{label}</strong>
              <span>{hint}</span>
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  )
}
