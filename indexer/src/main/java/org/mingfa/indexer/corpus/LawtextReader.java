package org.mingfa.indexer.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.indexer.source.SourceEntry;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;
import org.mingfa.yaml.FlawException;
import org.mingfa.yaml.YamlReader;

/**
 * The form of the lawtext project: the Word files of the 国家法律法规数据库 as Markdown, one file per version of a law, its
 * record as YAML front matter. What else its repository holds (pages, pictures, programs) is named and left out.
 */
final class LawtextReader implements CorpusReader {

    private static final Pattern RECORD = Pattern.compile("(?s)\\A\\s*---\\R(.*?\\R)---[ \\t]*(?:\\R|\\z)(.*)");
    /** List items, quotations and rules are how the project sets articles, 项 and 题注. */
    private static final Pattern MARK = Pattern.compile("^[ \\t]*(?:[-*>] +|---+$)");

    private static final Pattern ROW = Pattern.compile("^[ \\t]*\\|(.*)\\|[ \\t]*$");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("[-:| \\t]*");
    /** Its converter took the point of a number at the start of a cell for that of a list. */
    private static final Pattern BROKEN_NUMBER = Pattern.compile("^(\\d+)\\. (?=\\d)");

    private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
    private static final Pattern FOOTNOTE_OR_TAG = Pattern.compile("\\[\\^[^\\]]*](?!:)|</?[a-z][^>]{0,80}>");

    private final String corpus;
    private final CorpusSource source;
    private final TextExtractor extractor;

    LawtextReader(String corpus, CorpusSource source, TextExtractor extractor) {
        this.corpus = corpus;
        this.source = source;
        this.extractor = extractor;
    }

    /** Whether a file that begins so is a law with its record. */
    static boolean isRecord(String head) {
        return head.startsWith("---") && head.contains("\nid:") && head.contains("\npublication_date:");
    }

    @Override
    public Stream<DocumentInput> inputs() {
        return source.entries().stream().map(entry -> new DocumentInput(entry.path(), () -> read(entry)));
    }

    private InputResult read(SourceEntry entry) {
        if (!entry.name().toLowerCase(Locale.ROOT).endsWith(".md")) {
            return InputResult.skipped(corpus, entry.path(), "网站的图片、程序或设置，不收录。");
        }
        return InputResult.read(
                corpus,
                entry,
                extractor.limits().fileBytes(),
                file -> extractor.extract(file.path(), file.bytes()).then(text -> document(file, text.text())));
    }

    private Outcome<LegalDocument> document(CorpusFile file, String text) {
        Matcher parts = RECORD.matcher(text);
        if (!isRecord(text.stripLeading()) || !parts.matches()) {
            return Outcome.failed(
                    Problem.of(ErrorCode.LEFT_OUT_BY_FORMAT, file.path(), "没有法规文件头（id、publication_date）的页面，不收录。"));
        }
        return record(file, parts.group(1))
                .then(record -> LawFile.parse(file, plain(parts.group(2)))
                        .then(law -> new Outcome<>(
                                record.document(law, record.source(law.source(corpus))),
                                problems(record, law, parts.group(2)))));
    }

    private static Outcome<FlkRecord> record(CorpusFile file, String front) {
        try {
            return FlkRecord.parse(file, YamlReader.read(file.path(), front));
        } catch (FlawException unreadable) {
            return Outcome.failed(
                    Problem.of(ErrorCode.MALFORMED_DOCUMENT, file.path(), "文件头：" + unreadable.sentence()));
        }
    }

    private static List<Problem> problems(FlkRecord record, LawFile law, String body) {
        List<Problem> problems = new ArrayList<>(record.problems());
        problems.addAll(record.contradictions(law));
        long pictures = PICTURE.matcher(body).results().count();
        if (pictures > 0) {
            problems.add(Problem.of(ErrorCode.PICTURE_LEFT_OUT, record.path(), "有 " + pictures + " 幅图没有收录。"));
        }
        return problems;
    }

    /** The lines of the text without the marks of Markdown. */
    static String plain(String markdown) {
        return markdown.lines().map(LawtextReader::line).collect(Collectors.joining("\n"));
    }

    private static String line(String raw) {
        Matcher row = ROW.matcher(raw);
        if (row.matches()) {
            return RULE_OF_TABLE.matcher(row.group(1)).matches() ? "" : cells(row.group(1));
        }
        String text = PICTURE.matcher(MARK.matcher(raw).replaceFirst("")).replaceAll("〔图〕");
        return FOOTNOTE_OR_TAG.matcher(text).replaceAll("");
    }

    private static String cells(String row) {
        return Arrays.stream(row.split("\\|"))
                .map(cell -> BROKEN_NUMBER.matcher(cell.strip()).replaceFirst("$1."))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("\u3000"));
    }
}
