package org.mingfa.indexer.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.DocumentIds;
import org.mingfa.text.day.WrittenDay;
import org.mingfa.text.document.CaseEnd;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.CaseSection.CasePart;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.GuidingCase;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.TextCaution;
import org.mingfa.text.numeral.NumeralMatch;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.table.CauseTree;
import org.mingfa.text.table.CausesOfAction;
import org.mingfa.text.table.EndedCases;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A guiding case as its line has it: number, title, keywords, day of publication, status, and its parts as arrays of paragraphs
 * under the names that the court gives them.
 */
record GuidingRecord(int number, String title, List<String> keywords, LocalDate published, JsonNode line) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FOLLOWED = "可参照";
    private static final Map<String, CasePart> PARTS = Map.of(
            "裁判要点", CasePart.GIST,
            "相关法条", CasePart.BASIS,
            "基本案情", CasePart.FACTS,
            "裁判结果", CasePart.ORDER,
            "裁判理由", CasePart.REASONING);
    private static final Set<String> CAUSES = Set.copyOf(CausesOfAction.all());
    private static final List<String> ORDER = List.of("裁判要点", "相关法条", "基本案情", "裁判结果", "裁判理由");

    /** Reads a line; one without number, title, day or 裁判要点 is none. */
    static Outcome<GuidingRecord> parse(CorpusFile file) {
        JsonNode line;
        try {
            line = JSON.readTree(file.bytes());
        } catch (JacksonException e) {
            return malformed(file, "不是有效的 JSON。");
        }
        int number = line.path("number").asInt(0);
        String title = line.path("title").asString("").strip();
        Optional<LocalDate> published = WrittenDay.parse(line.path("published").asString(""));
        if (number < 1
                || title.isEmpty()
                || published.isEmpty()
                || paragraphs(line, "裁判要点").isEmpty()) {
            return malformed(file, "缺少 number、title、published 或裁判要点。");
        }
        return Outcome.of(new GuidingRecord(number, title, paragraphs(line, "keywords"), published.get(), line));
    }

    private static <T> Outcome<T> malformed(CorpusFile file, String message) {
        return Outcome.failed(Problem.of(ErrorCode.MALFORMED_DOCUMENT, file.path(), message));
    }

    private static List<String> paragraphs(JsonNode line, String name) {
        JsonNode value = line.path(name);
        Stream<JsonNode> all = value.isArray() ? value.valueStream() : Stream.of(value);
        return all.map(one -> one.asString("").strip())
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The case; taken from a copy, not from the court, which is said beside it. */
    GuidingCase document(String corpus, CorpusFile file) {
        CaseHeader header = new CaseHeader(
                DocumentIds.decided(corpus, name()),
                name(),
                name(),
                title,
                Nature.OFFICIAL,
                null,
                null,
                null,
                cause(),
                keywords.isEmpty() ? null : keywords.getFirst(),
                decided(),
                CaseTier.GUIDING,
                new SourceFile(corpus, file.path(), file.sha256()).with(TextCaution.ONE_COPY),
                Dispute.UNREAD,
                end());
        return new GuidingCase(header, sections());
    }

    private String name() {
        return "指导性案例" + number + "号";
    }

    /** The longest cause of action that its title ends with, else a keyword that is one, or a crime. */
    private @Nullable String cause() {
        String ending = title.endsWith("案") ? title.substring(0, title.length() - 1) : title;
        return IntStream.range(0, ending.length())
                .mapToObj(ending::substring)
                .filter(GuidingRecord::isCause)
                .findFirst()
                .or(() -> keywords.stream()
                        .skip(1)
                        .flatMap(word -> Stream.of(word, word + "纠纷"))
                        .filter(GuidingRecord::isCause)
                        .findFirst())
                .orElse(null);
    }

    private static boolean isCause(String text) {
        return CAUSES.contains(text)
                || CauseTree.find(text).filter(text::equals).isPresent();
    }

    /** The day of the last decision, whose law the court had before it; where none is written, the day of publication. */
    private LocalDate decided() {
        return paragraphs(line, "裁判结果").stream()
                .flatMap(WrittenDay.ARABIC::find)
                .map(NumeralMatch::value)
                .filter(day -> !day.isAfter(published))
                .max(Comparator.naturalOrder())
                .orElse(published);
    }

    private @Nullable CaseEnd end() {
        String status = line.path("status").asString("").strip();
        if (status.isEmpty() || status.equals(FOLLOWED)) {
            return null;
        }
        return EndedCases.find(name())
                .orElseGet(() -> new CaseEnd(
                        status,
                        WrittenDay.parse(line.path("since").asString("")).orElse(null),
                        line.path("because").asString("来源的标注，没有写明理由"),
                        false));
    }

    private List<CaseSection> sections() {
        List<CaseSection> sections = new ArrayList<>();
        for (String name : ORDER) {
            List<String> paragraphs = paragraphs(line, name);
            if (!paragraphs.isEmpty()) {
                sections.add(new CaseSection(PARTS.getOrDefault(name, CasePart.OTHER), String.join("\n", paragraphs)));
            }
        }
        String words = keywords.stream().collect(Collectors.joining("、"));
        sections.add(new CaseSection(
                CasePart.OTHER,
                "最高人民法院 " + published + " 发布"
                        + (words.isEmpty() ? "" : "\n关键词：" + words)
                        + (page().isEmpty() ? "" : "\n官方页面：" + page())));
        return sections;
    }

    private String page() {
        return line.path("source").path("official_page").asString("");
    }
}
