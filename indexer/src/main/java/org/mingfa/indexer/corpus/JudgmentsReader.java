package org.mingfa.indexer.corpus;

import java.util.Locale;
import java.util.stream.Stream;
import org.mingfa.extraction.exchange.ExtractionLimits;
import org.mingfa.indexer.corpus.decided.CaseReading;
import org.mingfa.indexer.corpus.input.DocumentInput;
import org.mingfa.indexer.corpus.input.InputResult;
import org.mingfa.indexer.corpus.input.JsonLines;
import org.mingfa.indexer.publication.CorpusReviews;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.SourceEntry;

/** Judgments as JSON: one per line of a JSONL file, or one per JSON file. */
final class JudgmentsReader implements CorpusReader {

    private final String corpus;
    private final CorpusSource source;
    private final ExtractionLimits limits;
    private final CaseReading reading;

    JudgmentsReader(CorpusReviews reviews, CorpusSource source, ExtractionLimits limits) {
        this.corpus = reviews.corpus();
        this.source = source;
        this.limits = limits;
        this.reading = new CaseReading(reviews);
    }

    @Override
    public Stream<DocumentInput> inputs() {
        return source.entries().stream().flatMap(this::inputs);
    }

    private Stream<DocumentInput> inputs(SourceEntry entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        if (JsonLines.isJsonLines(name)) {
            return JsonLines.inputs(corpus, entry, limits, reading::read);
        }
        return Stream.of(new DocumentInput(
                entry.path(),
                () -> name.endsWith(".json")
                        ? InputResult.read(corpus, entry, limits.fileBytes(), reading::read)
                        : InputResult.skipped(corpus, entry.path(), "不是 JSON 或 JSONL，不收录。")));
    }
}
