package org.mingfa.answers;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.DocumentId;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * The one form of questions and answers as JSON: names in snake_case; strict in what it reads, where nothing may be unknown
 * or twice, and no number stands for a text. A body over HTTP and {@code --json} of a command are the same bytes.
 */
public final class AnswerJson {

    /** What no honest question needs more of, and a few bytes could ask the memory for. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNumberLength(100)
            .maxNameLength(1_000)
            .maxTokenCount(100_000)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .withCoercionConfig(LogicalType.Textual, texts -> {
                for (CoercionInputShape shape :
                        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
                    texts.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .addModule(new SimpleModule("mingfa")
                    .addSerializer(DocumentId.class, new AsText<>(DocumentId::value))
                    .addSerializer(ArticleNumber.class, new AsText<>(ArticleNumber::ordinal)))
            .addModule(new DomainModule())
            .addModules(ServiceLoader.load(AnswerFaces.class))
            .build();

    private AnswerJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static String write(Object answer) {
        return MAPPER.writeValueAsString(answer);
    }

    private static final class AsText<T> extends ValueSerializer<T> {
        private final Function<T, String> form;

        AsText(Function<T, String> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(form.apply(value));
        }
    }
}
