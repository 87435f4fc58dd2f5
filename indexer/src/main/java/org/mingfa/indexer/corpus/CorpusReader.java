package org.mingfa.indexer.corpus;

import java.util.stream.Stream;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.indexer.source.CorpusFormat;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;

/** Knows one format: which files make one document. */
@FunctionalInterface
public interface CorpusReader {

    /** Every file of the corpus, each in exactly one input; listed as the stream is consumed. To be closed. */
    Stream<DocumentInput> inputs();

    /** The reader of a format; {@code AUTO} looks at the files first. What was decided of the corpus's judgments binds it. */
    static CorpusReader of(CorpusReviews corpus, CorpusSource source, CorpusFormat format, TextExtractor extractor) {
        return switch (format) {
            case AUTO -> of(corpus, source, FormatRecognition.recognise(source), extractor);
            case FLK -> new FlkReader(corpus.corpus(), source, extractor);
            case LAWTEXT, ADDITIONS -> new LawtextReader(corpus.corpus(), source, extractor);
            case LAWREFBOOK -> new LawRefBookReader(corpus.corpus(), source, extractor);
            case DIGESTS -> new DigestsReader(corpus, source, extractor);
            case PKULAW -> new FilesReader(corpus, source, extractor, FilesReader.Header.REQUIRED);
            case GUIDING -> new GuidingReader(corpus, source, extractor);
            case JUDGMENTS -> new JudgmentsReader(corpus, source, extractor);
            case FILES -> new FilesReader(corpus, source, extractor, FilesReader.Header.ALLOWED);
        };
    }
}
