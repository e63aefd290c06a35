package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradus.assess.Standards;
import org.gradus.query.Catalogue;
import org.gradus.query.Question;
import org.gradus.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whatever the command line says to who asks in Chinese is Chinese, but for names that are the same in it. */
class ChineseIT {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SPECIMENS = Path.of("../core/src/test/resources/org/gradus/evidence");

    private static String said(String... args) {
        var all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--lang", "zh"));
        var said = new StringWriter();
        var out = new PrintWriter(said);
        Gradus.run(out, out, all.toArray(String[]::new));
        return said.toString().replace(PROJECT.toString(), "");
    }

    private static DynamicTest chinese(String... args) {
        return DynamicTest.dynamicTest(String.join(" ", args).replace(PROJECT.toString(), ""), () -> {
            String said = said(args);
            assertTrue(said.codePoints().anyMatch(Character::isIdeographic), said);
            assertEquals(List.of(), LatinWords.in(said), said);
        });
    }

    /** What is to say nothing, in no language. */
    private static DynamicTest quiet(String... args) {
        return DynamicTest.dynamicTest(
                String.join(" ", args).replace(PROJECT.toString(), ""), () -> assertEquals("", said(args)));
    }

    private static List<String> samples() throws IOException {
        try (Stream<Path> files = Files.list(PROJECT.resolve("examples"))) {
            return files.map(Path::toString).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyReport() throws IOException {
        return samples().stream()
                .filter(sample -> !sample.contains("progress"))
                .map(sample -> chinese("assess", sample, "--all"));
    }

    @TestFactory
    Stream<DynamicTest> everyReportAsAPage() throws IOException {
        return samples().stream()
                .filter(sample -> !sample.contains("progress"))
                .map(sample ->
                        DynamicTest.dynamicTest(Path.of(sample).getFileName().toString(), () -> {
                            String page = said("assess", sample, "--format", "html");
                            String text = page.replaceAll("(?s)<style>.*?</style>", "")
                                    .replaceAll("title=\"([^\"]*)\"", ">$1<")
                                    .replaceAll("(?s)<[^>]*>", "\n");
                            assertEquals(List.of(), LatinWords.in(text.replaceAll("&[a-z]+;", " ")));
                        }));
    }

    @TestFactory
    Stream<DynamicTest> everyList() throws IOException {
        return Stream.of(
                chinese("models"),
                chinese("practices"),
                chinese("check", samples().get(0)),
                chinese("check", PROJECT.resolve("ontology").toString()),
                chinese(
                        "progress",
                        PROJECT.resolve("examples/baihe-progress.ttl").toString()),
                chinese("compile", "--check", "--project", PROJECT.toString()),
                chinese("format", "--check", "--project", PROJECT.toString()));
    }

    /** In their order: some need what those before them have written. */
    @TestFactory
    Stream<DynamicTest> everyChangeBookAndCertificate(@TempDir Path folder) throws IOException {
        String example = PROJECT.resolve("examples/lanqiao.ttl").toString();
        String change = folder.resolve("change.ttl").toString();
        Files.writeString(Path.of(change), """
                @prefix gradus: <https://w3id.org/gradus/core#> .
                @prefix breadth: <https://w3id.org/gradus/breadth#> .
                @prefix t10003: <https://w3id.org/gradus/t-aiitre-10003/> .
                t10003:5.2.2-a.1 gradus:minBreadth breadth:Ecosystem .
                """);
        String wrong = folder.resolve("wrong.ttl").toString();
        Files.writeString(Path.of(wrong), Files.readString(Path.of(change)).replace("minBreadth", "minBredth"));
        String drafts = folder.resolve("drafts").toString();
        return Stream.of(
                chinese("diff", change, "--model", "t-aiitre-10003"),
                chinese("diff", "t-aiitre-10003", "t-aiitre-10003"),
                chinese("diff", wrong, "--model", "t-aiitre-10003"),
                chinese("what-if", "--change", change, example, "--date", "2026-06-30"),
                chinese("what-if", "--change", wrong, example),
                chinese("template", "t-aiitre-10003", "-o", in(folder, "template.xlsx")),
                chinese("check", in(folder, "template.xlsx")),
                chinese("template", "t-aiitre-10009", "-o", in(folder, "template.xlsx")),
                quiet("export", example, "-o", in(folder, "evidence.xlsx")),
                chinese("check", in(folder, "evidence.xlsx")),
                chinese("export", example, "-o", in(folder, "evidence.csv")),
                chinese("export", example, "-o", in(folder, "evidence.pdf")),
                quiet("export", example, "--assessment", "--date", "2026-06-30", "-o", in(folder, "a.xlsx")),
                chinese("edition", "new", "t-aiitre-10003-2030", "--from", "t-aiitre-10003", "--ontology", drafts),
                chinese("edition", "new", "t-aiitre-10003-2030", "--from", "t-aiitre-10003", "--ontology", drafts),
                chinese("edition", "new", "t-aiitre-10003-2031", "--from", "t-aiitre-1003", "--ontology", drafts),
                chinese("edition", "list", "--ontology", drafts),
                chinese("edition", "list"),
                chinese("diff", "t-aiitre-10003-2030", "--ontology", drafts),
                chinese("practice", "data-acquisition"),
                chinese("practice", "data-acquisitoin"),
                chinese("check", folder.toString()),
                chinese("assess", folder.toString()));
    }

    @TestFactory
    Stream<DynamicTest> everyCertificate(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("password"), "correct horse\n");
        String[] keys = {
            "--keystore",
            in(folder, "keys.p12"),
            "--password-file",
            in(folder, "password"),
            "--keys",
            in(folder, "did.json")
        };
        String[] register = {"--register", in(folder, "register")};
        String[] issue = {
            "certificate",
            "issue",
            PROJECT.resolve("examples/xinghe.ttl").toString(),
            "--model",
            "t-aiitre-10003",
            "--subject",
            "https://xinghe.example/id/production-operations",
            "--date",
            "2026-06-30",
            "--id",
            "https://body.example/certificates/1",
            "--valid-until",
            "2999-06-30",
            "-o",
            in(folder, "certificate.json"),
            "--status-at",
            "https://body.example/status/"
        };
        String[] verify = {
            "certificate",
            "verify",
            in(folder, "certificate.json"),
            "--keys",
            in(folder, "did.json"),
            "--status",
            in(folder, "register/revocation.json"),
            "--status",
            in(folder, "register/suspension.json")
        };
        String[] revoke = {"certificate", "revoke", "https://body.example/certificates/1", "--reason", "到期复核"};
        return Stream.of(
                chinese(all("certificate key --issuer did:web:body.example --name 2026".split(" "), keys)),
                chinese(all("certificate key --name 2026".split(" "), keys)),
                chinese(all(issue, keys, register)),
                chinese(all(issue, keys, register, new String[] {"--level", "CL5"})),
                chinese(verify),
                chinese(all(revoke, keys, register, new String[] {"--suspend"})),
                chinese(verify),
                chinese(all(revoke, keys, register)),
                chinese(verify),
                chinese(all(revoke, keys, register, new String[] {"--resume"})),
                chinese(all("certificate status".split(" "), keys, register)),
                chinese("certificate", "verify", in(folder, "did.json"), "--keys", in(folder, "did.json")),
                chinese("certificate", "verify", in(folder, "password"), "--keys", in(folder, "password")));
    }

    private static String in(Path folder, String name) {
        return folder.resolve(name).toString();
    }

    private static String[] all(String[]... parts) {
        return Stream.of(parts).flatMap(Stream::of).toArray(String[]::new);
    }

    @TestFactory
    Stream<DynamicTest> everyAnswer() {
        return Catalogue.published().questions().stream().map(Question::name).map(name -> chinese("query", name));
    }

    /** Names of questions and parameters are part of the command. */
    @Test
    void theListOfQuestions() {
        var questions = Catalogue.published().questions();
        String said = said("query");
        for (Question question : questions) {
            said = said.replaceFirst("(?m)^" + question.name() + " ", "");
        }
        assertEquals(List.of(), LatinWords.in(said.replaceAll("--param \\S+ ", "")), said);
    }

    @TestFactory
    Stream<DynamicTest> aRequirementOfEachAspect() {
        var ontology = Standards.published().ontology();
        return ontology.modelNames().stream()
                .map(ontology::model)
                .flatMap(model -> model.aspects().stream()
                        .flatMap(aspect -> model.requirements().stream()
                                .filter(requirement -> requirement.aspect().equals(aspect.iri()))
                                .limit(1))
                        .map(requirement -> chinese("requirement", requirement.iri())));
    }

    /** What pages, questions and reports say of anything is in these. */
    @Test
    void everyTextOfTheOntology() {
        var ontology = Standards.published().ontology();
        var left = new ArrayList<String>();
        for (String file : ontology.files()) {
            ontology.graph(file).stream()
                    .map(Triple::getObject)
                    .filter(value ->
                            value.isLiteral() && value.getLiteralLanguage().equals("zh"))
                    .map(Node::getLiteralLexicalForm)
                    // The label of an abbreviation is the abbreviation.
                    .filter(text -> text.codePoints().anyMatch(Character::isIdeographic))
                    .filter(text -> !LatinWords.in(text).isEmpty())
                    .forEach(text -> left.add(file + ": " + LatinWords.in(text) + " " + text));
        }
        assertEquals(List.of(), left);
    }

    /** What stands in capitals is what to put there; values of options, folders and commands are as they are given. */
    @TestFactory
    Stream<DynamicTest> everyHelp() {
        return commands(Gradus.commandLine(Language.ZH))
                .map(command -> DynamicTest.dynamicTest("help of " + command, () -> {
                    String said = said(Stream.concat(
                                    Stream.of("help"),
                                    Stream.of(command.split(" ")).skip(1))
                            .toArray(String[]::new));
                    String words = said.replaceAll("(?m)^(用法：| {2,}gradus ).*(\\n {10,}[\\[{<].*)*", "")
                            // Commands are quoted across lines too.
                            .replaceAll("\\n {20,}(?=\\S)", " ")
                            .replaceAll("(?m)^ {2}[a-z]+  ", "")
                            .replaceAll(
                                    "(?<![a-z])(text|html|table|csv|json|xlsx|ttl|txt|plan|audited|properties|data|examples|ontology|shapes|cat"
                                            + "|maintainer|assessor|organisation|researcher|drafts?|published|withdrawn|jose|vc\\+jwt)(?![a-z])",
                                    "")
                            .replaceAll("(?<![A-Za-z])[A-Z]{2,}(?![A-Za-z])", "");
                    assertEquals(List.of(), LatinWords.in(words), said);
                }));
    }

    private static Stream<String> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec().qualifiedName()),
                command.getSubcommands().values().stream().flatMap(ChineseIT::commands));
    }

    /** Names of settings, commands and media types stand as code; what else is Latin are names of programs, methods and units. */
    @Test
    void theManual() {
        String manual = said("serve", "--manual")
                .replaceAll("(?m)^ {4}.*$|(?s:```.*?```)", "")
                .replaceAll(
                        "(?<![A-Za-z])(Java|Spring Boot|Tomcat|Jena|XPath|Prometheus|logstash|systemd|Docker|Compose|Ctrl|JVM|CORS"
                                + "|GET|HEAD|OPTIONS|POST|TRACE|SERVICE|LOAD|FOLD|UNFOLD|DISTINCT|SIGTERM|ETag|Content|Type"
                                + "|Encoding|properties|deflate|zip|id|TSV|KB|MB|HttpOnly|Secure|Bearer|VALUES|IN)(?![A-Za-z])",
                        "");
        assertTrue(manual.codePoints().anyMatch(Character::isIdeographic), manual);
        assertEquals(List.of(), LatinWords.in(manual), manual);
    }

    @TestFactory
    Stream<DynamicTest> everythingThatIsWrongWithEvidence() throws IOException {
        try (Stream<Path> files = Files.walk(SPECIMENS)) {
            return files
                    .filter(file -> file.getFileName().toString().contains("fail"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> chinese("check", file.toString()))
                    .toList()
                    .stream();
        }
    }
}
