package org.mingfa.indexer.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.indexer.corpus.CorpusReader;
import org.mingfa.indexer.corpus.FormatRecognition;
import org.mingfa.indexer.source.Corpus;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusRegistry;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.search.generation.Manifest.CorpusEntry;
import org.mingfa.search.generation.Manifest.Counts;

/** Registered corpora, opened until this is closed, in the order in which they are read. */
public record OpenCorpora(List<OpenCorpus> all) implements AutoCloseable {

    /** A corpus with what was decided of it, its source and the format that it turned out to have. */
    public record OpenCorpus(Corpus corpus, CorpusReviews reviews, CorpusSource source, CorpusFormat format) {

        String name() {
            return corpus.name();
        }

        Stream<DocumentInput> inputs(TextExtractor extractor) {
            return CorpusReader.of(reviews, source, format, extractor).inputs();
        }

        /** The official records say most about dates; additions yield where they catch up, digests to everything. */
        private int rank() {
            return switch (format) {
                case FLK, LAWTEXT -> 0;
                case ADDITIONS -> 1;
                case DIGESTS -> 3;
                default -> 2;
            };
        }
    }

    public OpenCorpora {
        all = all.stream().sorted(Comparator.comparingInt(OpenCorpus::rank)).toList();
    }

    /** Opens the corpora, all or none. */
    public static OpenCorpora of(List<Corpus> corpora, CorpusRegistry registry) {
        List<OpenCorpus> opened = new ArrayList<>();
        try {
            for (Corpus corpus : corpora) {
                CorpusSource source = registry.open(corpus);
                CorpusFormat format =
                        corpus.format() == CorpusFormat.AUTO ? FormatRecognition.recognise(source) : corpus.format();
                opened.add(new OpenCorpus(corpus, registry.reviews().of(corpus.name()), source, format));
            }
            return new OpenCorpora(opened);
        } catch (RuntimeException e) {
            new OpenCorpora(opened).close();
            throw e;
        }
    }

    /** How a manifest names them, each with what became of its files. */
    public List<CorpusEntry> entries(Map<String, Counts> files) {
        return all.stream()
                .map(open -> new CorpusEntry(
                        open.name(),
                        open.corpus().location(),
                        open.format().label(),
                        open.source().commit().orElse(null),
                        open.source().committed().orElse(null),
                        files.getOrDefault(open.name(), Counts.NONE),
                        open.corpus().complete(),
                        open.reviews().fingerprint()))
                .toList();
    }

    @Override
    public void close() {
        all.forEach(open -> open.source().close());
    }
}
