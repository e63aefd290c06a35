package org.gradus.cli;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words in Latin letters that a Chinese text has besides what is the same in Chinese. */
final class LatinWords {
    /** IRIs, code, what is quoted from a file, and whatever is a path, a prefixed name, an option or a number. */
    private static final Pattern NOT_WORDS =
            Pattern.compile("<[^>\\n]*>|`[^`\\n]*`|“[^”\\n]*”|\"[^\"\\n]*\"|[\\w./~+-]*[-/:=._#@\\d][\\w./:=#@+*-]*");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    /** Names of techniques and products, as Chinese texts of the trade write them, and units as samples state them. */
    private static final Set<String> NAMES = Set.of(
            ("AGV AI APC API APP App BCP BI BOM BPM CAD CAPA CNY CPS CPU CRM CSV Cookie DCAT DCMM DCS DOCTYPE EAM EARL ERP ESD"
                            + " FPGA GB GBK GDS GPU Gradus HTML HTTP IRI ISO IT ITCC ITU JSON KPI LD LIMS MDM MES Modbus OA OPC OT OWL"
                            + " Office PDCA PDM PEST PLC PLM RDF RFC RFID SCADA SHACL SIS SKOS SMART SPARQL SPC SRM SSSOM SWOT Schema TCP Turtle UA"
                            + " URN UUID UWB Unicode VR WMS Windows XML YAML orders tar")
                    .split(" "));

    /** What is written so in files, commands and IRIs, and ratings. */
    private static final Pattern CODES = Pattern.compile(
            "A{2,5}|The Open Group|gradus( [a-z]+)?|gzip|Zstandard|iconv|null|true|false|turtle|jsonld|rdfxml|https?|urn|tag|zh|en|de|ja|F{3}[EF]|ffff|uDFFF");

    private LatinWords() {}

    static List<String> in(String text) {
        String words =
                NOT_WORDS.matcher(text).replaceAll("·").replaceAll("(?<![A-Za-z])(" + CODES + ")(?![A-Za-z])", "·");
        return WORD.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(word -> word.length() > 1 && !NAMES.contains(word))
                .distinct()
                .toList();
    }
}
