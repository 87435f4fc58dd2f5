package org.mingfa.indexer.corpus;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.indexer.source.JsonLinesInputs;
import org.mingfa.indexer.source.SourceEntry;

/** Judgments and cases: one per line of a JSONL file, one per JSON file, or one per document as courts write them. */
final class JudgmentsReader implements CorpusReader {

    private static final Set<String> DOCUMENTS = Set.of("docx", "doc", "pdf", "html", "htm", "txt", "md");

    private final String corpus;
    private final CorpusSource source;
    private final TextExtractor extractor;
    private final CaseReading reading;

    JudgmentsReader(CorpusReviews reviews, CorpusSource source, TextExtractor extractor) {
        this.corpus = reviews.corpus();
        this.source = source;
        this.extractor = extractor;
        this.reading = new CaseReading(reviews);
    }

    @Override
    public Stream<DocumentInput> inputs() {
        return source.entries().stream().flatMap(this::inputs);
    }

    private Stream<DocumentInput> inputs(SourceEntry entry) {
        String name = entry.name().toLowerCase(Locale.ROOT);
        if (JsonLinesInputs.isJsonLines(name)) {
            return JsonLinesInputs.inputs(corpus, entry, extractor.limits(), reading::read);
        }
        if (name.endsWith(".json")) {
            long limit = extractor.limits().fileBytes();
            return Stream.of(
                    DocumentInput.of(entry, limit, () -> InputResult.read(corpus, entry, limit, reading::read)));
        }
        return Stream.of(document(entry, name));
    }

    /** People name such files by the parties, so from here on it has a name that tells nothing. */
    private DocumentInput document(SourceEntry entry, String name) {
        if (name.startsWith(".") || !DOCUMENTS.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return new DocumentInput(
                    entry.path(), () -> InputResult.skipped(corpus, entry.path(), "不是裁判文书常用的文件类型，不收录。"));
        }
        SourceEntry unnamed = new SourceEntry(CaseReading.unnamed(entry.path()), entry.size(), entry.content());
        long limit = extractor.limits().fileBytes();
        return DocumentInput.of(
                unnamed,
                limit,
                () -> InputResult.read(
                        corpus,
                        unnamed,
                        limit,
                        file -> extractor
                                .extract(file.path(), file.bytes())
                                .then(text -> reading.document(file, text.text()))));
    }
}
