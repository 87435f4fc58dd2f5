package org.mingfa.search.elasticsearch;

import java.util.List;
import org.mingfa.search.passage.IndexDocument;
import org.mingfa.search.passage.PassageRecord;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/** One passage as a document of the cluster, in JSON on one line. Field names are the names of our field enums. */
final class ElasticsearchDocuments {

    static final String STORED = "STORED";
    static final String VECTOR = "VECTOR";

    private static final JsonFactory JSON = new JsonFactory();

    private ElasticsearchDocuments() {}

    static byte[] of(IndexDocument passage) {
        ByteArrayBuilder bytes = new ByteArrayBuilder();
        try (JsonGenerator out =
                JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            out.writeStringProperty(STORED, PassageRecord.write(passage.passage()));
            passage.keywords().forEach((field, values) -> writeKeywords(out, field.name(), values));
            passage.numbers().forEach((field, value) -> out.writeNumberProperty(field.name(), value));
            passage.tokens()
                    .forEach((field, tokens) -> out.writeStringProperty(field.stored(), TermForm.write(tokens)));
            if (passage.vector().length > 0) {
                writeVector(out, passage.vector());
            }
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeKeywords(JsonGenerator out, String field, List<String> values) {
        out.writeArrayPropertyStart(field);
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    private static void writeVector(JsonGenerator out, float[] vector) {
        out.writeArrayPropertyStart(VECTOR);
        for (float component : vector) {
            out.writeNumber(component);
        }
        out.writeEndArray();
    }
}
