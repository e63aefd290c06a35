package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets for reviewers, texts held to a model, and errata, at the command line. */
class ReviewCommandsTest {
    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private String run(int code, String... arguments) {
        said.getBuffer().setLength(0);
        var out = new PrintWriter(said, true);
        assertEquals(code, Gradus.run(out, out, arguments), said::toString);
        return said.toString();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @Test
    void aSheetGoesOutAsAPageInBothLanguagesAndAsAWorkbook() throws IOException {
        run(0, "sheet", "t10003:improvement", "-o", file("page.html"), "--lang", "en");
        String page = text("page.html");
        assertTrue(page.contains("5.1.5") && page.contains("Criteria in words\n判据") && page.contains("持续改进"), page);
        run(0, "sheet", "t10003:improvement", "-o", file("sheet.xlsx"), "--lang", "zh");
        assertTrue(run(2, "sheet", "read", file("sheet.xlsx"), "-o", file("none.ttl"), "--lang", "zh")
                .contains("没有填写任何意见"));
        assertFalse(Files.exists(folder.resolve("none.ttl")));
        assertTrue(run(2, "sheet", "t10003:improvment", "-o", file("x.html"), "--lang", "en")
                .contains("Did you mean t10003:improvement?"));
        assertTrue(run(2, "sheet", "t10003:improvement", "-o", file("x.pdf"), "--lang", "en")
                .contains(".html, .xlsx"));
        run(2, "sheet", "--lang", "en");
    }

    @Test
    void commentsComeBackAndAreDisposedOf() throws IOException {
        Files.writeString(folder.resolve("from-li.csv"), """
                Identifier,Verdict,Comment,Proposed change,Reviewer,Date
                t10003:6.1.5,change,Too vague,Name the data,Li,2026-05-01
                t10003:5.1.5,agree,,,Li,2026-05-01
                """);
        run(0, "sheet", "read", file("from-li.csv"), "-o", file("comments.ttl"), "--lang", "en");
        assertTrue(said.toString().contains("2 comments by 1 reviewers on 2 items; open 2."), said::toString);
        String turtle = text("comments.ttl");
        assertTrue(
                turtle.contains("oa:hasTarget <https://w3id.org/gradus/t-aiitre-10003/6.1.5>")
                        && turtle.indexOf("5.1.5>") < turtle.indexOf("6.1.5>"),
                turtle);
        run(0, "sheet", "read", file("comments.ttl"), "-o", file("form.csv"), "--lang", "zh");
        String form = text("form.csv");
        assertTrue(form.contains("[change 修改] Too vague,Name the data,,,2026-05-01"), form);
        Files.writeString(
                folder.resolve("form.csv"),
                form.replace("Too vague,Name the data,,,", "Too vague,Name the data,采纳,已写明,"));
        run(0, "sheet", "read", file("comments.ttl"), file("form.csv"), "-o", file("comments.ttl"), "--lang", "zh");
        assertTrue(said.toString().contains("采纳 1 条；待处理 1 条"), said::toString);
        assertTrue(text("comments.ttl").contains("gradus:disposition gradus:CommentAccepted")
                || text("comments.ttl").contains("core#CommentAccepted>"));
    }

    @Test
    void whatIsNotUnderstoodIsNamedAndNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("bad.csv"), "Identifier,Verdict,Comment\nt10003:5.1.5,perhaps,Unclear\n");
        String told = run(1, "sheet", "read", file("bad.csv"), "-o", file("comments.ttl"), "--lang", "zh");
        assertTrue(told.contains("bad.csv:B2: ") && told.contains("--reviewer") && told.contains("未写出文件"), told);
        assertFalse(Files.exists(folder.resolve("comments.ttl")));
    }

    @Test
    void aTextIsHeldToItsModelAndErrataAreWritten() throws IOException {
        Files.writeString(folder.resolve("text.tsv"), "条款\t列项\t原文\n5.2.2\ta\t某句。\n5.2.22\ta\t某句。\n");
        String told = run(1, "overlay", "check", file("text.tsv"), "--model", "t-aiitre-10003", "--lang", "zh");
        assertTrue(told.contains("text.tsv:A3: ") && told.contains("5.2.2 a") && told.contains("已有 1 个"), told);
        assertFalse(told.contains("某句"), told);
        run(2, "overlay", "--lang", "en");
        run(0, "errata", "t-ccua-2024", "-o", file("errata.html"), "--lang", "zh");
        assertTrue(text("errata.html").contains("标准文本勘误"));
        run(0, "errata", "-o", file("errata.xlsx"), "--lang", "en");
        assertTrue(Files.size(folder.resolve("errata.xlsx")) > 10_000);
    }
}
