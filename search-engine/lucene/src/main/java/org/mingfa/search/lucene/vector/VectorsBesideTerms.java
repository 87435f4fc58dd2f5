package org.mingfa.search.lucene.vector;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.NormsConsumer;
import org.apache.lucene.codecs.NormsFormat;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * A format of vectors that begins those of a merge with its norms. Lucene merges norms, terms, values and vectors one after the
 * other on one thread; terms and vectors take about as long, and neither needs the other.
 */
final class VectorsBesideTerms extends KnnVectorsFormat implements AutoCloseable {

    private final KnnVectorsFormat format;
    private final Map<SegmentInfo, MergedBeside> begun = new ConcurrentHashMap<>();

    VectorsBesideTerms(KnnVectorsFormat format) {
        super(format.getName());
        this.format = format;
    }

    /** These norms, the first that Lucene merges behind what is stored. */
    NormsFormat beginningWith(NormsFormat norms) {
        return new NormsFormat() {
            @Override
            public NormsConsumer normsConsumer(SegmentWriteState state) throws IOException {
                return new Beginning(norms.normsConsumer(state), state);
            }

            @Override
            public NormsProducer normsProducer(SegmentReadState state) throws IOException {
                return norms.normsProducer(state);
            }
        };
    }

    private final class Beginning extends NormsConsumer {
        private final NormsConsumer norms;
        private final SegmentWriteState state;

        Beginning(NormsConsumer norms, SegmentWriteState state) {
            this.norms = norms;
            this.state = state;
        }

        @Override
        public void addNormsField(FieldInfo field, NormsProducer values) throws IOException {
            norms.addNormsField(field, values);
        }

        @Override
        public void merge(MergeState merge) throws IOException {
            if (merge.mergeFieldInfos.hasVectorValues()) {
                begun.put(state.segmentInfo, MergedBeside.begin(format.fieldsWriter(state), merge));
            }
            norms.merge(merge);
        }

        @Override
        public void close() throws IOException {
            norms.close();
        }
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        KnnVectorsWriter merged = begun.remove(state.segmentInfo);
        return merged == null ? format.fieldsWriter(state) : merged;
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return format.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
        return format.getMaxDimensions(field);
    }

    /** Ends what nobody came for: another part of its merge has failed, and been told. */
    @Override
    public void close() {
        begun.values().forEach(MergedBeside::abandon);
        begun.clear();
    }
}
