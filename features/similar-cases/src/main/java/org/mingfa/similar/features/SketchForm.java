package org.mingfa.similar.features;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Shape;
import java.util.List;
import java.util.function.Function;
import org.mingfa.search.passage.RecordJson;
import org.mingfa.text.document.CaseHeader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.dataformat.cbor.CBORMapper;

/** What is kept of cases as CBOR (RFC 8949): the values of a record in its order, without their names. */
final class SketchForm {

    private static final CBORMapper MAPPER = mapper();

    private SketchForm() {}

    private static CBORMapper mapper() {
        CBORMapper.Builder mapper = CBORMapper.builder()
                .addModule(RecordJson.module()
                        .addSerializer(BigramBag.class, new BagWriter())
                        .addDeserializer(BigramBag.class, new BagReader())
                        .addSerializer(Factors.class, new BytesWriter<>(Factors::bits))
                        .addDeserializer(Factors.class, new BytesReader<>(Factors::ofStored))
                        .addSerializer(LoanFacets.class, new BytesWriter<>(LoanFacets::bytes))
                        .addDeserializer(LoanFacets.class, new BytesReader<>(LoanFacets::ofStored)));
        List.of(
                        StoredFeatures.class,
                        CaseFeatures.class,
                        CaseFeatures.SectionFeatures.class,
                        CitationProfile.ProfileCitation.class,
                        CaseHeader.class,
                        CaseVocabulary.SampleCounts.class,
                        SketchDirectory.Contents.class)
                .forEach(record -> mapper.withConfigOverride(
                        record, override -> override.setFormat(JsonFormat.Value.forShape(Shape.ARRAY))));
        return mapper.build();
    }

    static byte[] write(Object kept) {
        return MAPPER.writeValueAsBytes(kept);
    }

    /** Reads what {@link #write} wrote; a tools.jackson exception when the bytes are damaged. */
    static <T> T read(byte[] bytes, Class<T> type) {
        return MAPPER.readValue(bytes, type);
    }

    /** The counts of all pairs, and each pair by how far it is from the one before. */
    private static final class BagWriter extends ValueSerializer<BigramBag> {
        @Override
        public void serialize(BigramBag bag, JsonGenerator out, SerializationContext context) {
            byte[] counts = new byte[bag.size()];
            int[] steps = new int[bag.size()];
            for (int i = 0; i < steps.length; i++) {
                counts[i] = (byte) bag.count(i);
                steps[i] = bag.pair(i) - (i == 0 ? 0 : bag.pair(i - 1));
            }
            out.writeStartArray();
            out.writeBinary(counts);
            out.writeArray(steps, 0, steps.length);
            out.writeEndArray();
        }
    }

    private static final class BagReader extends ValueDeserializer<BigramBag> {
        @Override
        public BigramBag deserialize(JsonParser in, DeserializationContext context) {
            in.nextToken();
            byte[] counts = in.getBinaryValue();
            in.nextToken();
            int[] pairs = new int[counts.length];
            int before = 0;
            for (int i = 0; i < pairs.length; i++) {
                in.nextToken();
                before += in.getIntValue();
                pairs[i] = before;
            }
            in.nextToken();
            in.nextToken();
            return BigramBag.ofStored(pairs, counts);
        }
    }

    private static final class BytesWriter<T> extends ValueSerializer<T> {
        private final Function<T, byte[]> written;

        BytesWriter(Function<T, byte[]> written) {
            this.written = written;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeBinary(written.apply(value));
        }
    }

    private static final class BytesReader<T> extends ValueDeserializer<T> {
        private final Function<byte[], T> read;

        BytesReader(Function<byte[], T> read) {
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return read.apply(in.getBinaryValue());
        }
    }
}
