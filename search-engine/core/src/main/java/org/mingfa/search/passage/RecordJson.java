package org.mingfa.search.passage;

import java.util.function.Function;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes our records as JSON and reads them back; {@code read(write(x))} equals {@code x}. */
public final class RecordJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(module()).build();

    private RecordJson() {}

    /** How our values are written, for another format of the same library. */
    public static SimpleModule module() {
        return new SimpleModule("mingfa")
                .addSerializer(DocumentId.class, new AsText<DocumentId>())
                .addDeserializer(DocumentId.class, new FromText<>(DocumentId::new))
                .addSerializer(ArticleNumber.class, new ArticleAsOrdinal())
                .addDeserializer(ArticleNumber.class, new FromText<>(ArticleNumber::parse));
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Reads what {@link #write} wrote; a tools.jackson exception when the text is damaged. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** As {@link #write}, for people to read. */
    public static String writePretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    private static final class AsText<T> extends ValueSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    private static final class ArticleAsOrdinal extends ValueSerializer<ArticleNumber> {
        @Override
        public void serialize(ArticleNumber value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.ordinal());
        }
    }

    private static final class FromText<T> extends ValueDeserializer<T> {
        private final Function<String, T> reader;

        FromText(Function<String, T> reader) {
            this.reader = reader;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return reader.apply(in.getString());
        }
    }
}
