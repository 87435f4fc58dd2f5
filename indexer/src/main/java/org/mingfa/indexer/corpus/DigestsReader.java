package org.mingfa.indexer.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.extraction.TextExtractor;
import org.mingfa.extraction.exchange.TextDecoding;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.indexer.source.CorpusSource;
import org.mingfa.indexer.source.DocumentInput;
import org.mingfa.indexer.source.InputResult;
import org.mingfa.indexer.source.JsonLinesInputs;
import org.mingfa.indexer.source.SourceEntry;
import org.mingfa.text.document.EffectivePeriod;
import org.mingfa.text.document.LawHeader;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.Provision;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.Validity;
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
            if (JsonLinesInputs.isJsonLines(name)) {
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
                samples.stream()
                        .flatMap(entry -> JsonLinesInputs.inputs(corpus, entry, extractor.limits(), cases::read)));
    }

    private InputResult read(SourceEntry entry) {
        return InputResult.read(corpus, entry, extractor.limits().fileBytes(), this::document);
    }

    private Outcome<LegalDocument> document(CorpusFile file) {
        Outcome<LegalDocument> digest = text(file)
                .then(text -> DigestHead.parse(file.path(), text))
                .then(head -> LawFile.parse(file, head.body())
                        .then(law -> Outcome.of(head.document(
                                new SourceFile(corpus, file.path(), file.sha256()),
                                law.parsed().provisions()))));
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

    /**
     * The head of a digest: a title line, then {@code 键：值} lines up to INFO END. Unknown keys are errors.
     *
     * @param body title and provisions, without the head
     */
    record DigestHead(LawDraft draft, @Nullable LocalDate until, List<String> shortTitles, String body) {

        private static final String END = "<!-- INFO END -->";
        private static final Set<String> REQUIRED = Set.of("性质", "效力级别", "制定机关", "公布日期", "施行日期");
        private static final Set<String> OPTIONAL = Set.of("失效日期", "失效原因", "文号", "简称", "说明");

        static Outcome<DigestHead> parse(String path, String text) {
            int end = text.indexOf(END);
            if (!text.startsWith("# ") || end < 0) {
                return failed(path, 1, "要点的第一行应为 # 标题，文件头以 " + END + " 结束。");
            }
            List<String> lines = text.substring(0, end).lines().toList();
            String title = lines.getFirst().substring(2).strip();
            Map<String, String> fields = new HashMap<>();
            for (int i = 1; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                int colon = line.indexOf('：');
                if (line.isEmpty()) {
                    continue;
                }
                String key = colon < 0 ? line : line.substring(0, colon);
                if (colon < 0 || !(REQUIRED.contains(key) || OPTIONAL.contains(key))) {
                    return failed(path, i + 1, "不认识的键 “" + key + "”。");
                }
                fields.put(key, line.substring(colon + 1).strip());
            }
            for (String key : REQUIRED) {
                if (!fields.containsKey(key)) {
                    return failed(path, 1, "文件头缺少 “" + key + "”。");
                }
            }
            return build(path, title, fields, "# " + title + "\n\n" + text.substring(end + END.length()));
        }

        private static Outcome<DigestHead> failed(String path, int line, String message) {
            return Outcome.failed(Problem.of(ErrorCode.MALFORMED_DOCUMENT, path, line, message));
        }

        private static Outcome<DigestHead> build(String path, String title, Map<String, String> fields, String body) {
            try {
                Nature nature = Nature.find(fields.getOrDefault("性质", "")).orElseThrow(() -> unknown("性质", fields));
                Level level = Level.find(fields.getOrDefault("效力级别", "")).orElseThrow(() -> unknown("效力级别", fields));
                Validity end = fields.containsKey("失效原因")
                        ? Validity.find(fields.getOrDefault("失效原因", "")).orElseThrow(() -> unknown("失效原因", fields))
                        : Validity.IN_FORCE;
                LawDraft draft = new LawDraft(
                        title,
                        level,
                        nature,
                        fields.getOrDefault("制定机关", ""),
                        fields.get("文号"),
                        date(fields, "公布日期"),
                        date(fields, "施行日期"),
                        end,
                        List.of());
                LocalDate until = date(fields, "失效日期");
                if (until != null && draft.effective() != null && until.isBefore(draft.effective())) {
                    return failed(path, 1, "“失效日期” " + until + " 早于“施行日期” " + draft.effective() + "。");
                }
                return Outcome.of(new DigestHead(draft, until, shortTitles(fields), body));
            } catch (DateTimeParseException e) {
                return failed(path, 1, "不是 YYYY-MM-DD 形式的日期：“" + e.getParsedString() + "”。");
            } catch (UnknownValueException e) {
                return failed(path, 1, e.getMessage());
            }
        }

        private static @Nullable LocalDate date(Map<String, String> fields, String key) {
            String value = fields.get(key);
            return value == null ? null : LocalDate.parse(value);
        }

        private static List<String> shortTitles(Map<String, String> fields) {
            return Arrays.stream(fields.getOrDefault("简称", "").split("、"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        private static UnknownValueException unknown(String key, Map<String, String> fields) {
            return new UnknownValueException("“" + key + "”的值 “" + fields.get(key) + "” 不认识。");
        }

        private static final class UnknownValueException extends RuntimeException {
            private static final long serialVersionUID = 1;
            private final String message;

            UnknownValueException(String message) {
                super(message);
                this.message = message;
            }

            @Override
            public String getMessage() {
                return message;
            }
        }

        NormativeDocument document(SourceFile source, List<Provision> provisions) {
            NormativeDocument document = draft.document(source, provisions);
            LawHeader header = document.header();
            List<String> aliases = new ArrayList<>(header.aliases());
            shortTitles.stream().filter(name -> !aliases.contains(name)).forEach(aliases::add);
            return document.withHeader(new LawHeader(
                    header.id(),
                    header.title(),
                    aliases,
                    header.level(),
                    header.nature(),
                    header.authority(),
                    header.documentNumber(),
                    header.promulgated(),
                    new EffectivePeriod(draft.effective(), until),
                    header.end(),
                    false,
                    header.related(),
                    source));
        }
    }
}
