package org.gradus.evidence.reading;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** JSON of other kinds that is given in place of evidence, by the members that those formats must have. */
final class OtherJson {
    private static final Set<String> GEOMETRIES = Set.of(
            "Point",
            "LineString",
            "Polygon",
            "MultiPoint",
            "MultiLineString",
            "MultiPolygon",
            "GeometryCollection",
            "Feature",
            "FeatureCollection");

    private record Kind(Text name, Predicate<JsonObject> isSo) {
        Kind(String en, String zh, Predicate<JsonObject> isSo) {
            this(new Text(en, zh), isSo);
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "a map (GeoJSON)",
                    "地图数据（GeoJSON）",
                    json -> GEOMETRIES.contains(text(json, "type"))
                            && has(json, "features", "geometry", "coordinates", "geometries")),
            new Kind(
                    "a schema (JSON Schema), by which JSON is checked",
                    "用于检验 JSON 的模式（JSON Schema）",
                    json -> (json.containsKey("$schema") && !has(json, "bomFormat"))
                            || has(json, "$defs", "$ref")
                            || (text(json, "type").equals("object") && json.get("properties") instanceof JsonObject)),
            new Kind(
                    "the description of an interface (OpenAPI)",
                    "接口描述（OpenAPI）",
                    json -> has(json, "openapi", "swagger") && json.containsKey("info")),
            new Kind("a bill of software (SBOM)", "软件物料清单（SBOM）", json -> has(json, "bomFormat", "spdxVersion")),
            new Kind(
                    "the description of a software package (package.json)",
                    "软件包描述（package.json）",
                    json -> json.containsKey("name")
                            && has(json, "dependencies", "devDependencies", "scripts", "lockfileVersion")),
            new Kind("a notebook (Jupyter)", "笔记本（Jupyter）", json -> json.containsKey("nbformat")),
            new Kind(
                    "the result of a query (SPARQL)",
                    "查询结果（SPARQL）",
                    json -> json.get("head") instanceof JsonObject && has(json, "results", "boolean")),
            new Kind(
                    "a report of Gradus (give the evidence that was assessed)",
                    "Gradus 的报告（请提交被评估的证据）",
                    json -> json.get("assessments") instanceof JsonArray),
            new Kind(
                    "a problem that a service told of (application/problem+json)",
                    "服务返回的错误（application/problem+json）",
                    json -> json.get("status") instanceof JsonNumber && json.containsKey("title")),
            new Kind(
                    "a request for an assessment (evidence is what it assesses)",
                    "评估请求（证据是被评估的内容）",
                    json -> json.get("models") instanceof JsonArray));

    private OtherJson() {}

    /** What a document seems to be that has no context; empty where it may be evidence. */
    static Optional<Text> of(JsonStructure document) {
        if (!(document instanceof JsonObject json)) {
            return isTable((JsonArray) document)
                    ? Optional.of(said(new Text("a table in JSON, a row an array", "JSON 表格，每行一个数组")))
                    : Optional.empty();
        }
        return json.keySet().stream().anyMatch(key -> key.startsWith("@"))
                ? Optional.empty()
                : KINDS.stream()
                        .filter(kind -> kind.isSo().test(json))
                        .map(kind -> said(kind.name()))
                        .findFirst();
    }

    private static Text said(Text kind) {
        return Wording.join(Wording.say("This seems to be %s, not evidence.", "这似乎是%s，不是证据。", kind), Mistaken.HOW);
    }

    /** JSON-LD knows no array of arrays of plain values at its top. */
    private static boolean isTable(JsonArray rows) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.getValueType() == JsonValue.ValueType.ARRAY);
    }

    private static boolean has(JsonObject json, String... any) {
        return List.of(any).stream().anyMatch(json::containsKey);
    }

    private static String text(JsonObject json, String key) {
        return json.get(key) instanceof JsonString text ? text.getString() : "";
    }
}
