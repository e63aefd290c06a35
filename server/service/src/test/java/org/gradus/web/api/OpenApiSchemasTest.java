package org.gradus.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gradus.security.AuditEntry;
import org.gradus.service.AssessmentService;
import org.gradus.service.Backups;
import org.gradus.service.Comparison;
import org.gradus.service.Understood;
import org.gradus.text.Text;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/** The schemas of the description have the members of the records that are written and read, no more and no less. */
class OpenApiSchemasTest {
    private static final Map<String, Class<? extends Record>> WRITTEN = Map.ofEntries(
            Map.entry("Text", Text.class),
            Map.entry("Organisation", OrganisationJson.class),
            Map.entry("EvidenceVersion", VersionJson.class),
            Map.entry("EvidenceDocument", DocumentJson.class),
            Map.entry("Receipt", ReceiptJson.class),
            Map.entry("Understood", Understood.class),
            Map.entry("EvidenceDifference", DifferenceJson.class),
            Map.entry("Decision", DecisionJson.class),
            Map.entry("Item", ItemJson.class),
            Map.entry("Shift", ShiftJson.class),
            Map.entry("LevelAndGrade", ShiftJson.Standing.class),
            Map.entry("ResultLine", AssessmentService.Line.class),
            Map.entry("AssessmentRun", RunJson.class),
            Map.entry("Provenance", ProvenanceJson.class),
            Map.entry("Comparison", Comparison.class),
            Map.entry("Plan", PlanJson.class),
            Map.entry("PlanStep", PlanStepJson.class),
            Map.entry("PlanLacking", PlanJson.Lacking.class),
            Map.entry("Published", PublishedJson.class),
            Map.entry("Job", JobJson.class),
            Map.entry("Key", KeyJson.class),
            Map.entry("IssuedKey", IssuedKeyJson.class),
            Map.entry("AuditEntry", AuditEntry.class),
            Map.entry("Backup", Backups.Backup.class),
            Map.entry("Question", QuestionJson.class));

    private static final Map<String, Class<? extends Record>> READ = Map.of(
            "OrganisationRequest", OrganisationRequest.class,
            "DecisionsRequest", DecisionsRequest.class,
            "AssessmentRequest", AssessmentRequest.class,
            "KeyRequest", KeyRequest.class,
            "PlanRequest", PlanRequest.class,
            "PlanTargetRequest", PlanTargetRequest.class,
            "PlanStepRequest", PlanStepRequest.class);

    private static final Map<?, ?> SCHEMAS = schemas();

    private static Map<?, ?> schemas() {
        InputStream yaml = OpenApiController.class.getResourceAsStream("openapi.yaml");
        Map<?, ?> description = new Yaml().load(yaml);
        return (Map<?, ?>) ((Map<?, ?>) description.get("components")).get("schemas");
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsDescribed() {
        return WRITTEN.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    assertEquals(members(each.getValue()), properties(each.getKey()), "members");
                    assertEquals(always(each.getValue()), required(each.getKey()), "members that are always there");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsReadIsDescribedAndNothingElseIsTaken() {
        return READ.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
                    assertEquals(members(each.getValue()), properties(each.getKey()), "members");
                    assertEquals(false, schema(each.getKey()).get("additionalProperties"), "closed");
                }));
    }

    private static Set<String> members(Class<?> type) {
        var members = new TreeSet<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                members.addAll(members(component.getType()));
            } else {
                members.add(name(component));
            }
        }
        return members;
    }

    private static Set<String> always(Class<?> type) {
        Set<String> always = members(type);
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
                always.remove(name(component));
            }
        }
        return always;
    }

    private static String name(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }

    private static Map<?, ?> schema(String name) {
        return (Map<?, ?>) SCHEMAS.get(name);
    }

    private static Set<String> properties(String name) {
        return collected(schema(name), "properties");
    }

    private static Set<String> required(String name) {
        return collected(schema(name), "required");
    }

    private static Set<String> collected(Map<?, ?> schema, String keyword) {
        var collected = new TreeSet<String>();
        if (schema.get("$ref") instanceof String reference) {
            return collected(schema(reference.replaceFirst(".*/", "")), keyword);
        }
        if (schema.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> collected.addAll(collected((Map<?, ?>) part, keyword)));
        }
        Object own = schema.get(keyword);
        if (own instanceof Map<?, ?> properties) {
            properties.keySet().forEach(property -> collected.add(property.toString()));
        } else if (own instanceof List<?> names) {
            names.forEach(property -> collected.add(property.toString()));
        }
        return collected;
    }
}
