package org.gradus.evidence.reading;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import java.util.Locale;
import org.gradus.text.Text;

/** What JSON-LD 1.1 does not allow: by the W3C's name of the error, for the library's message is often none, and English. */
final class JsonLdFault {
    private JsonLdFault() {}

    static Text of(JsonLdError error) {
        String name = error.getCode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new Text(
                "JSON-LD 1.1 does not allow this: " + name + ". "
                        + JsonLdSpelling.plain(String.valueOf(error.getMessage())),
                "JSON-LD 1.1 规范不允许此写法：" + chinese(error.getCode()) + "。");
    }

    private static String chinese(JsonLdErrorCode code) {
        return switch (code) {
            case COLLIDING_KEYWORDS -> "同一关键字出现两次";
            case CONFLICTING_INDEXES -> "同一节点有两个不同的索引";
            case CONTEXT_OVERFLOW -> "上下文嵌套过多";
            case CYCLIC_IRI_MAPPING -> "术语的定义循环引用";
            case INVALID_KEYWORD_ID_VALUE -> "@id 的取值须为引号中的 IRI";
            case INVALID_KEYWORD_IMPORT_VALUE -> "@import 的取值须为引号中的 IRI";
            case INVALID_KEYWORD_INCLUDED_VALUE -> "@included 的取值须为节点";
            case INVALID_KEYWORD_INDEX_VALUE -> "@index 的取值须为引号中的文字";
            case INVALID_KEYWORD_NEST_VALUE -> "@nest 的取值须为对象，且不含 @value";
            case INVALID_KEYWORD_PREFIX_VALUE -> "@prefix 的取值须为 true 或 false";
            case INVALID_KEYWORD_PROPAGATE_VALUE -> "@propagate 的取值须为 true 或 false";
            case INVALID_KEYWORD_PROTECTED_VALUE -> "@protected 的取值须为 true 或 false";
            case INVALID_KEYWORD_REVERSE_VALUE -> "@reverse 的取值须为对象";
            case INVALID_KEYWORD_VERSION_VALUE -> "@version 的取值须为 1.1";
            case INVALID_BASE_DIRECTION -> "@direction 的取值须为 \"ltr\"、\"rtl\" 或 null";
            case INVALID_BASE_IRI -> "@base 的取值须为 IRI 或 null";
            case INVALID_CONTAINER_MAPPING -> "@container 的取值不被允许";
            case INVALID_CONTEXT_ENTRY -> "上下文中有不被允许的项";
            case INVALID_CONTEXT_NULLIFICATION -> "受保护的术语不能以 null 清除";
            case INVALID_DEFAULT_LANGUAGE -> "@language 的取值须为语言标签或 null";
            case INVALID_IRI_MAPPING -> "术语须对应 IRI 或关键字";
            case INVALID_JSON_LITERAL -> "数据类型为 @json 的取值不合法";
            case INVALID_KEYWORD_ALIAS -> "关键字的别名不被允许";
            case INVALID_LANGUAGE_MAP_VALUE -> "按语言分列的取值须为引号中的文字";
            case INVALID_LANGUAGE_MAPPING -> "术语的 @language 须为语言标签或 null";
            case INVALID_LANGUAGE_TAGGED_STRING -> "带语言的取值，其 @language 须为引号中的语言标签";
            case INVALID_LANGUAGE_TAGGED_VALUE -> "只有文字才能带语言";
            case INVALID_LOCAL_CONTEXT -> "@context 须为 IRI、对象或 null";
            case INVALID_REVERSE_PROPERTY_MAP -> "@reverse 之下不能有关键字";
            case INVALID_REVERSE_PROPERTY_VALUE -> "反向属性的取值须为节点";
            case INVALID_REVERSE_PROPERTY -> "反向属性的定义不被允许";
            case INVALID_SCOPED_CONTEXT -> "术语自带的上下文不合法";
            case INVALID_SET_OR_LIST_OBJECT -> "含 @set 或 @list 的对象有不被允许的项";
            case INVALID_TERM_DEFINITION -> "术语的定义须为 IRI 或对象，且只含允许的项";
            case INVALID_TYPE_MAPPING -> "术语的 @type 须为 IRI 或允许的关键字";
            case INVALID_TYPE_VALUE -> "@type 的取值须为引号中的 IRI";
            case INVALID_TYPED_VALUE -> "取值的数据类型须为 IRI";
            case INVALID_VALUE_OBJECT_VALUE -> "@value 的取值须为文字、数字、true、false 或 null";
            case INVALID_VALUE_OBJECT -> "含 @value 的对象有不被允许的项";
            case INVALID_VOCAB_MAPPING -> "@vocab 的取值须为 IRI、术语或 null";
            case IRI_CONFUSED_WITH_PREFIX -> "IRI 的开头与某个前缀相同";
            case KEYWORD_REDEFINITION -> "关键字不能重新定义";
            case PROCESSING_MODE_CONFLICT -> "处理模式与 @version 冲突";
            case PROTECTED_TERM_REDEFINITION -> "受保护的术语不能重新定义";
            // Of frames, and of documents to fetch: neither is read here.
            default -> "“" + code.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "”";
        };
    }
}
