package org.mingfa.indexer.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.TextDecoding;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.indexer.source.JsonLines;
import org.mingfa.indexer.source.SourceEntry;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/** Digests of laws in our own words, and sample judgments beside them: the form of corpora/README.md. */
final class DigestsReader implements CorpusReader {

    private final String corpus;
    private final CaseReading cases;
    private final CorpusSource source;
    private final TextExtractor extractor;

    DigestsReader(CorpusReviews reviews, CorpusSource source, TextExtractor extractor) {
        this.corpus = reviews.corpus();
        this.cases = new CaseReading(reviews);
        this.source = source;
        this.extractor = extractor;
    }

    @Override
    public Stream<DocumentInput> inputs() {
        List<DocumentInput> inputs = new ArrayList<>();
        List<SourceEntry> samples = new ArrayList<>();
        for (SourceEntry entry : source.entries()) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (JsonLines.isJsonLines(name)) {
                samples.add(entry);
            } else if (name.endsWith(".md") && !name.equals("readme.md")) {
                inputs.add(new DocumentInput(entry.path(), () -> read(entry)));
            } else {
                inputs.add(
                        new DocumentInput(entry.path(), () -> InputResult.skipped(corpus, entry.path(), "清单或说明，不收录。")));
            }
        }
        return Stream.concat(
                inputs.stream(),
                samples.stream().flatMap(entry -> JsonLines.inputs(corpus, entry, extractor.limits(), cases::read)));
    }

    private InputResult read(SourceEntry entry) {
        return InputResult.read(corpus, entry, extractor.limits().fileBytes(), this::document);
    }

    private Outcome<LegalDocument> document(CorpusFile file) {
        Outcome<LegalDocument> digest = text(file)
                .then(text -> DigestHead.parse(file.path(), text))
                .then(head -> LawFile.parse(file, head.body())
                        .then(law -> Outcome.of(
                                head.document(law.source(corpus), law.parsed().provisions()))));
        return new Outcome<>(
                digest.value(),
                digest.problems().stream()
                        // a digest leaves articles out on purpose
                        .filter(problem -> problem.code() != ErrorCode.ARTICLES_OUT_OF_ORDER)
                        .toList());
    }

    private static Outcome<String> text(CorpusFile file) {
        return TextDecoding.decode(file.bytes())
                .map(Outcome::of)
                .orElseGet(() -> Outcome.failed(Problem.of(ErrorCode.UNKNOWN_ENCODING, file.path(), "文字编码无法识别。")));
    }
}
