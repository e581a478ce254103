/** What is said of a file of outlines that cannot be taken as it is. */
export const notACollection = '文件要是 GeoJSON 的 FeatureCollection，里面每个 Feature 是一个区域的边界。'
export const tooManyFeatures = (most: number) => `一次最多 ${most} 个区域，请分成几份导入。`
export const tooManyPoints = (most: number) => `边界点太多，一次最多 ${most} 个：请先简化边界，或分成几份导入。`
export const otherCrs = (crs: string) => `坐标系 ${crs} 不认识：请导出成 WGS84（EPSG:4326），或在 system 里写 gcj02、bd09。`
export const noSystem = (system: string) => `system「${system}」不认识，可以写 wgs84、gcj02 或 bd09`
export const notAnOutline = '要是 Polygon 或 MultiPolygon，坐标写成 [经度, 纬度]'
export const noSuchArea = (names: string) =>
  `${names ? `没有区域「${names}」` : '没有写是哪个区域'}：在 properties 的 code 或 name 里写区域的代码或名称`
export const tooFewPoints = '每一圈至少要三个不同的点'
export const outlineOutside = '有点不在中国境内：看看经度和纬度是不是写反了'
export const outlineSource = '导入的边界'
