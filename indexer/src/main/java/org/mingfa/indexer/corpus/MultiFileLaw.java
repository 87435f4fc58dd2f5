package org.mingfa.indexer.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.FileRecord;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.indexer.source.SourceEntry;
import org.mingfa.text.document.ArticleNumber;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.numeral.ChineseNumeral;
import org.mingfa.text.parse.ParsedText;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;

/** A law that comes in one file per book, such as the Civil Code: put together in the order of its articles. */
final class MultiFileLaw {

    /** The title of the law and, in a line of the same rank, the name of the book. */
    private static final Pattern BOOK = Pattern.compile("(?s)\\A(\\s*# [^\\n]*\\n\\s*)# ([^\\n]*)");

    private final String corpus;
    private final TextExtractor extractor;

    MultiFileLaw(String corpus, TextExtractor extractor) {
        this.corpus = corpus;
        this.extractor = extractor;
    }

    /** One file: a book of the law. */
    private record BookFile(String name, LawFile text) {
        CorpusFile file() {
            return text.file();
        }

        ParsedText parsed() {
            return text.parsed();
        }
    }

    InputResult read(List<SourceEntry> entries) {
        List<Problem> problems = new ArrayList<>();
        List<FileRecord> records = new ArrayList<>();
        List<BookFile> parts = new ArrayList<>();
        for (SourceEntry entry : entries) {
            Outcome<CorpusFile> file = entry.load(extractor.limits().fileBytes());
            Outcome<BookFile> part = file.then(this::part);
            problems.addAll(part.problems());
            if (part.value() != null) {
                parts.add(part.value());
            } else {
                String sha256 = file.value() == null ? null : file.value().sha256();
                records.addAll(InputResult.lost(corpus, entry.path(), sha256, part.problems())
                        .files());
            }
        }
        if (parts.isEmpty()) {
            return new InputResult(records, null, problems);
        }
        parts.sort(Comparator.comparing(MultiFileLaw::firstArticle));
        NormativeDocument document = LawRefBookReader.draft(dated(parts), LawRefBookCatalogue.EMPTY)
                .document(source(parts), provisions(parts));
        parts.forEach(part -> records.add(new FileRecord(
                corpus,
                part.file().path(),
                part.file().sha256(),
                null,
                null,
                FileRecord.Fate.INDEXED,
                null,
                document.id().value())));
        return new InputResult(records, document, problems);
    }

    private Outcome<BookFile> part(CorpusFile file) {
        return extractor.extract(file.path(), file.bytes()).then(text -> {
            Matcher book = BOOK.matcher(text.text());
            String name = book.find() ? book.group(2) : "";
            return LawFile.parse(file, book.reset().replaceFirst("$1"))
                    .then(law -> Outcome.of(new BookFile(name, law)));
        });
    }

    private static ArticleNumber firstArticle(BookFile part) {
        return part.parsed().articles().stream()
                .map(Provision.Article::number)
                .min(Comparator.naturalOrder())
                .orElse(ArticleNumber.of(99_999));
    }

    /** The part whose notes say most about the dates speaks for the law. */
    private static LawFile dated(List<BookFile> parts) {
        return parts.stream()
                .max(Comparator.comparingInt(part -> part.parsed().notes().size()))
                .orElseThrow()
                .text();
    }

    private SourceFile source(List<BookFile> parts) {
        String path = parts.getFirst().file().path();
        StringBuilder sums = new StringBuilder();
        parts.forEach(part -> sums.append(part.file().sha256()).append('\n'));
        return new SourceFile(
                corpus, path.substring(0, Math.max(0, path.lastIndexOf('/'))), Sha256.of(sums.toString()));
    }

    private static List<Provision> provisions(List<BookFile> parts) {
        List<Provision> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String book = heading(parts.get(i).name().strip(), i + 1);
            for (Provision provision : parts.get(i).parsed().provisions()) {
                List<String> path = new ArrayList<>(List.of(book));
                path.addAll(provision.path());
                all.add(
                        switch (provision) {
                            case Provision.Article article ->
                                new Provision.Article(article.number(), path, article.text());
                            case Provision.Section section ->
                                new Provision.Section(section.kind(), path, section.text());
                        });
            }
        }
        return all;
    }

    /** The files name their books without numbers (物权编); as published they read 第二编 物权. */
    private static String heading(String name, int book) {
        if (name.equals("附则") || name.startsWith("第")) {
            return name;
        }
        String title = name.endsWith("编") ? name.substring(0, name.length() - 1) : name;
        return "第" + ChineseNumeral.format(book) + "编 " + title;
    }
}
