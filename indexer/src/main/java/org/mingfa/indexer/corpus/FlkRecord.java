package org.mingfa.indexer.corpus;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.text.document.DocumentId;
import org.mingfa.text.document.Level;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.NormativeDocument;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.document.TextCaution;
import org.mingfa.text.document.Validity;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;
import org.mingfa.yaml.YamlMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A detail record of the 国家法律法规数据库: the JSON that its site gives, or the front matter of a Markdown file made from it.
 *
 * @param path of the record's file
 * @param id bbbs, unique in the database
 * @param cautions how certain the text is, where the record says so (x_certainty)
 * @param status sxx: 1 已废止, 2 已修改, 3 现行有效, 4 尚未生效; null when the record does not say
 */
record FlkRecord(
        String path,
        String sha256,
        DocumentId id,
        String title,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effective,
        @Nullable Integer status,
        String authority,
        String kind,
        List<DocumentId> related,
        List<TextCaution> cautions,
        List<Problem> problems) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "[A-Za-z0-9_-]{8,64}";
    private static final Map<String, Integer> STATUS_WORDS = Map.of("已废止", 1, "已修改", 2, "有效", 3, "生效", 3, "尚未生效", 4);
    /** Behind the title of a decision that lapsed, in place of a status. */
    private static final Pattern LAPSED = Pattern.compile("[（(](?:宣告)?失效[）)]$");

    private static final Map<String, Level> KINDS = Map.of(
            "修正案", Level.LAW,
            "修改、废止的决定", Level.DECISION,
            "有关法律问题和重大问题的决定（部分）", Level.DECISION);

    FlkRecord {
        Matcher lapsed = LAPSED.matcher(title);
        if (lapsed.find()) {
            title = title.substring(0, lapsed.start());
            status = 1;
        }
    }

    /** Reads a record's file; a JSON without {@code bbbs} is none. */
    static Outcome<FlkRecord> parse(CorpusFile file) {
        JsonNode node;
        try {
            node = JSON.readTree(file.bytes());
        } catch (JacksonException e) {
            return Outcome.failed(Problem.of(ErrorCode.MALFORMED_DOCUMENT, file.path(), "不是有效的 JSON。"));
        }
        String id = node.path("bbbs").asString("");
        String title = node.path("title").asString("").strip();
        if (!id.matches(ID) || title.isEmpty()) {
            return Outcome.failed(Problem.of(ErrorCode.MALFORMED_DOCUMENT, file.path(), "记录缺少 bbbs 或 title。"));
        }
        List<Problem> problems = new ArrayList<>();
        LocalDate promulgated = date(text(node, "gbrq"), "gbrq", file.path(), problems);
        LocalDate effective = date(text(node, "sxrq"), "sxrq", file.path(), problems);
        return Outcome.of(new FlkRecord(
                file.path(),
                file.sha256(),
                new DocumentId(id),
                title,
                promulgated,
                believed(effective, promulgated, file.path(), problems),
                status(node, file.path(), problems),
                node.path("zdjgName").asString("").strip(),
                node.path("flxz").asString("").strip(),
                related(node),
                List.of(),
                List.copyOf(problems)));
    }

    /** Reads the front matter of a file; its status is a word. */
    static Outcome<FlkRecord> parse(CorpusFile file, YamlMap front) {
        String id = text(front, "id");
        String title = text(front, "title");
        if (!id.matches(ID) || title.isEmpty()) {
            return Outcome.failed(Problem.of(ErrorCode.MALFORMED_DOCUMENT, file.path(), "文件头缺少 id 或 title。"));
        }
        List<Problem> problems = new ArrayList<>();
        LocalDate promulgated = date(text(front, "publication_date"), "publication_date", file.path(), problems);
        LocalDate effective = date(text(front, "effective_date"), "effective_date", file.path(), problems);
        String word = text(front, "status");
        Integer status = STATUS_WORDS.get(word);
        if (status == null && !word.isEmpty() && !word.equals("未知")) {
            problems.add(Problem.of(ErrorCode.UNKNOWN_FIELD_VALUE, file.path(), "未知的时效 status: " + word + "。"));
        }
        return Outcome.of(new FlkRecord(
                file.path(),
                file.sha256(),
                new DocumentId(id),
                title,
                promulgated,
                believed(effective, promulgated, file.path(), problems),
                status,
                text(front, "author"),
                text(front, "group"),
                List.of(),
                cautions(text(front, "x_certainty"), file.path(), problems),
                List.copyOf(problems)));
    }

    /** A certainty that is not known says that there is a doubt. */
    private static List<TextCaution> cautions(String certainty, String path, List<Problem> problems) {
        return switch (certainty) {
            case "", "two-copies-agree", "one-copy-and-consolidation-agree" -> List.of();
            case "one-copy" -> List.of(TextCaution.ONE_COPY);
            case "consolidated-by-us" -> List.of(TextCaution.CONSOLIDATED);
            default -> {
                problems.add(Problem.of(ErrorCode.UNKNOWN_FIELD_VALUE, path, "未知的 x_certainty: " + certainty + "。"));
                yield List.of(TextCaution.ONE_COPY);
            }
        };
    }

    /** The place of the text, with what its record leaves open. */
    SourceFile source(SourceFile place) {
        SourceFile told = place;
        for (TextCaution caution : cautions) {
            told = told.with(caution);
        }
        return told;
    }

    private static @Nullable LocalDate believed(
            @Nullable LocalDate effective, @Nullable LocalDate promulgated, String path, List<Problem> problems) {
        if (promulgated == null || effective == null || !effective.isBefore(promulgated.minusYears(30))) {
            return effective;
        }
        problems.add(
                Problem.of(ErrorCode.DOUBTFUL_DATE, path, "施行日期 " + effective + " 远早于公布日期 " + promulgated + "，不采用。"));
        return null;
    }

    private static String text(YamlMap front, String key) {
        return front.findText(key).orElse("").strip();
    }

    private static @Nullable LocalDate date(String text, String field, String path, List<Problem> problems) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            problems.add(Problem.of(ErrorCode.DOUBTFUL_DATE, path, field + " 不是日期：" + text + "。"));
            return null;
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }

    private static @Nullable Integer status(JsonNode node, String path, List<Problem> problems) {
        JsonNode value = node.path("sxx");
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        int status = value.asInt(-1);
        if (status < 1 || status > 4) {
            problems.add(Problem.of(ErrorCode.UNKNOWN_FIELD_VALUE, path, "未知的时效代码 sxx=" + value.asString("") + "。"));
            return null;
        }
        return status;
    }

    private static List<DocumentId> related(JsonNode node) {
        List<DocumentId> ids = new ArrayList<>();
        for (JsonNode file : node.path("detail").path("xgwj")) {
            String id = file.path("bbbs").asString("");
            if (id.matches(ID)) {
                ids.add(new DocumentId(id));
            }
        }
        return ids;
    }

    LawDraft draft() {
        Level level = kind.equals("修正案") && title.startsWith("中华人民共和国宪法")
                ? Level.CONSTITUTION
                : KINDS.getOrDefault(kind, Level.find(kind).orElseGet(() -> TitleReading.level(title)));
        if (kind.equals("修改、废止的决定") && authority.startsWith("最高人民")) {
            level = Level.JUDICIAL_INTERPRETATION;
        }
        return new LawDraft(title, level, Nature.OFFICIAL, authority, null, promulgated, effective, end(), related);
    }

    /** The law whose text this is; what the record leaves open, the text may say. */
    NormativeDocument document(LawFile text, SourceFile place) {
        LawDraft draft = draft();
        LocalDate day = promulgated == null
                ? NoteDates.promulgated(text.parsed().notes()).orElse(null)
                : promulgated;
        LocalDate first =
                text.contradicted(effective, day).orElseGet(() -> effective == null ? text.effective(day) : effective);
        return draft.dated(day, first).document(id, place, text.parsed().provisions());
    }

    /** A record that gives the day of the vote as the first day in force loses to the text. */
    List<Problem> contradictions(LawFile text) {
        return text.contradicted(effective, promulgated).stream()
                .map(day ->
                        Problem.of(ErrorCode.DOUBTFUL_DATE, path, "施行日期记为 " + effective + "，正文写明 " + day + "，以正文为准。"))
                .toList();
    }

    private Validity end() {
        return switch (status == null ? 0 : status) {
            case 1 -> Validity.REPEALED;
            case 2 -> Validity.AMENDED;
            default -> Validity.IN_FORCE;
        };
    }
}
