package org.mingfa.indexer.corpus;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingfa.indexer.source.CorpusFile;
import org.mingfa.indexer.source.CorpusReviews;
import org.mingfa.indexer.source.DocumentIds;
import org.mingfa.publication.CourtMarks;
import org.mingfa.text.citation.CaseNumber;
import org.mingfa.text.document.CaseHeader;
import org.mingfa.text.document.CaseHeader.CaseTier;
import org.mingfa.text.document.CaseSection;
import org.mingfa.text.document.Dispute;
import org.mingfa.text.document.GuidingCase;
import org.mingfa.text.document.Judgment;
import org.mingfa.text.document.LegalDocument;
import org.mingfa.text.document.Nature;
import org.mingfa.text.document.Sha256;
import org.mingfa.text.document.SourceFile;
import org.mingfa.text.parse.judgment.Court;
import org.mingfa.text.parse.judgment.JudgmentParser;
import org.mingfa.text.parse.judgment.ParsedJudgment;
import org.mingfa.text.problem.ErrorCode;
import org.mingfa.text.problem.Outcome;
import org.mingfa.text.problem.Problem;
import org.mingfa.text.table.Province;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of one case, whatever names its fields have, into a judgment or a guiding case. */
public final class CaseReading {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int UNNAMED = 12;
    private static final String UNNAMED_NAME = "文书-";
    private static final JudgmentParser PARSER = new JudgmentParser();

    private final String corpus;
    private final CaseGate gate;

    /** Reads cases of a corpus, bound by what was decided of its judgments. */
    public CaseReading(CorpusReviews reviews) {
        this.corpus = reviews.corpus();
        this.gate = new CaseGate(reviews);
    }

    public Outcome<LegalDocument> read(CorpusFile file) {
        return object(file).then(node -> document(file, new CaseFields(node)));
    }

    private static Outcome<JsonNode> object(CorpusFile file) {
        try {
            JsonNode node = JSON.readTree(file.bytes());
            return node.isObject() ? Outcome.of(node) : malformed(file, "应为一个 JSON 对象。");
        } catch (JacksonException e) {
            return malformed(file, "不是有效的 JSON。");
        }
    }

    private static <T> Outcome<T> malformed(CorpusFile file, String message) {
        return Outcome.failed(Problem.of(ErrorCode.MALFORMED_DOCUMENT, file.path(), message));
    }

    private Outcome<LegalDocument> document(CorpusFile file, CaseFields fields) {
        List<CaseSection> given = fields.sections();
        String text = fields.text();
        if (given.isEmpty() && text.isBlank()) {
            return malformed(file, "没有正文：既无 text，也无 sections 或 fact、reasoning、judgment。");
        }
        boolean markdown = given.isEmpty() && CaseMarkdown.isCase(text);
        List<CaseSection> marked = markdown ? CaseMarkdown.sections(text) : given;
        Outcome<ParsedJudgment> parsed = parsed(file, text, marked);
        ParsedJudgment judgment = parsed.value();
        if (judgment == null || judgment.sections().isEmpty()) {
            return malformed(file, "正文中没有可读的段落。");
        }
        return new Outcome<>(
                        document(file, fields, judgment, markdown),
                        fields.caseNumber() != null ? List.of() : parsed.problems())
                .then(document -> gate.pass(file, document, fields.marks().ofKind(judgment.kind())));
    }

    /** Sections as the source gives them; what heads the judgment from its whole text, where that is given beside them. */
    private static Outcome<ParsedJudgment> parsed(CorpusFile file, String text, List<CaseSection> marked) {
        ParsedJudgment nothing = new ParsedJudgment(null, null, null, null, null, null, marked);
        boolean headed = !text.isBlank() && !CaseMarkdown.isCase(text);
        if (!marked.isEmpty() && !headed) {
            return Outcome.of(nothing);
        }
        Outcome<ParsedJudgment> whole = PARSER.parse(file.path(), text);
        return marked.isEmpty() || whole.value() == null
                ? whole
                : new Outcome<>(whole.value().withSections(marked), whole.problems());
    }

