package org.gradus.evidence.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.gradus.evidence.reading.IntakeProblem.Code;

/**
 * A message of a parser, and what it means.
 *
 * @param pattern all of the message; what its groups match stands in the sentences
 */
record KnownFault(Pattern pattern, Code code, String en, String zh) {
    KnownFault(String pattern, Code code, String en, String zh) {
        this(Pattern.compile(pattern, Pattern.DOTALL), code, en, zh);
    }

    /** The first that matches says it. */
    static final List<KnownFault> ALL = List.of(
            new KnownFault(
                    "(?:Cannot cast|class) \\S+ .*",
                    Code.SYNTAX_ERROR,
                    "A value is of another kind than its place asks for, such as a text where an object { … } must stand.",
                    "某处取值的类型与其位置不符，例如应为对象 { … } 之处写成了文字。"),
            new KnownFault(
                    "Triples not terminated by DOT",
                    Code.SYNTAX_ERROR,
                    "Expected “.” to end the statement, “;” before a further property or “,” before a further value; one of"
                            + " them is missing just before here.",
                    "此处应有“.”结束陈述，或以“;”接下一个属性、以“,”接下一个值；紧靠此处之前缺少其中之一。"),
            new KnownFault(
                    "Triples not terminated properly in \\[\\]-list",
                    Code.SYNTAX_ERROR,
                    "Expected “]” to close the bracket, “;” before a further property or “,” before a further value.",
                    "此处应有“]”闭合方括号，或以“;”接下一个属性、以“,”接下一个值。"),
            new KnownFault(
                    "(?:Unrecognized \\(expected an RDF Term\\)|Illegal object): \\[(.*)\\]",
                    Code.SYNTAX_ERROR,
                    "Expected a value (a name such as breadth:Unit, an IRI in < >, a text in quotes, a number, or [ … ]), found"
                            + " %s.",
                    "此处应为一个值（如 breadth:Unit 的名称、< > 中的 IRI、引号中的文字、数字或 [ … ]），实际为%s。"),
            new KnownFault(
                    "(?:Expected IRI for predicate: got|Illegal predicate): \\[(.*)\\]",
                    Code.SYNTAX_ERROR,
                    "Expected a property (a name such as gradus:status, an IRI in < >, or “a”), found %s.",
                    "此处应为一个属性（如 gradus:status 的名称、< > 中的 IRI，或“a”），实际为%s。"),
            new KnownFault(
                    "Broken token.*",
                    Code.SYNTAX_ERROR,
                    "A text in quotes is not closed where its line ends. Close it, or write long texts in \"\"\" … \"\"\".",
                    "引号中的文字在行尾未闭合。请补上引号，跨行文字请用 \"\"\" … \"\"\"。"),
            new KnownFault(
                    "Unrecognized keyword: (.*)",
                    Code.SYNTAX_ERROR,
                    "“%s” is neither a name with a prefix nor a text in quotes. Write prefix:name, <IRI>, or \"text\".",
                    "“%s”既不是带前缀的名称，也不是引号中的文字。请写成 prefix:name、<IRI> 或 \"文字\"。"),
            new KnownFault(
                    "Not implemented \\(formulae, graph literals\\)",
                    Code.SYNTAX_ERROR,
                    "A “{” cannot stand here in Turtle. If the file is JSON-LD name it .jsonld (or say --syntax jsonld); if it"
                            + " has named graphs name it .trig.",
                    "Turtle 中此处不能出现“{”。若为 JSON-LD，请使用扩展名 .jsonld（或指定 --syntax jsonld）；若含命名图，请使用 .trig。"),
            new KnownFault(
                    "Subject is a literal: (.*)",
                    Code.SYNTAX_ERROR,
                    "A statement cannot be about the text %s. Begin with the IRI or name of what it is about.",
                    "陈述的主语不能是文字 %s。请以所述对象的 IRI 或名称开头。"),
            new KnownFault(
                    "Bad character in IRI \\(space\\): <(.*?)\\[space\\].*",
                    Code.BAD_IRI,
                    "The IRI <%s … contains a space. Write %%20 for it, or close the IRI with >.",
                    "IRI <%s … 中含有空格。请写成 %%20，或用 > 结束 IRI。"),
            new KnownFault(
                    "(?:Bad character in IRI|Bad IRI)([^<]*(?:<[^>]*>?)?)(.*)",
                    Code.BAD_IRI,
                    "The IRI is malformed%s%s. Write it in full and percent-encode what may not stand in it.",
                    "IRI 格式错误%s。请写出完整 IRI，并对不允许的字符作百分号编码。"),
            new KnownFault(
                    "Illegal character in IRI \\(codepoint (U\\+[0-9A-F]+), .*?\\): <(.*?)\\[.*",
                    Code.BAD_IRI,
                    "The character %s cannot stand in an IRI, as it does after <%s. Write it percent-encoded, or close the IRI"
                            + " with >.",
                    "字符 %s 不能出现在 IRI 中（位于 <%s 之后）。请以百分号编码书写，或用 > 结束 IRI。"),
            new KnownFault(
                    "Relative IRI: (.*)",
                    Code.BAD_IRI,
                    "The IRI <%s> is relative, which this syntax does not allow. Write it in full.",
                    "IRI <%s> 是相对的，此语法不允许。请写出完整 IRI。"),
            new KnownFault(
                    "Invalid token=(\\w+) at .*Expected tokens are: \\[(.*)\\].*",
                    Code.SYNTAX_ERROR,
                    "The JSON is broken: found %s, expected one of %s.",
                    "JSON 格式错误：实际为%s，应为以下之一：%s。"),
            new KnownFault(
                    "Unexpected char ([\\d,]+) at .*",
                    Code.SYNTAX_ERROR,
                    "The JSON is broken: the character %s cannot stand here. Names and texts need double quotes.",
                    "JSON 格式错误：此处不能出现字符%s。名称与文字须用双引号。"),
            new KnownFault(
                    "An invalid XML character \\(Unicode: 0x(\\w+)\\) was found.*",
                    Code.BAD_LITERAL,
                    "The character U+%s cannot stand in XML, for it shows nothing. Remove it.",
                    "字符 U+%s 不可显示，不能出现在 XML 中。请删除。"),
            // Turtle, TriG and N-Triples
            new KnownFault(
                    "(?:Out of place|Not recognized: expected node|Unrecognized keyword for directive|Unrecognized directive):"
                            + " \\[?(.*?)\\]?",
                    Code.SYNTAX_ERROR,
                    "Expected the beginning of a statement (a name with a prefix, an IRI in < >, or “[”), found %s.",
                    "此处应为陈述的开头（带前缀的名称、< > 中的 IRI，或“[”），实际为%s。"),
            new KnownFault(
                    "Not a valid token for an RDF term: \\[(.*)\\]",
                    Code.SYNTAX_ERROR,
                    "A statement has three parts: what it is about, a property, and a value. Expected the next one, found %s.",
                    "一条陈述由三部分组成：主语、属性与取值。此处应为其中的下一部分，实际为%s。"),
            new KnownFault(
                    "Expected (?:BNode or )?IRI: Got: \\[(.*)\\]",
                    Code.SYNTAX_ERROR,
                    "Expected an IRI in < >, found %s. This syntax knows no prefixes: with them it is Turtle, named .ttl.",
                    "此处应为 < > 中的 IRI，实际为%s。此语法没有前缀；使用前缀的是 Turtle，扩展名为 .ttl。"),
            new KnownFault(
                    "(?:Premature end of file: )?(?:Triple|Quad) not terminated by DOT: \\[(.*)\\]",
                    Code.SYNTAX_ERROR,
                    "Expected “.” to end the statement, found %s.",
                    "此处应有“.”结束陈述，实际为%s。"),
            new KnownFault(
                    "(?:Not a \"\"-quoted string|Triple quoted string not permitted): .*",
                    Code.SYNTAX_ERROR,
                    "A text stands in plain double quotation marks here: \"text\". Others make it Turtle, named .ttl.",
                    "此处文字须使用英文半角双引号：\"文字\"。其他引号属于 Turtle，扩展名为 .ttl。"),
            new KnownFault(
                    "Premature end of file: .*",
                    Code.SYNTAX_ERROR,
                    "The file ends in the middle of a statement. Give all of it.",
                    "文件在一条陈述的中间结束。请提供完整的文件。"),
            new KnownFault(
                    "(?:Prefix|Base) directive not terminated by a dot",
                    Code.SYNTAX_ERROR,
                    "Expected “.” at the end of @prefix or @base. PREFIX and BASE, without @, have none.",
                    "@prefix 或 @base 之后应有“.”。不带 @ 的 PREFIX 与 BASE 则没有。"),
            new KnownFault(
                    "(?:@prefix|PREFIX or @prefix|BASE or @base) requires .*",
                    Code.SYNTAX_ERROR,
                    "A prefix is declared so: @prefix ex: <https://acme.example/id/> . – and a base so: @base"
                            + " <https://acme.example/id/> .",
                    "前缀的声明方式为：@prefix ex: <https://acme.example/id/> . ；基准为：@base <https://acme.example/id/> ."),
            new KnownFault(
                    "Literals are not legal in the subject position\\.?",
                    Code.SYNTAX_ERROR,
                    "A statement cannot be about a text or a number. Begin with the IRI or name of what it is about.",
                    "陈述的主语不能是文字或数字。请以所述对象的 IRI 或名称开头。"),
            new KnownFault(
                    "Predicate/object required after \\(\\.\\.\\.\\).*",
                    Code.SYNTAX_ERROR,
                    "A list ( … ) alone says nothing. Make it the value of a property.",
                    "单独的列表 ( … ) 不构成陈述。请将其作为某个属性的取值。"),
            new KnownFault(
                    "(?:Unterminated|Malformed) list",
                    Code.SYNTAX_ERROR,
                    "Expected “)” to close the list.",
                    "此处应有“)”结束列表。"),
            new KnownFault(
                    "(?:Expected (?:end|start) of graph: got|Triples not terminated properly: expected.*got) \\[?(.*?)\\]?",
                    Code.SYNTAX_ERROR,
                    "Expected “.” after a statement and “}” after the last of a graph, found %s.",
                    "陈述之后应有“.”，图的最后一条陈述之后应有“}”，实际为%s。"),
            new KnownFault(
                    "Bad language tag.*",
                    Code.BAD_LANGUAGE,
                    "After @ stands a language tag (BCP 47), such as zh, zh-Hans, en or de. Correct it, or remove @.",
                    "@ 之后应为语言标签（BCP 47），例如 zh、zh-Hans、en 或 de。请更正，或删除 @。"),
            new KnownFault(
                    "Datatype URI required after \\^\\^.*",
                    Code.SYNTAX_ERROR,
                    "After ^^ stands a datatype, such as xsd:date. Write it, or remove ^^.",
                    "^^ 之后应为数据类型，例如 xsd:date。请补上，或删除 ^^。"),
            new KnownFault(
                    "(?i)(?:illegal (?:character |unicode )?escape (?:sequence )?(?:character )?value|illegal character escape value): (.*)",
                    Code.SYNTAX_ERROR,
                    "%s is no escape. A backslash itself is written twice; paths are best written with /.",
                    "%s 不是合法的转义。反斜杠本身须写两次；路径建议使用 /。"),
            new KnownFault(
                    "(?:Not a hex(?:adecimal)? character|No hex characters after|Escape sequence not completed|Broken escape"
                            + " sequence).*",
                    Code.SYNTAX_ERROR,
                    "After \\u stand four hexadecimal digits, after \\U eight. Write them, or the character itself.",
                    "\\u 之后须有四位十六进制数字，\\U 之后须有八位。请补全，或直接书写该字符。"),
            new KnownFault(
                    "Illegal code ?point.*",
                    Code.BAD_LITERAL,
                    "An escape stands for a number that is no character. Correct or remove it.",
                    "转义所指的编号不是字符。请更正或删除。"),
            new KnownFault(
                    "Failed to find a prefix name or keyword: .*?\\((\\d+);0x(\\w+)\\)",
                    Code.SYNTAX_ERROR,
                    "The character U+%2$s cannot stand here. Remove it, or put it into a text in quotes.",
                    "此处不能出现字符 U+%2$s。请删除，或放入引号中的文字。"),
            new KnownFault(
                    "Unicode replacement character U\\+FFFD in .*",
                    Code.SYNTAX_ERROR,
                    "A name contains “�”, which stands where a character was lost. Write the name anew.",
                    "名称中含有“�”，表示该处的字符已丢失。请重新书写该名称。"),
            new KnownFault(
                    "Blank node label.*",
                    Code.SYNTAX_ERROR,
                    "After _: stands a name that begins with a letter or digit, such as _:e1.",
                    "_: 之后须为以字母或数字开头的名称，例如 _:e1。"),
            new KnownFault(
                    "(?:Broken IRI|End of input during expected string|Broken long string).*",
                    Code.SYNTAX_ERROR,
                    "An IRI or a text is not closed: the IRI ends with >, the text with its quotation mark.",
                    "IRI 或文字没有结束：IRI 须以 > 结束，文字须以引号结束。"),
            new KnownFault(
                    "(?:Bad (?:unpaired )?surrogate|Lone surrogate).*",
                    Code.BAD_LITERAL,
                    "The text contains half a character (an escape from \\uD800 to \\uDFFF without its other half). Write both"
                            + " halves, or remove it.",
                    "文字中含有半个字符（\\uD800 至 \\uDFFF 的转义缺少另一半）。请补全或删除。"),
            // JSON
            new KnownFault(
                    "Expected EOF token, but got .*",
                    Code.SYNTAX_ERROR,
                    "Something stands after the end of the JSON. Put several documents into one array [ … , … ], or give them as"
                            + " several files.",
                    "JSON 结束之后还有内容。请将多份文档放入同一数组 [ … , … ]，或分成多个文件提交。"),
            // RDF/XML
            new KnownFault(
                    "Content is not allowed in prolog\\.",
                    Code.SYNTAX_ERROR,
                    "This is no XML: something stands before the first <. RDF/XML begins with <?xml or <rdf:RDF.",
                    "这不是 XML：第一个 < 之前还有内容。RDF/XML 以 <?xml 或 <rdf:RDF 开头。"),
            new KnownFault(
                    "Unqualified .* not allowed: <(.*)>",
                    Code.SYNTAX_ERROR,
                    "The element <%s> has no namespace: this is XML, but no RDF/XML. Declare a namespace, or give RDF.",
                    "元素 <%s> 没有命名空间：这是 XML，但不是 RDF/XML。请声明命名空间，或提交 RDF。"),
            new KnownFault(
                    "The element type \"(.*)\" must be terminated by the matching end-tag \"(.*)\"\\.",
                    Code.SYNTAX_ERROR,
                    "The element <%s> is not closed before here. Write %s; perhaps the file is cut off.",
                    "元素 <%s> 在此之前没有结束。请补上 %s；文件也可能被截断。"),
            new KnownFault(
                    "XML document structures must start and end within the same entity\\.",
                    Code.SYNTAX_ERROR,
                    "The file ends before all elements are closed; perhaps it is cut off. Give all of it.",
                    "文件在所有元素结束之前就结束了，可能被截断。请提供完整的文件。"),
            new KnownFault(
                    "The prefix \"(.*?)\" for (?:element|attribute) \"(.*?)\".* is not bound\\.",
                    Code.SYNTAX_ERROR,
                    "The prefix “%s:” of %s is not declared. Declare it in <rdf:RDF …>: xmlns:%1$s=\"https://…\".",
                    "%2$s 的前缀“%1$s:”未声明。请在 <rdf:RDF …> 中声明：xmlns:%1$s=\"https://…\"。"),
            new KnownFault(
                    "The entity name must immediately follow the '&' in the entity reference\\.|The reference to entity"
                            + " \".*\" must end with the ';' delimiter\\.",
                    Code.SYNTAX_ERROR,
                    "“&” begins an entity in XML. For the sign itself write &amp;.",
                    "在 XML 中“&”表示实体的开头。该符号本身须写成 &amp;。"),
            new KnownFault(
                    "The entity \"(.*)\" was referenced, but not declared\\.",
                    Code.SYNTAX_ERROR,
                    "XML does not know the entity &%s;. Write the character itself.",
                    "XML 不识别实体 &%s;。请直接书写该字符。"),
            new KnownFault(
                    "Open quote is expected for attribute \"(.*?)\".*",
                    Code.SYNTAX_ERROR,
                    "The value of the attribute %s needs quotation marks as an English keyboard has them: \" or '.",
                    "属性 %s 的取值须使用英文半角引号 \" 或 '。"),
            new KnownFault(
                    "Attribute name \"(.*?)\" associated with .* must be followed by the ' = ' character\\.",
                    Code.SYNTAX_ERROR,
                    "After the attribute %s stands = and its value in plain quotation marks.",
                    "属性 %s 之后须为 = 与英文半角引号中的取值。"),
            new KnownFault(
                    "Attribute \"(.*?)\" was already specified for element \"(.*?)\"\\.",
                    Code.SYNTAX_ERROR,
                    "The attribute %s stands twice at <%s>. Remove one.",
                    "属性 %s 在 <%s> 中出现两次。请删除其一。"),
            new KnownFault(
                    "Reuse of rdf:ID '(.*?)' at .*",
                    Code.SYNTAX_ERROR,
                    "rdf:ID=\"%s\" stands twice in the file. Use rdf:about for what is described again, or another name.",
                    "rdf:ID=\"%s\" 在文件中出现两次。再次描述同一对象请用 rdf:about，否则请另取名称。"),
            new KnownFault(
                    "(?:Non-whitespace text content (?:between|outside) element tags|XML content before nested element)(.*)",
                    Code.SYNTAX_ERROR,
                    "Text stands between elements where none may%s. Put it into an element of a property.",
                    "元素之间出现了不允许的文字%s。请放入某个属性的元素中。"),
            new KnownFault(
                    "(?:The markup in the document following the root element must be well-formed|Content is not allowed in"
                            + " trailing section)\\.",
                    Code.SYNTAX_ERROR,
                    "Something stands after the end of the first element. An RDF/XML file has one: put all into <rdf:RDF>.",
                    "第一个元素结束之后还有内容。RDF/XML 文件只有一个根元素：请全部放入 <rdf:RDF>。"));
}
