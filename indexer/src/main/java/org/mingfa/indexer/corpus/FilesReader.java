package org.mingfa.indexer.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.indexer.source.SourceEntry;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Validity;
import org.mingfa.text.parse.PkulawHeader;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/** Single documents in any format: norms, with or without the header line of 北大法宝, and judgments. */
final class FilesReader implements CorpusReader {

    /** Whether every file must begin with the header line 【发布部门】…. */
    enum Header {
        REQUIRED,
        ALLOWED
    }

    private final String corpus;
    private final CorpusSource source;
    private final TextExtractor extractor;
    private final Header header;
    private final CaseReading cases;

    FilesReader(CorpusReviews reviews, CorpusSource source, TextExtractor extractor, Header header) {
        this.corpus = reviews.corpus();
        this.source = source;
        this.extractor = extractor;
        this.header = header;
        this.cases = new CaseReading(reviews);
    }

    @Override
    public Stream<DocumentInput> inputs() {
        return source.entries().stream().map(entry -> new DocumentInput(entry.path(), () -> read(entry)));
    }

    private InputResult read(SourceEntry entry) {
        return entry.name().startsWith(".")
                ? InputResult.skipped(corpus, entry.path(), "隐藏文件，不收录。")
                : InputResult.read(
                        corpus,
                        entry,
                        extractor.limits().fileBytes(),
                        file -> extractor.extract(file.path(), file.bytes()).then(text -> document(file, text.text())));
    }

    private Outcome<LegalDocument> document(CorpusFile file, String text) {
        Optional<PkulawHeader> pkulaw = PkulawHeader.find(text);
        if (pkulaw.isEmpty() && header == Header.REQUIRED) {
            return Outcome.failed(Problem.of(ErrorCode.MALFORMED_DOCUMENT, file.path(), 1, "第一行不是【发布部门】…的文件头。"));
        }
        Optional<Outcome<LegalDocument>> judgment = pkulaw.isEmpty() ? cases.judgment(file, text) : Optional.empty();
        if (judgment.isPresent()) {
            return judgment.get();
        }
        return LawFile.parse(file, pkulaw.map(PkulawHeader::body).orElse(text))
                .then(law -> draft(law, pkulaw.orElse(null))
                        .withoutRecord(law.source(corpus), law.parsed().provisions()));
    }

    private static LawDraft draft(LawFile text, @Nullable PkulawHeader head) {
        String title = text.title();
        LocalDate promulgated = head != null && head.promulgated() != null
                ? head.promulgated()
                : NoteDates.inName(text.file().path())
                        .or(() -> NoteDates.promulgated(text.parsed().notes()))
                        .orElse(null);
        LocalDate effective = head != null && head.effective() != null ? head.effective() : text.effective(promulgated);
        Level level = Optional.ofNullable(head)
                .flatMap(known -> Level.find(known.level() == null ? "" : known.level()))
                .orElseGet(() -> TitleReading.level(title));
        String authority = head != null && head.authority() != null
                ? head.authority()
                : TitleReading.authority(title, text.parsed().notes());
        return new LawDraft(
                title,
                level,
                Nature.OFFICIAL,
                authority,
                head == null ? null : head.documentNumber(),
                promulgated,
                effective,
                Validity.IN_FORCE,
                List.of());
    }
}
