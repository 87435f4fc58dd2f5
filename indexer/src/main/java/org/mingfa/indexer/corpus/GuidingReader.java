package org.mingfa.indexer.corpus;

import java.util.Locale;
import java.util.stream.Stream;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.indexer.source.JsonLinesInputs;
import org.mingfa.indexer.source.SourceEntry;
import org.mingfa.publication.CourtMarks;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.problem.Outcome;

/** Guiding cases of the Supreme People's Court, one JSON object a line: the form of corpora/README.md. */
final class GuidingReader implements CorpusReader {

    private final String corpus;
    private final CorpusSource source;
    private final TextExtractor extractor;
    private final CaseGate gate;

    GuidingReader(CorpusReviews reviews, CorpusSource source, TextExtractor extractor) {
        this.corpus = reviews.corpus();
        this.source = source;
        this.extractor = extractor;
        this.gate = new CaseGate(reviews);
    }

    @Override
    public Stream<DocumentInput> inputs() {
        return source.entries().stream().flatMap(this::inputs);
    }

    private Stream<DocumentInput> inputs(SourceEntry entry) {
        return JsonLinesInputs.isJsonLines(entry.name().toLowerCase(Locale.ROOT))
                ? JsonLinesInputs.inputs(corpus, entry, extractor.limits(), this::document)
                : Stream.of(
                        new DocumentInput(entry.path(), () -> InputResult.skipped(corpus, entry.path(), "清单或说明，不收录。")));
    }

    private Outcome<LegalDocument> document(CorpusFile file) {
        return GuidingRecord.parse(file)
                .then(record -> gate.pass(file, record.document(corpus, file), CourtMarks.NONE));
    }
}
