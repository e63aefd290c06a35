package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new edition from its first file to an assessment against it. */
class EditionCommandIT {
    private static final String OLD = "t-aiitre-10004-2023";
    private static final String NEW = "t-aiitre-10004-2026";
    private static final Path EXAMPLES =
            Path.of("../../examples").toAbsolutePath().normalize();

    @TempDir
    private Path home;

    private record Ended(int code, String out, String err) {}

    private static Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        return new Ended(
                Gradus.run(new PrintWriter(out), new PrintWriter(err), arguments), out.toString(), err.toString());
    }

    private Path drafts() {
        return home.resolve("drafts");
    }

    private Ended begin(String... more) {
        var arguments = Stream.concat(
                Stream.of("edition", "new", NEW, "--from", OLD, "--ontology", drafts().toString(), "--lang", "en"),
                Stream.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private void change(String statements) throws IOException {
        Files.writeString(drafts().resolve(NEW).resolve("data.ttl"), """
                @prefix depth: <https://w3id.org/gradus/depth#> .
                @prefix t10004-2026: <https://w3id.org/gradus/t-aiitre-10004-2026/> .

                """ + statements);
    }

    @Test
    void aNewEditionIsCheckedCompiledComparedAndAssessedAgainst() throws IOException {
        Ended begun =
                begin("--in-force-from", "2026-07-01", "--transition-until", "2027-06-30", "--status", "for-comment");
        assertEquals(0, begun.code(), begun::err);
        assertTrue(begun.out().contains("edition.ttl")
                && begun.out().contains("editions-" + OLD + "--" + NEW + ".sssom.tsv"));
        Path edition = drafts().resolve(NEW).resolve("edition.ttl");
        assertTrue(Files.readString(edition).contains("gradus:EditionForComment"));
        String folder = drafts().toString();
        assertEquals(0, run("format", "--check", folder).code());
        Ended checked = run("check", folder, "--lang", "en");
        assertEquals(0, checked.code(), checked::err);
        assertEquals("", checked.err());
        Ended same = run("diff", NEW, "--ontology", folder, "--lang", "en");
        assertEquals(0, same.code(), () -> same.out() + same.err());

        change("t10004-2026:5.2.4.2-a.1 <https://w3id.org/gradus/core#minDepth> depth:SystemApplication .\n");
        Ended diff = run("diff", NEW, "--ontology", folder, "--lang", "en");
        assertEquals(1, diff.code(), diff::err);
        // Itself, and the requirement that asks for all of its level.
        assertTrue(diff.out().contains("  tightened: 2\n"), diff::out);
        Ended stale = run("compile", "--ontology", folder, "--check", "--lang", "en");
        assertEquals(1, stale.code(), stale::out);
        assertTrue(stale.out().contains("stale: crosswalks/editions-"), stale::out);
        assertEquals(0, run("compile", "--ontology", folder).code());
        Ended fresh = run("compile", "--ontology", folder, "--check");
        assertEquals(0, fresh.code(), fresh::out);
        assertTrue(Files.exists(home.resolve("shapes").resolve(NEW).resolve("data.ttl")));
        assertTrue(Files.readString(drafts().resolve("crosswalks/editions-" + OLD + "--" + NEW + ".sssom.tsv"))
                .lines()
                .anyMatch(line -> line.contains("5.2.4.2-a\t") && line.contains("skos:narrowMatch")));

        Ended assessed = run(
                "assess",
                EXAMPLES.resolve("lanqiao.ttl").toString(),
                "--model",
                NEW,
                "--ontology",
                folder,
                "--date",
                "2026-06-30",
                "--engine",
                "audited",
                "--lang",
                "en");
        assertEquals(0, assessed.code(), assessed::err);
        assertTrue(assessed.out().contains("T/AIITRE 10004-2026"), assessed::out);
    }

    @Test
    void theEditionInForceIsChosenByADay() {
        begin("--in-force-from", "2026-07-01", "--transition-until", "2027-06-30", "--status", "published");
        assertTrue(inForce("2026-06-30").err().contains("In force on 2026-06-30: " + OLD));
        Ended after = inForce("2026-07-01");
        assertTrue(after.err().contains("In force on 2026-07-01: " + NEW), after::err);
        assertTrue(after.err().contains("Until 2027-06-30 " + OLD + " may be used"), after::err);
        assertFalse(inForce("2027-07-01").err().contains("may be used"));
        Ended without = run(
                "assess", EXAMPLES.resolve("lanqiao.ttl").toString(), "--in-force-on", "2026-07-01", "--lang", "zh");
        assertEquals(2, without.code());
        assertTrue(without.err().contains("请用 --model 指明"), without::err);
    }

    private Ended inForce(String day) {
        return run(
                "assess",
                EXAMPLES.resolve("lanqiao.ttl").toString(),
                "--model",
                OLD,
                "--in-force-on",
                day,
                "--ontology",
                drafts().toString(),
                "--date",
                "2026-06-30",
                "--lang",
                "en");
    }

    @Test
    void whatIsThereIsListed() {
        begin("--in-force-from", "2026-07-01");
        Ended listed = run("edition", "list", "--ontology", drafts().toString(), "--lang", "en");
        assertTrue(listed.out().contains(NEW + "  draft, in force from 2026-07-01, replaces " + OLD), listed::out);
        assertTrue(run("edition", "list", "--lang", "zh").out().contains(OLD + "  已发布"));
    }

    @Test
    void namesThatClashAreRefusedAndNothingIsWritten() throws IOException {
        assertEquals(0, begin().code());
        long before = files();
        Ended again = begin();
        assertEquals(2, again.code(), again::err);
        assertTrue(again.err().contains("has a folder " + NEW), again::err);
        Ended prefix = run(
                "edition",
                "new",
                "other-2027",
                "--from",
                OLD,
                "-o",
                drafts().toString(),
                "--prefix",
                "t10003",
                "--lang",
                "zh");
        assertTrue(prefix.code() != 0 && prefix.err().contains("前缀 t10003 已用于 t-aiitre-10003"), prefix::err);
        Ended unknown =
                run("edition", "new", "x-2027", "--from", "t-aiitre-10004", "-o", drafts().toString(), "--lang", "en");
        assertTrue(unknown.code() != 0 && unknown.err().contains("There is no model 't-aiitre-10004'"), unknown::err);
        Ended name = run("edition", "new", "X 2027", "--from", OLD, "-o", drafts().toString(), "--lang", "en");
        assertTrue(name.code() != 0 && name.err().contains("cannot be the name of an edition"), name::err);
        Ended early = run(
                "edition",
                "new",
                "y-2027",
                "--from",
                OLD,
                "-o",
                drafts().toString(),
                "--transition-until",
                "2027-01-01",
                "--lang",
                "en");
        assertTrue(early.code() != 0 && early.err().contains("before the edition is in force"), early::err);
        assertEquals(before, files());
    }

    private long files() throws IOException {
        try (Stream<Path> walk = Files.walk(home)) {
            return walk.count();
        }
    }

    @Test
    void aWrongChangeIsRefusedWithItsFile() throws IOException {
        begin();
        change("t10004-2026:5.2.4.2-aa <https://w3id.org/gradus/core#minDepth> depth:SystemApplication .\n");
        Ended checked = run("check", drafts().toString(), "--lang", "en");
        assertTrue(checked.code() != 0, checked::out);
        assertTrue(checked.err().contains(NEW + "/data.ttl") && checked.err().contains("5.2.4.2-a"), checked::err);
    }
}
