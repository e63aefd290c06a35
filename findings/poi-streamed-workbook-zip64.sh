#!/bin/sh
# Apache POI 5.5.1: a small workbook written by the streaming API is a ZIP64 archive that java.util.zip cannot read as a stream.
#
# Guess: ZIP64 is for archives beyond 4 GiB; a workbook of three cells is read by every reader of archives, whether XSSFWorkbook
#        or SXSSFWorkbook wrote it.
# Seen:  SXSSFWorkbook writes every entry with sizes of 8 bytes (Zip64Mode.Always). JDK 17's ZipInputStream ends at the first entry
#        with “invalid entry size (expected 0 but got … bytes)”; the same workbook written by XSSFWorkbook is read. ZipFile reads both.
# So:    workbook.setZip64Mode(Zip64Mode.AsNeeded) before write(), where whoever receives the file may read it as it comes.
#
# Runs without Gradus; needs a JDK 17 and Maven. Exits with 1 where the behaviour has changed.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
    <dependency><groupId>org.apache.logging.log4j</groupId><artifactId>log4j-to-slf4j</artifactId><version>2.25.5</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DoutputDirectory=lib >/dev/null
cat >Finding.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

public class Finding {
    public static void main(String[] arguments) throws IOException {
        System.out.println("XSSFWorkbook: " + read(new XSSFWorkbook()));
        System.out.println("SXSSFWorkbook: " + read(new SXSSFWorkbook()));
        SXSSFWorkbook asNeeded = new SXSSFWorkbook();
        asNeeded.setZip64Mode(Zip64Mode.AsNeeded);
        System.out.println("SXSSFWorkbook, ZIP64 as needed: " + read(asNeeded));
    }

    private static String read(Workbook workbook) throws IOException {
        workbook.createSheet("Evidence").createRow(0).createCell(0).setCellValue("three");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        workbook.close();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            while (in.getNextEntry() != null) {
                in.readAllBytes();
            }
            return "read";
        } catch (ZipException e) {
            return e.getMessage().replaceAll("got \\d+ bytes", "got n bytes");
        }
    }
}
JAVA
java -cp 'lib/*' Finding.java >seen
echo "Apache POI 5.5.1, a workbook of one cell, read by java.util.zip.ZipInputStream of JDK $(java -version 2>&1 | head -1 | cut -d'"' -f2):"
cat seen
if [ "$(cat seen)" = 'XSSFWorkbook: read
SXSSFWorkbook: invalid entry size (expected 0 but got n bytes)
SXSSFWorkbook, ZIP64 as needed: read' ]; then
  echo "as found: what is streamed out is ZIP64, however small"
else
  echo "changed"
  exit 1
fi