    private LegalDocument document(CorpusFile file, CaseFields fields, ParsedJudgment parsed, boolean markdown) {
        Court court = fields.court() == null
                ? parsed.court()
                : Court.find(fields.court()).orElse(null);
        String number = first(fields.caseNumber(), parsed.number());
        String sourceId = fields.id() != null
                ? fields.id()
                : number != null ? number : file.sha256().substring(0, 16);
        String identity = fields.id() == null ? sourceId : fileOf(file.path()) + "#" + sourceId;
        String cause = first(fields.cause(), parsed.cause());
        CaseHeader header = new CaseHeader(
                DocumentIds.decided(corpus, identity),
                sourceId,
                number,
                title(fields, number, cause, sourceId),
                fields.nature(),
                first(fields.court(), court == null ? null : court.name()),
                court == null ? null : court.level(),
                first(fields.province(), province(court, number)),
                cause,
                first(fields.procedure(), parsed.procedure()),
                fields.decided() != null ? fields.decided() : parsed.decided(),
                tier(fields, court, markdown),
                new SourceFile(corpus, file.path(), file.sha256()),
                Dispute.UNREAD,
                null);
        boolean guiding = header.tier() == CaseTier.GUIDING || header.tier() == CaseTier.TYPICAL;
        return guiding ? new GuidingCase(header, parsed.sections()) : new Judgment(header, parsed.sections());
    }

    /** By the name of the court, else by the sign in the case number. */
    private static @Nullable String province(@Nullable Court court, @Nullable String number) {
        if (court != null && court.province() != null) {
            return court.province();
        }
        return Optional.ofNullable(number)
                .flatMap(CaseNumber::find)
                .flatMap(read -> Province.ofSign(read.court()))
                .map(Province::name)
                .orElse(null);
    }

    /** Two files of one corpus may number their cases alike, so the file is part of the identity, the line is not. */
    private static String fileOf(String path) {
        int line = path.lastIndexOf('#');
        return line < 0 ? path : path.substring(0, line);
    }

    private static @Nullable String first(@Nullable String given, @Nullable String read) {
        return given != null ? given : read;
    }

    private static String title(CaseFields fields, @Nullable String number, @Nullable String cause, String sourceId) {
        String title = fields.title();
        if (title != null) {
            return title;
        }
        String name = cause == null ? "裁判文书" : cause;
        return name + " " + (number == null ? sourceId : number);
    }

    private static CaseTier tier(CaseFields fields, @Nullable Court court, boolean markdown) {
        if (fields.tier() != null) {
            return fields.tier();
        }
        if (markdown) {
            return fields.text().contains("指导案例") || fields.text().contains("指导性案例")
                    ? CaseTier.GUIDING
                    : CaseTier.TYPICAL;
        }
        if (court == null) {
            return CaseTier.BASIC;
        }
        return switch (court.level()) {
            case SUPREME -> CaseTier.SUPREME;
            case HIGH -> CaseTier.HIGH;
            case INTERMEDIATE -> CaseTier.INTERMEDIATE;
            case BASIC -> CaseTier.BASIC;
        };
    }

    /** A document of a corpus of cases: a judgment by its head, or a guiding, typical or reference case by its headings. */
    public Outcome<LegalDocument> document(CorpusFile file, String text) {
        return judgment(file, text)
                .orElseGet(() -> CaseMarkdown.isCase(text)
                        ? document(file, CaseFields.ofText(text))
                        : malformed(file, "看不出是裁判文书：开头没有法院、文书名称和案号，也没有“基本案情”“裁判理由”等标题。"));
    }

    /**
     * A text file that is a judgment by its head; empty when it is none. People name such files by the parties, so it goes
     * on under a name that tells nothing.
     */
    public Optional<Outcome<LegalDocument>> judgment(CorpusFile file, String text) {
        ParsedJudgment parsed = PARSER.parse(file.path(), text).value();
        if (parsed == null || parsed.number() == null || parsed.court() == null || parsed.kind() == null) {
            return Optional.empty();
        }
        CorpusFile unnamed = new CorpusFile(unnamed(file.path()), file.bytes(), file.sha256());
        Court court = parsed.court();
        CaseHeader header = new CaseHeader(
                DocumentIds.decided(corpus, parsed.number()),
                parsed.number(),
                parsed.number(),
                court.name() + parsed.kind() + " " + parsed.number(),
                Nature.OFFICIAL,
                court.name(),
                court.level(),
                court.province(),
                parsed.cause(),
                parsed.procedure(),
                parsed.decided(),
                CaseTier.valueOf(court.level().name()),
                new SourceFile(corpus, unnamed.path(), file.sha256()),
                Dispute.UNREAD,
                null);
        return Optional.of(
                gate.pass(unnamed, new Judgment(header, parsed.sections()), CourtMarks.NONE.ofKind(parsed.kind())));
    }

    /** The same folder and ending, and between them a name that tells nothing of the parties. */
    public static String unnamed(String path) {
        if (path.contains(UNNAMED_NAME)) {
            return path;
        }
        int name = path.lastIndexOf('/') + 1;
        int dot = path.lastIndexOf('.');
        String ending = dot > name ? path.substring(dot) : "";
        return path.substring(0, name)
                + UNNAMED_NAME
                + Sha256.of(path.substring(name)).substring(0, UNNAMED)
                + ending;
    }
}
