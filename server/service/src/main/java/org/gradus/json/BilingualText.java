package org.gradus.json;

import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ser.std.StdSerializer;

/** A text in both languages: {@code {"en": …, "zh": …}}. One alone, or a plain string, stands for both. */
final class BilingualText {
    private BilingualText() {}

    static final class Writer extends StdSerializer<Text> {
        Writer() {
            super(Text.class);
        }

        @Override
        public void serialize(Text text, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("en", text.en());
            json.writeStringProperty("zh", text.zh());
            json.writeEndObject();
        }
    }

    static final class Reader extends StdDeserializer<Text> {
        Reader() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser json, DeserializationContext context) {
            if (json.hasToken(JsonToken.VALUE_STRING)) {
                String both = json.getString();
                return new Text(both, both);
            }
            if (!json.hasToken(JsonToken.START_OBJECT)) {
                return (Text) context.handleUnexpectedToken(context.constructType(Text.class), json);
            }
            Languages read = context.readValue(json, Languages.class);
            String en = read.en() == null ? "" : read.en();
            String zh = read.zh() == null ? "" : read.zh();
            return new Text(en.isBlank() ? zh : en, zh.isBlank() ? en : zh);
        }
    }

    private record Languages(@Nullable String en, @Nullable String zh) {}
}
