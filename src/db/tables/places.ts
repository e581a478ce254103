import type { Columns } from '../columns.js'

// Places of the district, from open map data and the operator.

/**
 * Names of places that text alone does not give away (果园, 万达), with where they are. `kind` is free (road, compound, station …).
 * Coordinates are WGS84, whatever system they were imported in. `code` is the importer's own key: importing again changes the row.
 */
export const gazetteer = ({ table, id, text, float, bool, json, index, uniqueIndex }: Columns) =>
  table(
    'gazetteer',
    {
      id: id().primaryKey(),
      district: text().notNull(),
      code: text().notNull(),
      name: text().notNull(),
      aliases: json<string[]>().notNull(),
      kind: text().notNull(),
      area: text(),
      latitude: float(),
      longitude: float(),
      /** 示例: came with the program, checked by nobody in the district. It weighs less than what the operator imported. */
      sample: bool().notNull().default(false),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [uniqueIndex('gazetteer_code').on(t.district, t.code), index('gazetteer_area').on(t.district, t.area)],
  )

/** The outlines the operator gave for areas, as GeoJSON MultiPolygon coordinates (longitude, latitude) in WGS84. */
export const areaShapes = ({ table, id, text, json, index }: Columns) =>
  table(
    'area_shapes',
    {
      area: id().primaryKey(),
      district: text().notNull(),
      polygons: json<[number, number][][][]>().notNull(),
      source: text().notNull(),
      validFrom: text().notNull(),
      validTo: text(),
    },
    (t) => [index('area_shapes_district').on(t.district)],
  )
