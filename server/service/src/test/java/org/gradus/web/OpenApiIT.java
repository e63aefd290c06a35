package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.web.http.ProblemType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the interface says what there is: no more, no less. */
class OpenApiIT {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
    private static RunningService service;
    private static JsonObject description;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        description =
                service.get("/openapi").accept("application/json").send().json().getAsJsonObject();
    }

    @Test
    void everyMappingIsDescribedAndEveryDescriptionIsMapped() {
        var mapped = new TreeSet<String>();
        service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("org.gradus.web.")) {
                        for (String path : mapping.getPatternValues()) {
                            for (RequestMethod verb :
                                    mapping.getMethodsCondition().getMethods()) {
                                mapped.add(verb.name().toLowerCase(java.util.Locale.ROOT) + " " + described(path));
                            }
                        }
                    }
                });
        mapped.removeIf(path -> path.endsWith(" /error") || isForPeople(path.substring(path.indexOf(' ') + 1)));
        for (String path : List.of(
                "get /sparql",
                "post /sparql",
                "get /sparql/private",
                "post /sparql/private",
                "get /drafts/sparql",
                "post /drafts/sparql",
                "post /drafts/update",
                "get /actuator/health",
                "get /actuator/prometheus")) {
            mapped.add(path);
        }
        var described = new TreeSet<String>();
        description
                .getAsJsonObject("paths")
                .entrySet()
                .forEach(path -> path.getValue().getAsJsonObject().keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(verb -> described.add(verb + " " + path.getKey())));
        var undescribed = new TreeSet<>(mapped);
        undescribed.removeAll(described);
        var unmapped = new TreeSet<>(described);
        unmapped.removeAll(mapped);
        assertEquals(Set.of(), undescribed, "mapped, not described");
        assertEquals(Set.of(), unmapped, "described, not mapped");
    }

    /** What is not described is refused, so nothing may be missing from the description. */
    @Test
    void theParametersOfEachOperationAreThoseThatItsHandlerKnows() {
        service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (!method.getBeanType().getPackageName().startsWith("org.gradus.web")
                            || mapping.getMethodsCondition().getMethods().isEmpty()) {
                        return;
                    }
                    var known = new TreeSet<String>();
                    for (var parameter : method.getMethodParameters()) {
                        if (parameter.hasParameterAnnotation(RequestParam.class)
                                && parameter.getParameterType() != Map.class) {
                            known.add(parameter.getParameter().getName());
                        }
                    }
                    for (String path : mapping.getPatternValues()) {
                        for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                            if (isForPeople(path)) {
                                continue;
                            }
                            JsonObject operation = description
                                    .getAsJsonObject("paths")
                                    .getAsJsonObject(described(path))
                                    .getAsJsonObject(verb.name().toLowerCase(java.util.Locale.ROOT));
                            var described = query(operation);
                            // Every resource knows lang; it is described where the answer differs by it.
                            described.remove("lang");
                            // Of pages only.
                            described.remove("page");
                            // Those of a question are its own.
                            described.remove("parameters");
                            assertEquals(known, described, verb + " " + path);
                        }
                    }
                });
    }

    /** Whether what is there is a page or a form, and nothing for programs. */
    private static boolean isForPeople(String path) {
        return path.equals("/search")
                || path.startsWith("/assets/")
                || path.startsWith("/log-")
                || path.equals("/desk")
                || path.startsWith("/desk/");
    }

    /** A path as it is described: what a part must look like is said of its parameter. */
    private static String described(String pattern) {
        return pattern.replace("/**", "/{path}").replaceAll(":[^/}]*}", "}");
    }

    private static Set<String> query(JsonObject operation) {
        var names = new TreeSet<String>();
        if (operation.has("parameters")) {
            operation.getAsJsonArray("parameters").forEach(each -> {
                JsonObject parameter = each.getAsJsonObject();
                if (parameter.has("$ref")) {
                    String name = parameter.get("$ref").getAsString().replaceFirst(".*/", "");
                    parameter = description
                            .getAsJsonObject("components")
                            .getAsJsonObject("parameters")
                            .getAsJsonObject(name);
                }
                if (parameter.get("in").getAsString().equals("query")) {
                    names.add(parameter.get("name").getAsString());
                }
            });
        }
        return names;
    }

    @Test
    void itIsOpenApi31AndItsReferencesResolve() {
        assertTrue(description.get("openapi").getAsString().startsWith("3.1"));
        var broken = new ArrayList<String>();
        references(description, broken);
        assertEquals(List.of(), broken);
        assertEquals(200, service.get("/openapi.yaml").send().status());
    }

    @Test
    void everyOperationSaysWhatItGivesAndWhoMayCallIt() {
        description
                .getAsJsonObject("paths")
                .entrySet()
                .forEach(path -> path.getValue().getAsJsonObject().entrySet().forEach(verb -> {
                    if (METHODS.contains(verb.getKey())) {
                        JsonObject operation = verb.getValue().getAsJsonObject();
                        String name = verb.getKey() + " " + path.getKey();
                        assertTrue(
                                operation.has("operationId")
                                        && operation.has("summary")
                                        && operation.has("x-summary-zh"),
                                name);
                        assertTrue(
                                operation.getAsJsonObject("responses").keySet().stream()
                                        .anyMatch(status -> status.startsWith("2") || status.startsWith("3")),
                                name);
                        // A body has a time in all.
                        assertEquals(
                                operation.has("requestBody"),
                                operation.getAsJsonObject("responses").has("408"),
                                name);
                        boolean open = operation.has("security")
                                && operation.getAsJsonArray("security").isEmpty();
                        if (verb.getKey().equals("get")
                                && open
                                && !path.getKey().contains("{")) {
                            int status = service.get(path.getKey()).send().status();
                            assertTrue(status == 200 || status == 303, name + " is open, but gives " + status);
                        }
                        if (!open) {
                            int status = service.call(
                                            verb.getKey().toUpperCase(java.util.Locale.ROOT),
                                            path.getKey().replaceAll("\\{[^}]*}", "1"))
                                    .send()
                                    .status();
                            assertEquals(401, status, name + " needs a key");
                        }
                    }
                }));
    }

    private static void references(JsonElement element, List<String> broken) {
        if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(member -> {
                if (member.getKey().equals("$ref") && member.getValue().isJsonPrimitive()) {
                    JsonElement at = description;
                    for (String step :
                            member.getValue().getAsString().substring(2).split("/")) {
                        at = at == null || !at.isJsonObject()
                                ? null
                                : at.getAsJsonObject().get(step);
                    }
                    if (at == null) {
                        broken.add(member.getValue().getAsString());
                    }
                } else {
                    references(member.getValue(), broken);
                }
            });
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> references(each, broken));
        }
    }

    @Test
    void peopleSeeEveryCallOnAPageInTheirLanguage() {
        for (String lang : List.of("en", "zh")) {
            String page = service.get("/openapi?lang=" + lang)
                    .accept("text/html")
                    .send()
                    .text();
            description
                    .getAsJsonObject("paths")
                    .entrySet()
                    .forEach(path -> path.getValue().getAsJsonObject().entrySet().stream()
                            .filter(operation -> METHODS.contains(operation.getKey()))
                            .forEach(operation -> assertTrue(
                                    page.contains(operation.getKey().toUpperCase(java.util.Locale.ROOT) + " "
                                            + path.getKey()),
                                    operation.getKey() + " " + path.getKey())));
        }
    }

    @Test
    void everyTypeOfProblemIsExplainedAtItsIri() {
        for (ProblemType type : ProblemType.values()) {
            var answer = service.get("/problem/" + type.tag())
                    .accept("application/json")
                    .send();
            assertEquals(200, answer.status(), type.tag());
            assertEquals(type.iri(), answer.json().getAsJsonObject().get("type").getAsString());
            String page = service.get("/problem/" + type.tag() + "?lang=zh")
                    .accept("text/html")
                    .send()
                    .text();
            assertTrue(page.contains(type.meaning().zh()), page);
        }
        assertEquals(404, service.get("/problem/none").send().status());
    }
}
